//! For the desktop flows only: stands in logind's place on a bus of the flow's own. Says on the bus what it is told on standard input, and tells on standard output when a hold on sleep is asked for and
//! let go. Invariant: whether the watched file is there is looked up at the very moment that the hold is let go. Never shipped.
#![allow(clippy::unwrap_used)]

fn main() {
    #[cfg(target_os = "linux")]
    linux::play();
}

#[cfg(target_os = "linux")]
mod linux {
    use gio::{
        BusType, Cancellable, DBusCallFlags, DBusConnection, DBusMethodInvocation, DBusNodeInfo, UnixFDList,
        glib::{self, ToVariant as _, variant::Handle},
    };
    use std::{
        collections::HashMap,
        io::Read as _,
        path::{Path, PathBuf},
    };

    const LOGIND: &str = "org.freedesktop.login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";
    const MANAGER_AT: &str = "/org/freedesktop/login1";
    const SESSION: &str = "org.freedesktop.login1.Session";
    const SESSION_AT: &str = "/org/freedesktop/login1/session/_31";

    /// What can be asked of it; the whole is in logind's own manual, org.freedesktop.login1(5).
    const METHODS: &str = "<node><interface name='org.freedesktop.login1.Manager'><method name='Inhibit'>
        <arg name='what' type='s' direction='in'/><arg name='who' type='s' direction='in'/>
        <arg name='why' type='s' direction='in'/><arg name='mode' type='s' direction='in'/>
        <arg name='pipe_fd' type='h' direction='out'/></method></interface></node>";

    /// Plays until standard input ends. The only argument is the file to watch.
    pub(crate) fn play() {
        let watched = PathBuf::from(std::env::args_os().nth(1).unwrap());
        let bus = gio::bus_get_sync(BusType::System, Cancellable::NONE).unwrap();
        let manager = DBusNodeInfo::for_xml(METHODS).unwrap().lookup_interface(MANAGER).unwrap();
        bus.register_object(
            MANAGER_AT,
            &manager,
            move |_, _, _, _, _, asked, call| hold(&asked, call, &watched),
            |_, _, _, _, _| false.to_variant(),
            |_, _, _, _, _, _| false,
        )
        .unwrap();
        bus.call_sync(
            Some("org.freedesktop.DBus"),
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus",
            "RequestName",
            Some(&(LOGIND, 0u32).to_variant()),
            None,
            DBusCallFlags::NONE,
            1_000,
            Cancellable::NONE,
        )
        .unwrap();
        std::thread::spawn(move || {
            for word in std::io::stdin().lines() {
                tell(&bus, &word.unwrap());
            }
            std::process::exit(0);
        });
        println!("ready");
        glib::MainLoop::new(None, false).run();
    }

    /// Gives a hold on sleep: one end of a pipe. Nobody writes to it, so reading from the other end ends when it is let go.
    fn hold(asked: &glib::Variant, call: DBusMethodInvocation, watched: &Path) {
        let (what, _, _, mode): (String, String, String, String) = asked.get().unwrap();
        println!("asked {what} {mode}");
        let (mut ours, theirs) = std::io::pipe().unwrap();
        let given = UnixFDList::from_array([theirs]);
        call.return_value_with_unix_fd_list(Some(&(Handle(0),).to_variant()), Some(&given));
        let watched = watched.to_owned();
        std::thread::spawn(move || {
            ours.read_to_end(&mut Vec::new()).unwrap();
            println!("let go {}", if watched.exists() { "before closing" } else { "after closing" });
        });
    }

    /// Says one of the things that logind says; an unknown word ends the play.
    fn tell(bus: &DBusConnection, word: &str) {
        let sleep = |begins: bool| (MANAGER_AT, MANAGER, "PrepareForSleep", Some((begins,).to_variant()));
        let (at, interface, signal, said) = match word {
            "sleep" => sleep(true),
            "wake" => sleep(false),
            "lock" => (SESSION_AT, SESSION, "Lock", None),
            "locked" => {
                let changed = HashMap::from([("LockedHint", true.to_variant())]);
                let said = (SESSION, changed, Vec::<String>::new()).to_variant();
                (SESSION_AT, "org.freedesktop.DBus.Properties", "PropertiesChanged", Some(said))
            }
            _ => std::process::exit(1),
        };
        bus.emit_signal(None, at, interface, signal, said.as_ref()).unwrap();
    }
}
