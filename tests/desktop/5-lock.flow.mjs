// Locking in the real window, by hand and by the screen: the process that drew the page is gone, and neither keys nor what stood on the page are in the memory of any process of ours. What the computer is
// asked for while the vault is open: no core dumps, keys on pages that are not swapped out, a clipboard that empties itself. Reads /proc as root.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { KEY } from "./driver.mjs";
import { drawing, foundAnywhere, keysOf, PAGE, pieces, processes } from "./memory.mjs";
import { go, must, newVault, ok, openedPapers, openPaper, PASSPHRASE, same } from "./steps.mjs";

/** The pages that begin with this key: its own, as core/vault/keys.rs makes them. */
function pagesOf(pid, key) {
  const pages = [];
  for (const { at, piece } of pieces(pid))
    for (let hit = piece.indexOf(key); hit >= 0; hit = piece.indexOf(key, hit + 1)) if (hit % PAGE === 0) pages.push(at + BigInt(hit));
  return pages;
}

/** The parts of a process's memory that are never swapped out. */
function lockedParts(pid) {
  const parts = readFileSync(`/proc/${pid}/smaps`, "utf8").split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m);
  return parts.filter((part) => /^VmFlags:.* lo( |$)/m.test(part)).map((part) => part.split(/[- ]/, 2).map((edge) => BigInt(`0x${edge}`)));
}

/** How large a core dump of a process may get: soft and hard limit. */
const coreLimits = (pid) => /^Max core file size +(\S+) +(\S+)/m.exec(readFileSync(`/proc/${pid}/limits`, "utf8")).slice(1);

/** Gives the newest window the keyboard: what is copied in a window that has it is ours to take back. */
function focus() {
  const windows = execFileSync("xdotool", ["search", "--onlyvisible", "--name", "^Samlat$"], { encoding: "utf8" });
  execFileSync("xdotool", ["windowfocus", windows.trim().split("\n").pop()]);
}

/** A field of our own above the page, empty and with the caret in it. */
const scratch = (window) =>
  window.run(() => {
    const field = document.querySelector("#scratch") ?? document.createElement("textarea");
    Object.assign(field, { id: "scratch", value: "" });
    Object.assign(field.style, { position: "fixed", top: "0", left: "0", zIndex: "99999" });
    document.body.append(field);
    field.focus();
  });

/** What Ctrl+V gives, which is waited for when it is known; the field is gone afterwards. */
async function pasted(window, known = "") {
  await scratch(window);
  await window.press(KEY.control, "v");
  const came = () => window.run((known) => document.querySelector("#scratch").value === known, known);
  if (known) await window.until(came, "what was copied").catch(() => undefined);
  else await sleep(500);
  return window.run(() => {
    const field = document.querySelector("#scratch");
    field.remove();
    return field.value;
  });
}

/** Copies a text with Ctrl+C, and sees that it can be pasted. */
async function copy(window, text) {
  focus();
  await sleep(300);
  await scratch(window);
  await window.type(await window.css("#scratch"), text);
  await window.press(KEY.control, "a");
  await window.press(KEY.control, "c");
  await sleep(300);
  same(await pasted(window, text), text, "pasted");
}

/** Leaves something copied and a paper that is opened. */
async function leave(stage, window) {
  await copy(window, "Sammanträdesrummet");
  await openPaper(window);
  same(openedPapers(stage).length, 1, "opened papers");
}

/** Sees that neither is there any more. */
async function nothingLeft(stage, window) {
  same(openedPapers(stage), [], "opened papers");
  same(await pasted(window), "", "pasted");
}

