// Flows through the real window: `node tests/desktop/run.mjs [part of a flow's name]`, or with `--bench` what is only measured. Builds the window with the feature `e2e`, gives it a screen of its own, prints «N passed, N failed».
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { open } from "./driver.mjs";
import { Cli } from "./scripts/cli.mjs";
import { PASSPHRASE } from "./steps.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");
const shots = join(here, "shots");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const app = process.env.SAMLAT_DESKTOP ?? join(target, "debug/samlat-desktop");
process.env.SAMLAT_SLOT_KEYS ??= join(target, "debug/examples/slot_keys");
process.env.SAMLAT_LOGIND ??= join(target, "debug/examples/logind");
/** Where the clocks of a run stand: in Sweden, but late in the evening six hours or so to the west, so that no flow begins on one day and ends on another. */
const hour = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Stockholm", hour: "2-digit", hourCycle: "h23" }).format(new Date());
const zone = Number(hour) < 22 ? "Europe/Stockholm" : "America/New_York";
/** How long each flow took last time, in ms. */
const times = join(target, "flow-times.json");

/** Plays a flow on a screen and a session bus of its own: what the person at this machine sees and has running is left alone. Gives what it said. */
async function onOwnScreen(file, screen) {
  const play = ["-a", "-n", `${screen}`, "-s", "-screen 0 1600x1000x24 -dpi 96", "dbus-run-session", "--", process.execPath, process.argv[1], file];
  const env = { ...process.env, SAMLAT_OWN_SCREEN: "1", SAMLAT_DESKTOP: app, NO_AT_BRIDGE: "1", GTK_USE_PORTAL: "0", LIBGL_ALWAYS_SOFTWARE: "1", LANG: "C.UTF-8", TZ: zone };
  // The bus and the portals of an empty machine have much to say about what they lack.
  const playing = spawn("xvfb-run", play, { stdio: ["ignore", "pipe", "ignore"], env });
  let said = "";
  for await (const part of playing.stdout.setEncoding("utf8")) said += part;
  return said.replace(/^SpiRegistry.*\n/m, "");
}

/** Plays all, two at a time as each mostly waits, so that both end together: what is new first, the longest to read before the others, then what took longest last time. What one says comes when it has ended. */
async function playAll(files, players) {
  const took = existsSync(times) ? JSON.parse(readFileSync(times, "utf8")) : {};
  const size = (file) => statSync(join(here, file)).size;
  const known = (file) => took[file] ?? 3_600_000;
  const waiting = files.toSorted((one, other) => known(one) - known(other) || size(one) - size(other));
  let [passed, failed] = [0, 0];
  const player = async (screen) => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const start = Date.now();
      const said = await onOwnScreen(file, screen);
      took[file] = Date.now() - start;
      const [sum, ...counts] = /\n(\d+) passed, (\d+) failed\n$/.exec(said) ?? ["", 0, 1];
      process.stdout.write(sum ? said.replace(sum, "") : `${said}\n${file} did not come to its end\n`);
      passed += Number(counts[0]);
      failed += Number(counts[1]);
    }
  };
  await Promise.all(Array.from({ length: players }, (_, at) => player(100 * (at + 1))));
  mkdirSync(target, { recursive: true });
  writeFileSync(times, JSON.stringify(took));
  return [passed, failed];
}

/** A folder with a vault that flows begin with: made once, with keys that cost nothing and the recovery sheet typed back. */
function makeVault() {
  const folder = mkdtempSync(join(tmpdir(), "samlat-made-"));
  // Where its flows are too.
  process.env.TZ = zone;
  process.env.SAMLAT_MADE = join(folder, "vault");
  new Cli(process.env.SAMLAT_CLI ?? app.replace(/samlat-desktop$/, "samlat"), folder, process.env.SAMLAT_MADE).make(PASSPHRASE);
  return folder;
}

