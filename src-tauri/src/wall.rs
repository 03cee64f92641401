//! The wall, tested on Tauri's mock runtime with the real capabilities: what is not named is refused, and the projector's window has its own command only.

use crate::{build, windows};
use serde_json::{Value, json};
use tauri::{
    App, WebviewWindow,
    ipc::{CallbackFn, InvokeBody},
    test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder},
    webview::InvokeRequest,
};

struct Wall {
    app: App<MockRuntime>,
    _folder: tempfile::TempDir,
}

fn wall() -> Wall {
    let folder = tempfile::tempdir().unwrap();
    let app = build(mock_builder(), tauri::generate_context!(test = true)).unwrap();
    Wall { app, _folder: folder }
}

fn ask(window: &WebviewWindow<MockRuntime>, command: &str, body: Value) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().unwrap(),
        body: InvokeBody::Json(body),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.into(),
    };
    get_ipc_response(window, request).map(|answer| answer.deserialize().unwrap())
}
