//! The wall, tested on Tauri's mock runtime with the real capabilities: what is not named is refused, and the projector's window has its own command only.

use crate::{build, files, windows};
use serde_json::{Value, json};
use tauri::{
    App, Manager as _, WebviewWindow,
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
    let app = build(mock_builder(), tauri::generate_context!(test = true), folder.path().join("vault")).unwrap();
    Wall { app, _folder: folder }
}

impl Wall {
    fn window(&self, label: &str) -> WebviewWindow<MockRuntime> {
        self.app.get_webview_window(label).unwrap()
    }
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

fn call(window: &WebviewWindow<MockRuntime>, name: &str, input: Value) -> Result<Value, Value> {
    ask(window, "api", json!({ "name": name, "input": input, "passphrase": null }))
}

fn code(answer: &Result<Value, Value>) -> &str {
    answer.as_ref().err().and_then(|refused| refused["code"].as_str()).unwrap_or("ok")
}

#[test]
fn each_window_has_its_own_command_and_no_other() {
    let wall = wall();
    let main = wall.window(windows::MAIN);
    assert_eq!(call(&main, "session_state", json!({})).unwrap()["state"], "no_vault");
    let refused = ask(&main, "api_room", json!({})).unwrap_err();
    assert!(refused.as_str().unwrap_or_default().contains("not allowed"), "{refused}");

    windows::set_room(wall.app.handle(), true, false).unwrap();
    let room = wall.window(windows::ROOM);
    assert_eq!(ask(&room, "api_room", json!({})).unwrap(), json!({ "state": "blank" }));
    let refused = call(&room, "session_state", json!({})).unwrap_err();
    assert!(refused.as_str().unwrap_or_default().contains("not allowed"), "{refused}");
}

#[test]
fn what_is_not_named_is_refused() {
    let wall = wall();
    let main = wall.window(windows::MAIN);
    for command in
        ["no_such_command", "plugin:window|close", "plugin:webview|create_webview_window", "plugin:path|resolve"]
    {
        assert!(ask(&main, command, json!({})).is_err(), "{command}");
    }
    assert_eq!(code(&call(&main, "no_such_op", json!({}))), "unknown_op");
}

/// Every op of the table, and every act of the shell, before anything is unlocked.
#[test]
fn a_locked_vault_answers_only_what_its_row_says() {
    let wall = wall();
    let main = wall.window(windows::MAIN);
    for op in samlat::ops::OPS.iter().filter(|op| !op.roles.is_empty()) {
        // Where backups go is chosen in a dialog of ours.
        let refusal = if op.name == "choose_backup_folder" { "not_allowed" } else { "locked" };
        assert_eq!(code(&call(&main, op.name, json!({}))), refusal, "{}", op.name);
    }
    for act in ["save_file", "open_file", "room", "save_paper"].into_iter().chain(samlat_documents::door::papers()) {
        let names_one = matches!(act, "paper_preview" | "save_paper");
        let input = if names_one { json!({ "paper": "minutes_paper", "input": {} }) } else { json!({}) };
        assert_eq!(code(&call(&main, act, input)), "locked", "{act}");
    }
    for kinds in [json!([]), json!(["xlsx"]), json!(["samlat"]), json!(["txt", "pdf"]), json!(["txt", "txt"])] {
        assert_eq!(code(&call(&main, "pick_file", json!({ "kinds": kinds }))), "locked", "{kinds}");
    }
    assert_eq!(call(&main, "text_size", json!({})).unwrap(), json!({ "percent": 100 }));
}

/// Whoever the laptop is handed over to gets neither the owner's files nor the projector.
#[test]
fn a_laptop_that_is_handed_over_opens_no_file_and_no_window() {
    const PASSPHRASE: &str = "gran fjäll tuva renhjord 47";
    let wall = wall();
    let main = wall.window(windows::MAIN);
    let ok = |name: &str, input: Value| {
        let asked = json!({ "name": name, "input": input, "passphrase": PASSPHRASE });
        ask(&main, "api", asked).unwrap_or_else(|refused| panic!("{name}: {refused}"))
    };
    let owner = json!({ "municipality": "2403", "team": "HLT", "user": "Ingrid Vallmark", "passphrase": PASSPHRASE });
    ok("create_vault", owner);
    let today = ok("session_state", json!({}))["now"].as_str().unwrap()[..10].to_owned();
    let person = ok("list_professionals", json!({}))[0]["id"].clone();
    let child = json!({ "first_name": "Alva", "last_name": "Nyberg", "birth_on": "2016-03-01", "protection": "none" });
    let new = json!({ "kind": "new", "child": child, "guardians": [] });
    let case = json!({ "child": new, "source": "school", "intake_on": today, "coordinator": person });
    let case = ok("register_case", case)["case"]["id"].clone();
    let planned = json!({ "kind": "team", "held_on": today, "starts": "9.00", "minutes": 90 });
    let meeting = ok("plan_meeting", planned)["meeting"]["id"].clone();
    ok("start_meeting", json!({ "meeting": meeting, "everyone_came": true }));
    let rounds = [
        ("start_child_mode", json!({ "case": case }), "end_child_mode", "child_mode"),
        ("start_evaluation_round", json!({ "meeting": meeting }), "end_evaluation_round", "evaluation_round"),
    ];
    for (start, of, end, refusal) in rounds {
        ok(start, of);
        for act in ["save_file", "open_file", "pick_file", "choose_backups", "room"] {
            assert_eq!(code(&call(&main, act, json!({}))), refusal, "{act}");
        }
        // The key file that a locked vault lets in is no more than another file here.
        assert_eq!(code(&call(&main, "pick_file", json!({ "kinds": ["txt"] }))), refusal);
        assert_eq!(call(&main, "text_size", json!({})).unwrap(), json!({ "percent": 100 }), "what anybody may");
        ok(end, json!({}));
        ok("room", json!({ "open": false }));
    }
}

/// Where the day's own backup goes is chosen with the passphrase again, by the window's one act for it.
#[test]
fn a_folder_for_backups_is_not_chosen_in_an_open_vault_without_the_passphrase() {
    let wall = wall();
    let main = wall.window(windows::MAIN);
    let owner = json!({ "municipality": "2403", "team": "HLT", "user": "Ingrid Vallmark", "passphrase": "gran fjäll tuva renhjord 47" });
    call(&main, "create_vault", owner).unwrap();
    assert_eq!(code(&call(&main, "choose_backups", json!({}))), "ask_again");
    for op in ["choose_backup_folder", "look_in_backup_folder"] {
        assert_eq!(code(&call(&main, op, json!({ "folder": "x" }))), "not_allowed", "{op}");
    }
}

/// A paper that was made to be shown or printed is not saved: that asks for the passphrase again.
#[test]
fn a_paper_that_was_not_let_out_is_not_saved() {
    let wall = wall();
    let main = wall.window(windows::MAIN);
    let passphrase = "gran fjäll tuva renhjord 47";
    let owner = json!({ "municipality": "2403", "team": "HLT", "user": "Ingrid Vallmark", "passphrase": passphrase });
    call(&main, "create_vault", owner).unwrap();
    let paper = json!({ "file_name": "protokoll.pdf", "media_type": "application/pdf", "base64": "JVBERi0xLjcK" });
    assert_eq!(code(&call(&main, "save_file", paper)), "not_allowed");
}

#[test]
fn an_opened_paper_is_called_by_its_number_and_nothing_else() {
    assert_eq!([1, 12].map(files::opened_name), ["Papper från Samlat 1.pdf", "Papper från Samlat 12.pdf"]);
}

#[test]
fn a_window_shows_our_pages_and_nothing_else() {
    let goes = |to: &str| windows::is_ours(&to.parse().unwrap());
    assert!(goes("tauri://localhost/index.html#/today"));
    assert!(goes("http://tauri.localhost/"));
    for elsewhere in [
        "https://example.org/",
        "http://localhost/",
        "tauri://example.org/",
        "file:///etc/passwd",
        "about:blank",
        "data:text/html,x",
    ] {
        assert!(!goes(elsewhere), "{elsewhere}");
    }
}