/** Tells what a screen saver tells when it begins or ends. */
const screenSaver = (active) =>
  execFileSync("dbus-send", ["--session", "--type=signal", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", `boolean:${active}`]);

/** What WebDriver carries stays in its own buffers in our process: so it carries every canary backwards, and no answer that holds one. */
const backwards = (text) => [...text].reverse().join("");

/** In the page: registers the child, as the form does; gives the case. */
const registerCase = ([name, worry], today, coordinator) => {
  const [last_name, worried] = [name, worry].map((text) => [...text].reverse().join(""));
  const child = { kind: "new", child: { first_name: "Alva", last_name, birth_on: "2016-03-01" }, guardians: [{ name: `Sofia ${last_name}`, relation: "mamma" }] };
  const input = { child, source: "school", intake_on: today, coordinator, worry: worried };
  return window.__TAURI_INTERNALS__.invoke("api", { name: "register_case", input }).then((made) => made.case.id);
};

/** In the page: whether the text is on it. */
const showsBackwards = (text) => document.body.innerText.includes([...text].reverse().join(""));

export default async function lock(stage) {
  // Core dumps are on until the program turns them off.
  execFileSync("prlimit", ["--pid", `${process.pid}`, "--core=65536:65536"]);
  const window = await stage.window();
  await newVault(window);

  let copiedAt = 0;
  await stage.check("what is copied can be pasted", async () => {
    await copy(window, "Sammanträdesrummet");
    copiedAt = Date.now();
  });

  // One byte: with none (0) the kernel still hands a dump to a crash reporter, such as Ubuntu's.
  await stage.check("no process of ours may leave a core dump, its starter's could", () => {
    same(coreLimits(process.pid), ["65536", "65536"], "the starter's");
    const ours = processes(stage);
    must(ours.some(({ program }) => program === "samlat-window"), "the window's process");
    for (const { pid, program } of ours) same(coreLimits(pid), ["1", "1"], program);
  });

  const canary = "Kanariefågelsson";
  const people = (await window.op("list_professionals")).ok;
  const texts = [canary, "kanariesång om morgnarna"];
  const made = await window.later(registerCase, texts.map(backwards), (await window.op("session_state")).ok.now.slice(0, 10), people[0].id);
  must(made.ok, JSON.stringify(made.refused));
  await go(window, `#/children/${made.ok}/people`);
  await window.until(() => window.run(showsBackwards, backwards(canary)), "to see the child");
  await stage.shot(window, "1-people");

  const secret = keysOf(stage);
  const typed = texts.flatMap((text) => ["utf8", "utf16le", "latin1"].map((encoding) => ({ name: `«${text}» in ${encoding}`, bytes: Buffer.from(text, encoding) })));
  const before = drawing(stage);

  await stage.check("while it is open the search finds what it looks for", () => {
    const hits = foundAnywhere(stage, [...secret, ...typed]);
    must(hits.some((hit) => hit.startsWith("key 0 in")), `the master key is found: ${hits.join(", ")}`);
    must(hits.some((hit) => hit.includes(canary)), "the child's name is found");
  });

  await stage.check("the page that the master key is on is never swapped out", () => {
    const { pid } = processes(stage).find(({ program }) => program === "samlat-window");
    must(/^VmLck:\s+[1-9]/m.test(readFileSync(`/proc/${pid}/status`, "utf8")), "something is locked in memory");
    const [pages, locked] = [pagesOf(pid, secret[0].bytes), lockedParts(pid)];
    must(pages.length > 0, "the key begins a page");
    for (const page of pages) must(locked.some(([start, end]) => start <= page && page < end), `the page at ${page.toString(16)} of ${pages.length} is locked`);
  });

  await stage.check("half a minute after copying the clipboard is empty", async () => {
    must(copiedAt > 0, "something was copied");
    // Most of the time has been spent on the steps before.
    await sleep(Math.max(0, copiedAt + 31_000 - Date.now()));
    same(await pasted(window), "", "pasted");
  });

  await stage.check("at locking another window comes, and the process that drew the old one is gone", async () => {
    await window.lock();
    await window.sees("Lås upp");
    await window.until(() => drawing(stage).every((pid) => !before.includes(pid)), `${before.join(", ")} to be gone`);
    must(drawing(stage).length > 0, "the lock screen has a process of its own");
    await stage.shot(window, "2-locked");
  });

  await stage.check("after locking no key is in the memory of any process of ours", () => {
    same(foundAnywhere(stage, secret), [], "found");
  });

  await stage.check("after locking nothing that stood on the page is in the memory of any process of ours", () => {
    same(foundAnywhere(stage, typed), [], "found");
  });

  await stage.check("the vault opens again in the new window", async () => {
    await window.write("Lösenfras", PASSPHRASE);
    await window.press("\uE007");
    await window.sees("Idag");
  });

  await stage.check("when the screen is locked the vault is, and neither an opened paper nor what was copied is left; a screen that wakes locks nothing", async () => {
    await leave(stage, window);
    screenSaver(false);
    await sleep(500);
    same((await ok(window, "session_state", {})).state, "open", "the state when a screen wakes");
    await window.renewed(() => screenSaver(true));
    await window.sees("Lås upp");
    const { state, locked_by } = await ok(window, "session_state", {});
    same([state, locked_by], ["locked", "sleep"], "the state");
    await nothingLeft(stage, window);
  });

  await stage.check("when another comes neither an opened paper nor what was copied is left", async () => {
    await window.write("Lösenfras", PASSPHRASE);
    await window.press("\uE007");
    await window.sees("Idag");
    await leave(stage, window);
    await ok(window, "switch_user", { passphrase: PASSPHRASE });
    await nothingLeft(stage, window);
    await window.lock();
    await window.sees("Lås upp");
  });

  await stage.check("when a backup is put back over the open vault neither an opened paper nor what was copied is left", async () => {
    await window.write("Lösenfras", PASSPHRASE);
    await window.press("\uE007");
    await window.sees("Idag");
    await go(window, "#/backups");
    await window.press_on("Välj mapp eller USB-minne");
    await window.write("Skriv lösenfrasen en gång till", PASSPHRASE);
    await window.send();
    await window.press_on("Säkerhetskopiera nu");
    await window.write("Skriv lösenfrasen en gång till", PASSPHRASE);
    await window.send();
    await window.sees("Säkerhetskopian är gjord och tillbakaläst.");
    const [{ file }] = await ok(window, "list_backups", {});
    await leave(stage, window);
    same((await ok(window, "restore_backup", { file, passphrase: PASSPHRASE })).state, "open", "the state");
    await nothingLeft(stage, window);
    await window.lock();
    await window.sees("Lås upp");
  });

  await stage.check("who needs a key file too chooses it on the lock screen", async () => {
    await window.write("Lösenfras", PASSPHRASE);
    await window.press("\uE007");
    await window.sees("Idag");
    const { key_file } = await ok(window, "change_passphrase", { passphrase: PASSPHRASE, key_file: true }, PASSPHRASE);
    mkdirSync(stage.path("files"), { recursive: true });
    writeFileSync(stage.path("files", key_file.file_name), Buffer.from(key_file.base64, "base64"));
    await window.lock();
    await window.sees("Lås upp");
    must((await window.op("pick_file", { kinds: ["pdf"] })).refused?.code === "locked", "no other file is read while it is locked");
    await window.press_on("Välj nyckelfil");
    await window.sees("Nyckelfilen är vald");
    await window.write("Lösenfras", PASSPHRASE);
    await window.press("\uE007");
    await window.sees("Idag");
  });
}
