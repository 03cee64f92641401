//! The same door behind a token on loopback, so that the interface can be used and tested in a browser. Invariant: answers nobody without the token, listens on no other
//! address than 127.0.0.1, and is never part of a release.

mod files;
mod http;

use files::Files;
use http::{Request, Response};
use samlat::{
    Desk, Error, Now, Result,
    vault::{Place, keys::Cost},
};
use serde_json::{Value, json};
use std::{
    io::Read as _,
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::PathBuf,
    process::ExitCode,
    sync::{Arc, Mutex, PoisonError},
};

const USAGE: &str = "\
samlat-bridge --vault DIR [--port N] [--token TEXT] [--files DIR] [--ui DIR]
  --vault DIR    the vault's folder; it need not exist
  --port N       0 (the default) takes a free one
  --token TEXT   a random one is made when none is given
  --files DIR    what the file dialogs choose: the first file of the right kind, and where files are saved
  --ui DIR       the built interface (ui/dist)";

struct Bridge {
    desk: Mutex<Desk>,
    token: String,
    interface: PathBuf,
    files: Files,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).cloned()
    };
    let Some(vault) = value("--vault") else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let port = value("--port").and_then(|port| port.parse().ok()).unwrap_or(0);
    let bridge = Bridge {
        desk: Mutex::new(Desk::new(Place::new(vault), cost())),
        token: value("--token").map_or_else(random_token, Ok).unwrap_or_default(),
        interface: value("--ui").unwrap_or_else(|| "ui/dist".into()).into(),
        files: Files::new(value("--files")),
    };
    match serve(bridge, port) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("samlat-bridge: {error}");
            ExitCode::FAILURE
        }
    }
}

fn serve(bridge: Bridge, port: u16) -> std::io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    println!("http://{}/?token={}", listener.local_addr()?, bridge.token);
    let bridge = Arc::new(bridge);
    for stream in listener.incoming().flatten() {
        let bridge = Arc::clone(&bridge);
        std::thread::spawn(move || bridge.serve_one(stream));
    }
    Ok(())
}

impl Bridge {
    fn serve_one(&self, mut stream: TcpStream) {
        let response = match Request::read(&mut stream) {
            Some(request) => self.answer(&request),
            None => Response::text(400, "not a request"),
        };
        // A browser that has gone away needs no answer.
        let _ = response.write(&mut stream);
    }

    fn answer(&self, request: &Request) -> Response {
        match request.path.strip_prefix("/__api/") {
            None => self.files.page(&self.interface, &request.path),
            Some(_) if self.token.is_empty() || request.token != self.token => Response::text(403, "no token"),
            Some(name) => match self.call(name, request) {
                Ok(output) => Response::json(200, &output),
                Err(error) => Response::json(400, &json!({ "code": error.code(), "data": error.data() })),
            },
        }
    }

    /// What the shell answers in the window, answered here; the rest goes through the one door.
    fn call(&self, name: &str, request: &Request) -> Result<Value> {
        let input: Value = serde_json::from_slice(&request.body).map_err(|_| Error::Shape)?;
        if let Some(answer) = self.files.call(name, &input) {
            return answer;
        }
        let mut desk = self.desk.lock().unwrap_or_else(PoisonError::into_inner);
        let (name, input) = match name {
            "choose_backups" => match self.files.stick() {
                Some(folder) if desk.is_open() => ("choose_backup_folder", json!({ "folder": folder })),
                Some(folder) => ("look_in_backup_folder", json!({ "folder": folder })),
                None => return Ok(Value::Null),
            },
            _ => (name, input),
        };
        samlat_documents::door::call(&mut desk, name, input, now(), request.passphrase.as_deref())
    }
}

#[expect(clippy::disallowed_methods, reason = "a program of its own: the clock is read here and passed in")]
fn now() -> Now {
    let now = chrono::Local::now();
    Now { at: now.to_utc(), local: now.naive_local() }
}

/// Tests need no expensive keys, and a release build refuses them.
fn cost() -> Cost {
    if cfg!(debug_assertions) { Cost::CHEAP } else { Cost::STANDARD }
}

fn random_token() -> std::io::Result<String> {
    let mut bytes = [0u8; 16];
    std::fs::File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