function build() {
  if (process.env.SAMLAT_DESKTOP) return;
  if (!existsSync(join(root, "ui/dist/index.html"))) execFileSync("npm", ["run", "build"], { cwd: join(root, "ui"), stdio: "inherit" });
  // One call for the whole workspace: with the features that `cargo test --workspace` has, so that what that has built is not built once more.
  const what = ["--workspace", "--bin", "samlat", "--bin", "samlat-desktop", "--bin", "samlat-window", "--example", "slot_keys", "--example", "logind", "--features", "samlat-desktop/e2e"];
  execFileSync("cargo", ["build", "--quiet", ...what], { cwd: root, stdio: "inherit" });
}

/** What a flow works with: folders of its own, windows on them, pictures of the steps. */
class Stage {
  passed = 0;
  failed = 0;
  windows = [];

  app = app;

  constructor(flow) {
    this.flow = flow;
    this.folder = mkdtempSync(join(tmpdir(), "samlat-flow-"));
    for (const name of ["data", "cache", "config", "run", "files"]) mkdirSync(join(this.folder, name), { mode: 0o700 });
  }

  path(...parts) {
    return join(this.folder, ...parts);
  }

  /** Opens the window on this stage's vault; `program` stands for it, one that starts it in its turn. */
  async window(env = {}, program = app) {
    const window = await open({
      app: program,
      driver: process.env.TAURI_DRIVER ?? join(target, "tools/bin/tauri-driver"),
      webkit: process.env.WEBKIT_WEBDRIVER ?? "/usr/bin/WebKitWebDriver",
      env: {
        SAMLAT_VAULT: this.path("vault"),
        SAMLAT_TEST_FILES: this.path("files"),
        XDG_DATA_HOME: this.path("data"),
        XDG_CACHE_HOME: this.path("cache"),
        XDG_CONFIG_HOME: this.path("config"),
        XDG_RUNTIME_DIR: this.path("run"),
        ...env,
      },
    });
    this.windows.push(window);
    return window;
  }

  /** One thing that must be true. The rest of the flow goes on, so that one run says all that is wrong. */
  async check(what, prove) {
    const start = Date.now();
    try {
      await prove();
      this.passed += 1;
      console.log(`  ok      ${what} (${Date.now() - start} ms)`);
      return true;
    } catch (error) {
      this.failed += 1;
      console.log(`  FAILED  ${what}\n          ${error.message}`);
      const window = this.windows.at(-1);
      if (window) await this.take(window, `failed-${this.failed}`).catch(() => undefined);
      return false;
    }
  }

  /** A picture of a step, when a flow was asked for by its name or SAMLAT_SHOTS is set: of a run of all flows nobody looks at two hundred. */
  async shot(window, name) {
    if (process.env.SAMLAT_SHOTS) await this.take(window, name);
    else await window.settled();
  }

  /** A picture of the window as it is now. */
  async take(window, name) {
    writeFileSync(join(shots, `${this.flow}-${name}.png`), await window.shot());
  }

  /** Where something to look at lies beside the pictures. */
  picture(name) {
    return join(shots, `${this.flow}-${name}`);
  }

  async end() {
    for (const window of this.windows) await window.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Plays one flow on the screen that is there. */
async function play(file) {
  const name = file.replace(/\.\w+\.mjs$/, "");
  console.log(`\n${name}`);
  const stage = new Stage(name);
  try {
    await (await import(`./${file}`)).default(stage);
  } catch (error) {
    await stage.check("the flow comes to its end", () => Promise.reject(error));
  }
  await stage.end();
  return [stage.passed, stage.failed];
}

async function main() {
  const words = process.argv.slice(2);
  if (process.env.SAMLAT_OWN_SCREEN) return play(words[0]);
  build();
  mkdirSync(shots, { recursive: true });
  const measures = words[0] === "--bench";
  const [wanted, ending] = measures ? [words[1] ?? "", ".bench.mjs"] : [words[0] ?? "", ".flow.mjs"];
  if (wanted) process.env.SAMLAT_SHOTS ??= "1";
  const files = readdirSync(here).filter((name) => name.endsWith(ending) && name.includes(wanted));
  const made = makeVault();
  try {
    return await playAll(files, measures ? 1 : 2);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

const [passed, failed] = await main();
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && (passed > 0 || process.argv[2] === "--bench") ? 0 : 1);
