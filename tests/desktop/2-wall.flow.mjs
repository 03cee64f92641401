// The wall and the lock in the real window: what a page may not do, Ctrl+L, wrong passphrase, and what survives a power cut.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { accessible, go, must, noFaults, ok, openedPapers, openMade, openPaper, PASSPHRASE, same } from "./steps.mjs";

export default async function wall(stage) {
  await stage.check("the program exports no name of SQLite or OpenSSL for WebKitGTK to call", () => {
    const listed = spawnSync("nm", ["-D", "--defined-only", process.env.SAMLAT_DESKTOP], { encoding: "utf8" });
    same(listed.status, 0, "nm");
    must(!/sqlite3_|EVP_/.test(listed.stdout), "none of theirs is exported");
  });

  let window = await stage.window();
  await window.sees("Hur vill du börja?");

  await stage.check("while there is no vault nothing else can be asked for", async () => {
    for (const op of ["list_cases", "drafts", "measures_report", "search_children"]) {
      same((await window.op(op)).refused.code, "locked", op);
    }
    same((await window.op("no_such_op")).refused.code, "unknown_op", "an op that is not in the table");
  });

  await openMade(stage, window);
  await stage.shot(window, "1-today");

  await stage.check("the page reaches no network", async () => {
    const tried = await window.later(() => fetch("https://example.org/").then(() => "reached", () => "blocked"));
    same(tried.ok, "blocked", "fetch");
    const beacon = await window.run(() => new Promise((done) => {
      const picture = new Image();
      picture.onload = () => done("loaded");
      picture.onerror = () => done("blocked");
      picture.src = "https://example.org/x.png";
      setTimeout(() => done("nothing"), 2000);
    }));
    must(beacon !== "loaded", "a picture from elsewhere");
  });

  await stage.check("the page runs no script that is not the program's own", async () => {
    await window.run(() => {
      const script = document.createElement("script");
      script.textContent = "window.intruder = true";
      document.head.append(script);
      const frame = document.createElement("iframe");
      frame.srcdoc = "<script>parent.intruder = true</script>";
      document.body.append(frame);
    });
    same(await window.run(() => window.intruder ?? null), null, "an inline script");
    same(await window.run(() => { try { return eval("1") } catch { return null } }), null, "eval");
    same(await window.run(() => typeof window.__TAURI__), "undefined", "a global Tauri");
    await window.run(() => document.querySelectorAll("iframe").forEach((frame) => frame.remove()));
  });

  await stage.check("only our own commands are there: no files, no shell, no windows", async () => {
    for (const command of ["plugin:dialog|open", "plugin:dialog|save", "plugin:window|create", "plugin:webview|create_webview_window", "plugin:path|resolve_directory", "plugin:window-state|restore_state", "api_room"]) {
      const { refused } = await window.later((command) => window.__TAURI_INTERNALS__.invoke(command, {}), command);
      must(refused, `${command} is refused`);
    }
  });

  await stage.check("neither another page nor another window opens", async () => {
    await window.run(() => { window.open("https://example.org/") });
    await window.run(() => { location.href = "https://example.org/" });
    same((await window.handles()).length, 1, "windows");
    must((await window.run(() => location.href)).startsWith("tauri://localhost"), "still our page");
    await window.sees("Idag");
  });

  await stage.check("only a PDF is opened in the system's viewer", async () => {
    const base64 = Buffer.from("#!/bin/sh\nexit").toString("base64");
    for (const file_name of ["x.sh", "x.pdf", "../x.pdf"]) {
      const { refused } = await window.op("open_file", { file_name, media_type: "application/pdf", base64 });
      must(["not_allowed", "shape"].includes(refused?.code), `${file_name} is refused`);
    }
  });

  await stage.check("an opened paper is the user's alone to read", async () => {
    await openPaper(window);
    await openPaper(window);
    same(openedPapers(stage), ["700 / 600", "700 / 600"], "opened papers");
  });

  await stage.check("what was chosen in a dialog is never in the list of recent files, and what other programs noted still is", async () => {
    const list = stage.path("data", "recently-used.xbel");
    const others = `<?xml version="1.0" encoding="UTF-8"?>
<xbel version="1.0" xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks" xmlns:mime="http://www.freedesktop.org/standards/shared-mime-info">
  <bookmark href="file:///tmp/annans.txt" added="2026-10-01T08:00:00Z" modified="2026-10-01T08:00:00Z" visited="2026-10-01T08:00:00Z"></bookmark>
</xbel>`;
    writeFileSync(list, others);
    await ok(window, "save_file", { file_name: "kallelse-2403-2026-014.txt", media_type: "text/plain", base64: "" });
    // GTK writes its list a quarter of a second after it has changed.
    await new Promise((done) => setTimeout(done, 1_500));
    same(readFileSync(list, "utf8"), others, "the list");
  });

  await stage.check("a draft typed a second ago survives a power cut, an opened paper does not", async () => {
    const { ok, refused } = await window.op("save_draft", { key: "test", text: "Alva sover dåligt" });
    must(ok, JSON.stringify(refused));
    await window.end("SIGKILL");
    spawnSync("sleep", ["0.3"]);
    same(openedPapers(stage).length, 2, "papers that the power cut leaves");
    window = await stage.window();
    await window.sees("Lås upp");
    same(openedPapers(stage), [], "papers after the next start");
  });

  await stage.check("a wrong passphrase gets one sentence, and the field keeps the focus", async () => {
    await window.write("Lösenfras", "fel fras");
    await window.press(("\uE007"));
    await window.sees("Lösenfrasen stämmer inte");
    await stage.shot(window, "2-wrong-passphrase");
    await accessible(window);
  });

  await stage.check("the right one opens, and the draft is there", async () => {
    await window.write("Lösenfras", PASSPHRASE);
    await window.press("\uE007");
    await window.sees("Idag");
    const { ok } = await window.op("drafts");
    must(JSON.stringify(ok).includes("Alva sover dåligt"), "the draft");
  });

  await stage.check("Ctrl+L locks, and nothing of the page is left", async () => {
    await go(window, "#/settings");
    await openPaper(window);
    same(openedPapers(stage).length, 1, "papers before locking");
    // The window may be gone before the keys have been let go of.
    await window.lock();
    await window.sees("Lås upp");
    await stage.shot(window, "3-locked");
    same((await window.op("list_cases")).refused.code, "locked", "an op");
    same(openedPapers(stage), [], "papers after locking");
    must(!(await window.run(() => document.documentElement.outerHTML)).includes("Ingrid Vallmark"), "no name is left in the page");
    await accessible(window);
  });

  await stage.check("after five wrong guesses it makes one wait", async () => {
    for (let tries = 0; tries < 6; tries += 1) await window.op("unlock", { passphrase: `fel ${tries}` });
    const { refused } = await window.op("unlock", { passphrase: PASSPHRASE });
    same(refused.code, "must_wait", "the answer");
    must(refused.data.seconds > 0, "seconds");
  });

  await noFaults(stage);
}
