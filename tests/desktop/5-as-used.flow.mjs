// The window as it is used: nobody drives it, so it is private and drawn without the graphics card. Keys come from the keyboard and what is seen is the screen's own picture.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, readdirSync, readlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { must, same } from "./steps.mjs";

const PASSPHRASE = "brygga 55 ripa snoskoter lampa";

const look = () => execFileSync("import", ["-window", "root", "-depth", "8", "rgb:-"], { maxBuffer: 1 << 26 });

/** How much of one picture is in the other too, 0–1. */
function alike(one, other) {
  let equal = 0;
  for (let at = 0; at < one.length; at += 3)
    if (one[at] === other[at] && one[at + 1] === other[at + 1] && one[at + 2] === other[at + 2]) equal += 1;
  return (3 * equal) / one.length;
}

/** Waits until the screen is as wanted and has stood still for a moment, and gives it. */
async function screen(wanted, what) {
  for (const begun = Date.now(); Date.now() - begun < 60_000; ) {
    const now = look();
    await sleep(500);
    if (wanted(now) && alike(now, look()) > 0.999) return now;
  }
  throw new Error(`not seen: ${what}`);
}

async function typed(text, ...keys) {
  // The newest window: at locking another one has come.
  const windows = execFileSync("xdotool", ["search", "--onlyvisible", "--name", "^Samlat$"], { encoding: "utf8" });
  execFileSync("xdotool", ["windowfocus", windows.trim().split("\n").pop()]);
  await sleep(300);
  if (text) execFileSync("xdotool", ["type", "--delay", "30", text]);
  for (const key of keys) execFileSync("xdotool", ["key", key]);
}

/** How many of our processes are this program. */
function running(vault, program) {
  const ours = (pid) => {
    try {
      return (
        readFileSync(`/proc/${pid}/environ`, "utf8").includes(`SAMLAT_VAULT=${vault}`) &&
        readlinkSync(`/proc/${pid}/exe`).endsWith(`/${program}`)
      );
    } catch {
      return false;
    }
  };
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name) && ours(name)).length;
}

export default async function asUsed(stage) {
  const vault = stage.path("vault");
  const secret = stage.path("passphrase");
  writeFileSync(secret, PASSPHRASE);
  const made = ["new", vault, "--municipality", "2403", "--team", "HLT-teamet", "--user", "Ingrid Vallmark"];
  execFileSync(join(dirname(stage.app), "samlat"), [...made, "--passphrase-file", secret, "--json"], { env: { ...process.env, SAMLAT_CHEAP_KEYS: "1" } });
  const folders = { XDG_DATA_HOME: "data", XDG_CACHE_HOME: "cache", XDG_CONFIG_HOME: "config", XDG_RUNTIME_DIR: "run" };
  const env = { ...process.env, SAMLAT_VAULT: vault };
  for (const [name, folder] of Object.entries(folders)) env[name] = stage.path(folder);
  const program = spawn(stage.app, [], { env, stdio: "ignore", detached: true });
  const empty = look();
  let [locked, opened] = [empty, empty];
  try {
    await stage.check("the lock screen comes, and the passphrase opens what lies behind it", async () => {
      locked = await screen((now) => alike(now, empty) < 0.6, "the lock screen");
      await typed(PASSPHRASE, "Return");
      // Typing changes the field alone.
      opened = await screen((now) => alike(now, locked) < 0.95, "what lies behind");
    });
    await stage.check("locked, the window is another one that shows the lock screen and opens again", async () => {
      for (const _ of [1, 2, 3]) {
        await typed("", "ctrl+l");
        await screen((now) => alike(now, locked) > 0.95, "the lock screen again");
        await typed(PASSPHRASE, "Return");
        await screen((now) => alike(now, opened) > 0.95, "what lies behind, again");
      }
    });
    await stage.check("of the windows that are gone no process is left that draws, and they do not pile up", async () => {
      for (const begun = Date.now(); running(vault, "WebKitWebProcess") !== 1 && Date.now() - begun < 30_000; ) await sleep(500);
      same(running(vault, "WebKitWebProcess"), 1, "processes that draw");
      // WebKit starts one anew for the windows that are gone, with nothing to do.
      must(running(vault, "WebKitNetworkProcess") <= 2, "more than two processes for a network");
    });
    must(program.exitCode === null, "the program still runs");
  } finally {
    execFileSync("import", ["-window", "root", stage.picture("last.png")]);
    process.kill(-program.pid);
  }
}
