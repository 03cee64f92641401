// Locking in the real window: the process that drew the page is gone, and neither keys nor what stood on the page are in the memory of any process of ours. Reads /proc as root.
import { execFileSync } from "node:child_process";
import { openSync, readFileSync, readSync, readdirSync, readlinkSync, closeSync } from "node:fs";
import { go, must, newVault, PASSPHRASE } from "./steps.mjs";

/** Our processes: those with this vault in their environment. */
function processes(stage) {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const ours = readFileSync(`/proc/${pid}/environ`, "utf8").includes(`SAMLAT_VAULT=${stage.path("vault")}`);
        const program = readlinkSync(`/proc/${pid}/exe`).split("/").pop();
        return ours && /^(samlat-window|WebKit(Web|Network|GPU)Process)$/.test(program) ? [{ pid, program }] : [];
      } catch {
        return [];
      }
    });
}

const drawing = (stage) => processes(stage).filter(({ program }) => program === "WebKitWebProcess").map(({ pid }) => pid);

const PAGE = 4096;
const STEP = 1 << 24;
const bytes = Buffer.alloc(STEP);
const entries = Buffer.alloc((STEP / PAGE) * 8);

/** Whether any page of this part is in memory or swapped out; WebKit sets aside 64 GB that it never touches. */
function isThere(pagemap, start, size) {
  const read = readSync(pagemap, entries, 0, (size / PAGE) * 8, Number(start / BigInt(PAGE)) * 8);
  for (let at = 7; at < read; at += 8) if (entries[at] & 0xc0) return true;
  return false;
}

/** Which of these stand in a process's writable memory. */
function found(pid, needles) {
  const hits = new Set();
  const memory = openSync(`/proc/${pid}/mem`, "r");
  const pagemap = openSync(`/proc/${pid}/pagemap`, "r");
  for (const line of readFileSync(`/proc/${pid}/maps`, "utf8").split("\n")) {
    const [, from, to, rights] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? [];
    if (!rights?.startsWith("rw")) continue;
    const [start, end] = [BigInt(`0x${from}`), BigInt(`0x${to}`)];
    for (let at = start; at < end; at += BigInt(STEP)) {
      const size = end - at < STEP ? Number(end - at) : STEP;
      if (!isThere(pagemap, at, size)) continue;
      let read = 0;
      try {
        read = readSync(memory, bytes, 0, size, at);
      } catch {
        continue;
      }
      for (const needle of needles) if (bytes.subarray(0, read).includes(needle.bytes)) hits.add(needle.name);
    }
  }
  closeSync(pagemap);
  closeSync(memory);
  return [...hits];
}

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
  const window = await stage.window();
  await newVault(window);
  const canary = "Kanariefågelsson";
  const people = (await window.op("list_professionals")).ok;
  const texts = [canary, "kanariesång om morgnarna"];
  const made = await window.later(registerCase, texts.map(backwards), (await window.op("session_state")).ok.now.slice(0, 10), people[0].id);
  must(made.ok, JSON.stringify(made.refused));
  await go(window, `#/children/${made.ok}/people`);
  await window.until(() => window.run(showsBackwards, backwards(canary)), "to see the child");
  await stage.shot(window, "1-people");

  const keys = execFileSync(process.env.SAMLAT_SLOT_KEYS, [stage.path("vault")], { input: `${PASSPHRASE}\n`, encoding: "utf8" }).trim().split("\n");
  const secret = keys.flatMap((key, at) => [
    { name: `key ${at}`, bytes: Buffer.from(key, "hex") },
    { name: `key ${at} as text`, bytes: Buffer.from(key) },
  ]);
  const typed = texts.flatMap((text) => ["utf8", "utf16le", "latin1"].map((encoding) => ({ name: `«${text}» in ${encoding}`, bytes: Buffer.from(text, encoding) })));
  const before = drawing(stage);

  await stage.check("while it is open the search finds what it looks for", () => {
    const hits = processes(stage).flatMap(({ pid }) => found(pid, [...secret, ...typed]));
    must(hits.includes("key 0"), `the master key is found: ${hits.join(", ")}`);
    must(hits.some((hit) => hit.includes(canary)), "the child's name is found");
  });

  await stage.check("at locking another window comes, and the process that drew the old one is gone", async () => {
    await window.lock();
    await window.sees("Lås upp");
    await window.until(() => drawing(stage).every((pid) => !before.includes(pid)), `${before.join(", ")} to be gone`);
    must(drawing(stage).length > 0, "the lock screen has a process of its own");
    await stage.shot(window, "2-locked");
  });

  await stage.check("after locking no key is in the memory of any process of ours", () => {
    const hits = processes(stage).flatMap(({ pid, program }) => found(pid, secret).map((hit) => `${hit} in ${program}`));
    must(hits.length === 0, hits.join("; "));
  });

  await stage.check("after locking nothing that stood on the page is in the memory of any process of ours", () => {
    const hits = processes(stage).flatMap(({ pid, program }) => found(pid, typed).map((hit) => `${hit} in ${program}`));
    must(hits.length === 0, hits.join("; "));
  });

  await stage.check("the vault opens again in the new window", async () => {
    await window.write("Lösenfras", PASSPHRASE);
    await window.press("\uE007");
    await window.sees("Idag");
  });
}
