//! Nothing that is typed stands readable in anything that is written, and nothing goes out.

use crate::{
    recording::strings,
    stand::{Stand, later, run},
};
use serde_json::json;

const CANARIES: usize = 40;

fn canary(number: usize) -> String {
    format!("kanariefågel-{number:02}-åäöÅÄÖ-{}", (b'a' + u8::try_from(number % 26).unwrap()) as char)
}

/// The ways in which a text may stand somewhere.
fn encodings(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    let base64 = data_encoding::BASE64.encode(text.as_bytes());
    vec![
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-16 LE", text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("UTF-16 BE", text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        ("Latin-1", latin),
        ("base64", base64.as_bytes()[..base64.len() - 6].to_vec()),
        ("hex", data_encoding::HEXLOWER.encode(text.as_bytes()).into_bytes()),
        (
            "JSON escapes",
            text.chars()
                .map(|c| if c.is_ascii() { c.to_string() } else { format!("\\u{:04x}", u32::from(c)) })
                .collect::<String>()
                .into_bytes(),
        ),
        (
            "URL escapes",
            text.bytes()
                .map(
                    |b| {
                        if b.is_ascii_alphanumeric() || b == b'-' {
                            (b as char).to_string()
                        } else {
                            format!("%{b:02X}")
                        }
                    },
                )
                .collect::<String>()
                .into_bytes(),
        ),
    ]
}

/// Which of the texts stands somewhere in the bytes: one pass for all of them, as there are hundreds.
fn found<'a>(bytes: &[u8], texts: &'a [(String, Vec<u8>)]) -> Option<&'a str> {
    let pair = |bytes: &[u8]| usize::from(bytes[0]) << 8 | usize::from(bytes[1]);
    let mut begins = vec![false; 1 << 16];
    texts.iter().for_each(|(_, text)| begins[pair(text)] = true);
    bytes.windows(2).enumerate().filter(|(_, two)| begins[pair(two)]).find_map(|(at, _)| {
        let (name, _) = texts.iter().find(|(_, text)| bytes[at..].starts_with(text))?;
        Some(name.as_str())
    })
}

#[test]
fn nothing_typed_is_written_readably_and_no_socket_is_opened() {
    let stand = Stand::new();
    std::fs::create_dir(stand.path("stick")).unwrap();
    let trace = stand.text("trace");
    let options = [
        "-f",
        "--seccomp-bpf",
        "-xx",
        "-s",
        "9999999",
        "-e",
        "trace=write,pwrite64,writev,pwritev,sendto,sendmsg,socket,connect",
        "-o",
        &trace,
    ];
    let lines: String = (0..CANARIES)
        .map(|number| {
            let line = match number % 4 {
                0 => json!({ "op": "save_draft", "input": { "key": format!("case.{number}"), "text": canary(number) } }),
                1 => json!({ "op": "search_children", "input": { "query": canary(number) } }),
                2 => json!({ "op": "possible_duplicates", "input": { "first_name": canary(number), "last_name": "X", "number": null, "birth_on": null } }),
                _ => json!({ "op": canary(number), "input": { "text": canary(number) } }),
            };
            format!("{line}\n")
        })
        .collect();
    let mut written: Vec<(i64, Vec<u8>)> = Vec::new();
    let mut sockets = 0usize;
    let stick = stand.text("stick");
    let vault = stand.text("vault");
    for arguments in [vec!["apply", &vault], vec!["backup", &vault, "--to", &stick], vec!["verify", &vault]] {
        let output = run(stand.behind("strace", &options, &arguments), &lines);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        for line in std::fs::read_to_string(&trace).unwrap().lines() {
            sockets += usize::from(line.contains("AF_INET"));
            let Some((_, inside)) = line.split_once("write").and_then(|(_, rest)| rest.split_once('(')) else {
                continue;
            };
            let descriptor = inside.split(',').next().and_then(|text| text.trim().parse().ok()).unwrap_or(-1);
            written.extend(strings(inside).into_iter().map(|bytes| (descriptor, bytes)));
        }
    }
    assert_eq!(sockets, 0, "a network socket was asked for");
    let to_files: Vec<&Vec<u8>> =
        written.iter().filter(|(descriptor, _)| *descriptor > 2).map(|(_, bytes)| bytes).collect();
    let bytes: usize = to_files.iter().map(|bytes| bytes.len()).sum();
    assert!(bytes > 100_000, "strace saw what was written: {bytes} bytes");
    let mut files: Vec<Vec<u8>> = Vec::new();
    for folder in ["vault", "stick"] {
        for entry in std::fs::read_dir(stand.path(folder)).unwrap().flatten() {
            files.push(std::fs::read(entry.path()).unwrap());
        }
    }
    assert!(files.len() > 4, "a vault and a backup: {} files", files.len());
    let mut desk = stand.desk("vault").unwrap();
    let drafts = desk.call("drafts", json!({}), later(), None).unwrap().to_string();
    assert!(drafts.contains(&canary(0)), "what was typed was kept");
    drop(desk);
    let texts: Vec<(String, Vec<u8>)> = (0..CANARIES)
        .flat_map(|number| {
            let named = move |(encoding, text)| (format!("canary {number} in {encoding}"), text);
            encodings(&canary(number)).into_iter().map(named)
        })
        .collect();
    for (name, text) in &texts {
        assert_eq!(
            found(&[b"before ", text.as_slice(), b" after"].concat(), &texts),
            Some(name.as_str()),
            "the search"
        );
    }
    for bytes in to_files {
        assert_eq!(found(bytes, &texts), None, "was written");
    }
    for bytes in &files {
        assert_eq!(found(bytes, &texts), None, "lies on the disk");
    }
    println!(
        "figure: canaries: {CANARIES} canaries × {} encodings over {bytes} bytes written to files: 0 found; 0 network sockets",
        texts.len() / CANARIES
    );
}

#[test]
fn it_works_where_there_is_no_network_at_all() {
    let stand = Stand::new();
    let output = run(stand.behind("unshare", &["--map-root-user", "--net"], &["verify", &stand.text("vault")]), "");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
