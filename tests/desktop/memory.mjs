// Our processes and what is in their memory, read as root from /proc: for the flows that prove that locking leaves nothing behind.
import { execFileSync } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from "node:fs";
import { PASSPHRASE } from "./steps.mjs";

/** Our processes: those with this vault in their environment. */
export function processes(stage) {
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

/** Those that draw a page. */
export const drawing = (stage) => processes(stage).filter(({ program }) => program === "WebKitWebProcess").map(({ pid }) => pid);

export const PAGE = 4096;
const STEP = 1 << 24;
const bytes = Buffer.alloc(STEP);
const entries = Buffer.alloc((STEP / PAGE) * 8);

/** Whether any page of this part is in memory or swapped out; WebKit sets aside 64 GB that it never touches. */
function isThere(pagemap, start, size) {
  const read = readSync(pagemap, entries, 0, (size / PAGE) * 8, Number(start / BigInt(PAGE)) * 8);
  for (let at = 7; at < read; at += 8) if (entries[at] & 0xc0) return true;
  return false;
}

/** A process's writable memory, piece by piece, with where each begins. A piece is good until the next is asked for. */
export function* pieces(pid) {
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
      yield { at, piece: bytes.subarray(0, read) };
    }
  }
  closeSync(pagemap);
  closeSync(memory);
}

/** Which of these stand in a process's writable memory. */
function found(pid, needles) {
  const hits = new Set();
  for (const { piece } of pieces(pid)) for (const needle of needles) if (piece.includes(needle.bytes)) hits.add(needle.name);
  return [...hits];
}

/** Where these stand in the memory of our processes: «name in program». */
export const foundAnywhere = (stage, needles) => processes(stage).flatMap(({ pid, program }) => found(pid, needles).map((hit) => `${hit} in ${program}`));

/** The vault's master key, what is made of it and the key of protected identities, as bytes and written in hex. */
export function keysOf(stage) {
  const keys = execFileSync(process.env.SAMLAT_SLOT_KEYS, [stage.path("vault")], { input: `${PASSPHRASE}\n`, encoding: "utf8" }).trim().split("\n");
  return keys.flatMap((key, at) => [
    { name: `key ${at}`, bytes: Buffer.from(key, "hex") },
    { name: `key ${at} as text`, bytes: Buffer.from(key) },
  ]);
}
