//! An empty Tauri window: what `cargo xtask bench` compares the start of Samlat's window with. Invariant: does nothing but show one line of text.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("examples/empty_window/tauri.conf.json"))
}
