//! `cargo xtask bench`: what docs/FIGURES.md says of speed, measured on this machine in a release build: figure, target, measured.
//!
//! Invariant: what is compared is measured in the same run, turn by turn, so that a busy machine is busy for both.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, ExitCode, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::process::{Result, Stop, cargo, command, must, quietly, target_folder};
use crate::{interface, packages};

/// Starts of each window; the first of each only warms the caches.
const STARTS: usize = 11;
/// How much longer than an empty window ours may take.
const RATIO: f64 = 1.25;
/// A change of fewer pixels is a blinking cursor, not a page being drawn.
const CURSOR: usize = 400;
/// Nothing has been drawn for so long: the page stands.
const STILL: Duration = Duration::from_millis(1500);
const PATIENCE: Duration = Duration::from_secs(60);
/// Opens the vault that the window finds locked.
const PASSPHRASE: &str = "björk-vante-sju-tavla-hamn";

/// Measures one part, "core" or "start", or both.
///
/// # Errors
/// When something does not build, or a window does not show itself.
pub(crate) fn run(only: &str) -> Result<ExitCode> {
    packages::ensure(&[packages::BUILD, packages::WINDOW, packages::DESKTOP_TESTS])?;
    if only != "start" {
        must(cargo(&["bench", "--workspace", "--bench", "speed"]), "measure the core")?;
    }
    if only != "core" {
        interface::ensure_packages()?;
        interface::ensure_built()?;
        let programs = ["build", "--release", "--workspace", "--exclude", "samlat-bridge", "--bins"];
        must(cargo(&programs), "build the programs")?;
        let example = ["build", "--release", "--workspace", "--example", "empty_window"];
        must(cargo(&example), "build the empty window")?;
        start_of_the_window()?;
    }
    Ok(ExitCode::SUCCESS)
}

/// From the start of the program until its first page stands, ours and an empty one by turns.
fn start_of_the_window() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("samlat-bench-{}", std::process::id()));
    fs::create_dir(&folder).map_err(|e| Stop(format!("Cannot write in {}: {e}.", folder.display())))?;
    let measured = Screen::begin(&folder).and_then(|screen| starts(&screen, &folder));
    let removed = fs::remove_dir_all(&folder);
    let (ours, empty) = measured?;
    removed.map_err(|e| Stop(format!("Cannot remove {}: {e}.", folder.display())))?;
    let ratio = ours / empty;
    let miss = if ratio <= RATIO { "" } else { " **missed**" };
    println!(
        "| start to lock screen, against an empty Tauri window | ≤ {RATIO} × | {ratio:.2} × ({ours:.0} ms against {empty:.0} ms, median of {}){miss} |",
        STARTS - 1
    );
    Ok(())
}

fn starts(screen: &Screen, folder: &Path) -> Result<(f64, f64)> {
    let release = target_folder()?.join("release");
    let passphrase = folder.join("passphrase");
    fs::write(&passphrase, PASSPHRASE).map_err(|e| Stop(format!("Cannot write in {}: {e}.", folder.display())))?;
    let vault = folder.join("vault");
    let mut new = command(release.join("samlat"), &["new", "--municipality", "2403"]);
    new.arg(&vault).arg("--passphrase-file").arg(&passphrase).stdout(Stdio::null());
    must(new, "make a vault")?;
    let (mut ours, mut empty) = (Vec::new(), Vec::new());
    for turn in 0..STARTS {
        let one = screen.start(&release.join("samlat-desktop"), folder, &vault)?;
        let other = screen.start(&release.join("examples/empty_window"), folder, &vault)?;
        if turn > 0 {
            ours.push(one);
            empty.push(other);
        }
    }
    Ok((median(ours), median(empty)))
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

/// A screen of our own whose pixels lie in a file.
struct Screen {
    server: Child,
    number: String,
    pixels: PathBuf,
}

impl Screen {
    fn begin(folder: &Path) -> Result<Self> {
        let number = format!(":{}", 90 + std::process::id() % 400);
        let mut server = command("Xvfb", &[&number, "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-fbdir"]);
        server.arg(folder).stdout(Stdio::null()).stderr(Stdio::null());
        let server = server.spawn().map_err(|e| Stop(format!("Xvfb did not start ({e}).")))?;
        let screen = Self { server, number, pixels: folder.join("Xvfb_screen0") };
        let begun = Instant::now();
        while fs::metadata(&screen.pixels).map_or(0, |file| file.len()) == 0 {
            if begun.elapsed() > PATIENCE {
                return Err(Stop("The screen did not come.".into()));
            }
            sleep(Duration::from_millis(20));
        }
        sleep(Duration::from_millis(500));
        Ok(screen)
    }

    fn look(&self) -> Result<Vec<u8>> {
        fs::read(&self.pixels).map_err(|e| Stop(format!("Cannot read the screen: {e}.")))
    }

    /// Starts a program, waits until its page stands, ends it. The milliseconds until the last change that was more than a cursor's.
    fn start(&self, program: &Path, folder: &Path, vault: &Path) -> Result<f64> {
        let mut before = self.look()?;
        let mut start = command("dbus-run-session", &["--"]);
        start.arg(program).env("DISPLAY", &self.number).env("SAMLAT_VAULT", vault);
        for name in ["XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"] {
            start.env(name, folder);
        }
        start.env("LIBGL_ALWAYS_SOFTWARE", "1").env("NO_AT_BRIDGE", "1").env_remove("WAYLAND_DISPLAY");
        start.stdout(Stdio::null()).stderr(Stdio::null());
        let begun = Instant::now();
        let mut running = start.spawn().map_err(|e| Stop(format!("{} did not start ({e}).", program.display())))?;
        let mut drawn: Option<Duration> = None;
        let stands = loop {
            let now = self.look()?;
            let at = begun.elapsed();
            if changed(&before, &now) > CURSOR {
                drawn = Some(at);
                before = now;
            }
            match drawn {
                Some(last) if at > last + STILL => break Some(last),
                _ if at > PATIENCE => break None,
                _ => sleep(Duration::from_millis(4)),
            }
        };
        end(&mut running);
        // The empty screen is back before the next one starts.
        sleep(Duration::from_millis(700));
        let stands = stands.ok_or_else(|| Stop(format!("{} showed nothing.", program.display())))?;
        Ok(stands.as_secs_f64() * 1000.0)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        end(&mut self.server);
    }
}

/// Ends a program and what it has started; it has nothing to save.
fn end(running: &mut Child) {
    let children = quietly(command("ps", &["-o", "pid=", "--ppid", &running.id().to_string()])).unwrap_or_default();
    for child in children.split_whitespace() {
        quietly(command("kill", &[child]));
    }
    running.kill().ok();
    running.wait().ok();
}

/// How many pixels differ.
fn changed(before: &[u8], now: &[u8]) -> usize {
    before.chunks_exact(4).zip(now.chunks_exact(4)).filter(|(one, other)| one != other).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pixel_is_four_bytes_and_counts_once() {
        assert_eq!(changed(&[0, 0, 0, 0, 1, 1, 1, 1], &[0, 0, 0, 0, 1, 2, 3, 1]), 1);
        assert_eq!(changed(&[7; 16], &[7; 16]), 0);
    }

    #[test]
    fn the_median_stands_in_the_middle() {
        assert!((median(vec![3.0, 1.0, 2.0]) - 2.0).abs() < f64::EPSILON);
        assert!(median(Vec::new()).is_nan());
    }
}
