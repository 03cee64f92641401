//! What the operating system must have (Debian 12 and its children). Asks dpkg first, and installs only what is missing, saying why.

use crate::process::{Result, Stop, command, must, quietly};

/// A Debian package and what we need it for; the reason completes "is needed to …".
pub(crate) type Package = (&'static str, &'static str);

/// To build the core and the command line.
pub(crate) const BUILD: &[Package] = &[
    ("build-essential", "compile SQLCipher and OpenSSL, which are built from source"),
    ("perl", "configure OpenSSL before it is compiled"),
    ("pkg-config", "find the system's libraries while building"),
];

/// To build and open the window.
pub(crate) const WINDOW: &[Package] = &[
    ("libwebkit2gtk-4.1-dev", "show the interface: the window is a WebKitGTK view"),
    ("libgtk-3-dev", "open the window and the file dialogs"),
];

/// To run the tests.
pub(crate) const TESTS: &[Package] = &[
    ("git", "list the files that the house rules are checked on"),
    ("age", "prove that a sealed quarter opens with the stock tool"),
    ("minisign", "prove that a signature holds with the stock tool"),
    ("poppler-utils", "look at printed papers: their text and their pages as pictures"),
    ("qpdf", "check that a PDF is well formed"),
    ("python3", "check the access log with a program that is not ours"),
    ("python3-argon2", "read a vault without Samlat: its key derivation"),
    ("python3-cryptography", "read a vault without Samlat: its ciphers"),
    ("strace", "let the disk fail at every call, and see what is written"),
    ("faketime", "set the clock back and ahead"),
    ("util-linux", "run without any network"),
];

/// To drive the real window in the tests.
pub(crate) const DESKTOP_TESTS: &[Package] = &[
    ("webkit2gtk-driver", "drive the real window as a user would"),
    ("xvfb", "give the window a screen where there is none"),
    ("xauth", "let the window use that screen"),
    ("dbus-x11", "give the window the session bus that GTK expects"),
    ("imagemagick", "take and compare pictures of the screens"),
    ("xdotool", "type into a window that nobody drives"),
];

/// Installs those of `wanted` that are missing. True if anything had to be installed.
///
/// # Errors
/// When a package is missing and this is not a Debian system, or nobody here may install packages, or apt fails.
pub(crate) fn ensure(wanted: &[&[Package]]) -> Result<bool> {
    let missing = missing(&wanted.concat());
    if missing.is_empty() {
        return Ok(false);
    }
    let names: Vec<&str> = missing.iter().map(|(name, _)| *name).collect();
    for (name, why) in &missing {
        println!("Installing {name}: needed to {why}.");
    }
    let by_hand = || format!("Please install these packages and try again: {}", names.join(" "));
    if quietly(command("apt-get", &["--version"])).is_none() {
        return Err(Stop(format!("This system has no apt-get. {}", by_hand())));
    }
    let root = quietly(command("id", &["-u"])).is_some_and(|id| id.trim() == "0");
    if !root && quietly(command("sudo", &["--version"])).is_none() {
        return Err(Stop(format!("Only root may install packages, and there is no sudo here. {}", by_hand())));
    }
    apt(root, &["update", "--quiet"])?;
    apt(root, &[&["install", "--yes", "--quiet", "--no-install-recommends"], names.as_slice()].concat())?;
    Ok(true)
}

fn missing(wanted: &[Package]) -> Vec<Package> {
    let installed = |name: &str| {
        let status = quietly(command("dpkg-query", &["--show", "--showformat=${db:Status-Status}", name]));
        status.is_some_and(|status| status == "installed")
    };
    wanted.iter().filter(|(name, _)| !installed(name)).copied().collect()
}

fn apt(root: bool, arguments: &[&str]) -> Result<()> {
    let settled = ["DEBIAN_FRONTEND=noninteractive", "apt-get"];
    let whole = [&settled, arguments].concat();
    let command = if root { command("env", &whole) } else { command("sudo", &[&["env"], whole.as_slice()].concat()) };
    must(command, "install what is missing")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_that_does_not_exist_is_missing_and_the_list_names_each_package_once() {
        let nowhere: Package = ("samlat-no-such-package", "prove that what is absent is noticed");
        assert_eq!(missing(&[nowhere]), [nowhere]);

        let all = [BUILD, WINDOW, TESTS, DESKTOP_TESTS].concat();
        let mut names: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all.len());
    }
}
