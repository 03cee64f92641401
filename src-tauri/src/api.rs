//! The wall: the two commands. Invariant: the private window has `api` and the projector's window has `api_room`, by capability and by label; heavy work never holds up a window.

use crate::{session::Session, shell, windows};
use samlat::Error;
use serde::Serialize;
use serde_json::{Value, json};
use tauri::{Manager as _, Runtime, WebviewWindow};

/// Why not: a code and its data. The words are `error-<code>`.
#[derive(Debug, Serialize)]
pub(crate) struct Refused {
    code: &'static str,
    data: Value,
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self { code: error.code(), data: error.data() }
    }
}

impl Refused {
    /// A fault of ours.
    fn unexpected<E>(_: E) -> Self {
        Self { code: "unexpected", data: json!({}) }
    }
}

/// Does one op for the private window.
#[tauri::command]
pub(crate) async fn api<R: Runtime>(
    window: WebviewWindow<R>,
    name: String,
    input: Value,
    passphrase: Option<String>,
) -> Result<Value, Refused> {
    if !windows::is_main(window.label()) {
        return Err(Error::NotAllowed.into());
    }
    let work = move || shell::call(&window, &name, input, passphrase.as_deref());
    Ok(tauri::async_runtime::spawn_blocking(work).await.map_err(Refused::unexpected)??)
}

/// What the projector's window shows. Takes nothing that could choose data.
#[tauri::command]
pub(crate) async fn api_room<R: Runtime>(window: WebviewWindow<R>) -> Result<Value, Refused> {
    if window.label() != windows::ROOM {
        return Err(Error::NotAllowed.into());
    }
    let work = move || window.state::<Session>().room_view();
    Ok(tauri::async_runtime::spawn_blocking(work).await.map_err(Refused::unexpected)??)
}
