//! `samlat-window`: the windows. Two commands, dialogs, the lock. Invariant: decides nothing; what is asked goes through the one door, and nothing leaves the machine by network.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod api;
#[cfg(feature = "e2e")]
mod driven;
mod files;
mod session;
mod shell;
mod system;
#[cfg(test)]
mod wall;
mod windows;
mod wiping;

use samlat::ops::desks::LockedBy;
use session::Session;
use std::{path::PathBuf, process::ExitCode};
use tauri::{App, AppHandle, Builder, Context, Manager as _, RunEvent, Runtime, WindowEvent};
use tauri_plugin_window_state::StateFlags;

/// What the program gives back is wiped: passphrases, answers, drafts.
#[global_allocator]
static MEMORY: zeroizing_alloc::ZeroAlloc<std::alloc::System> = zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    wipe_what_is_freed();
    wiping::unset_remote_control();
    say_only_where_it_stopped();
    samlat::vault::keep_out_of_dumps();
    let builder = Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| windows::to_front(app)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .with_denylist(&[windows::ROOM])
                .map_label(|label| if windows::is_main(label) { windows::MAIN } else { label })
                .build(),
        );
    match session::vault().and_then(|vault| build(builder, tauri::generate_context!(), vault)) {
        Ok(app) => {
            app.run(|app, event| on_event(app, &event));
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("samlat-desktop: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The app on any runtime: the real one, or the one of the tests.
fn build<R: Runtime>(builder: Builder<R>, context: Context<R>, vault: PathBuf) -> tauri::Result<App<R>> {
    let app = builder
        .invoke_handler(tauri::generate_handler![api::api, api::api_room])
        .manage(Session::begin(vault))
        .manage(files::Opened::begin())
        .build(context)?;
    windows::open_main(app.handle())?;
    session::watch(app.handle().clone());
    if cfg!(not(test)) {
        files::wipe_left();
        files::note_nothing();
        system::listen(app.handle());
    }
    Ok(app)
}

/// The private window takes everything with it: the projector's window, the open vault, the opened papers.
fn on_event<R: Runtime>(app: &AppHandle<R>, event: &RunEvent) {
    match event {
        RunEvent::WindowEvent { label, event: WindowEvent::Destroyed, .. }
            if windows::is_main(label) && windows::main(app).is_none() =>
        {
            app.exit(0);
        }
        RunEvent::Exit => {
            // Locking is at once; only when the program ends there is time for the day's backup, if it is not made.
            let _ = app.state::<Session>().call("make_due_backup", serde_json::json!({}), None);
            app.state::<Session>().lock(LockedBy::Hand);
            app.state::<files::Opened>().wipe();
        }
        _ => {}
    }
}

/// GTK and WebKit give back memory too. A window that was not started so that it is wiped (wiping.rs) starts once more.
/// The processes that draw are not told: they end at locking, and some graphics drivers read what they have given back.
fn wipe_what_is_freed() {
    #[cfg(target_os = "linux")]
    {
        if wiping::is_told() {
            #[expect(
                unsafe_code,
                reason = "WebKit looks when it first takes memory; this call does, and asks nothing of GTK, which has not begun yet"
            )]
            unsafe {
                use webkit2gtk::ffi;
                ffi::webkit_security_origin_unref(ffi::webkit_security_origin_new_for_uri(
                    c"tauri://localhost".as_ptr(),
                ));
            }
            wiping::unset(wiping::LIBRARY);
            wiping::unset(wiping::WEBKIT);
        } else if let Ok(program) = std::env::current_exe() {
            // Comes back only when it could not; then the program goes on without.
            let _ = wiping::start(&program);
        }
    }
}

/// A stop says where in the program, never with what.
fn say_only_where_it_stopped() {
    std::panic::set_hook(Box::new(|stop| {
        let place = stop.location().map(|at| format!(" at {}:{}", at.file(), at.line())).unwrap_or_default();
        eprintln!("samlat-desktop stopped{place}");
    }));
}
