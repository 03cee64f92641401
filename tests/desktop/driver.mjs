// A small WebDriver client for the real window: tauri-driver in front of WebKitWebDriver, nothing else. Each start is a window of its own, on folders of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ready } from "./ready.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** What WebDriver calls the keys that are no letters. */
export const KEY = {
  release: "\uE000", tab: "\uE004", enter: "\uE007", shift: "\uE008", control: "\uE009", escape: "\uE00C",
  pageUp: "\uE00E", pageDown: "\uE00F", up: "\uE013", down: "\uE015", f6: "\uE036", f8: "\uE038",
};

/** Milliseconds until something is waited for in vain: many times what it takes, for a machine that has much else to do. */
const PATIENCE = 30_000;

/** So many ports that nobody listens on. All are held until all are found: no two are the same. */
async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
}

/** Whether a process of this group still runs; what is dead and nobody has asked about runs no more. */
function runs(group) {
  return readdirSync("/proc").some((pid) => {
    try {
      // After the name, which may hold anything: state, parent, group.
      const [state, , of] = readFileSync(`/proc/${Number(pid)}/stat`, "utf8").split(") ").at(-1).split(" ");
      return of === `${group}` && state !== "Z";
    } catch {
      return false;
    }
  });
}

/** Starts the window and gives a session with it. `env` is added to the environment. */
export async function open({ app, driver, webkit, env }) {
  const [port, nativePort] = await freePorts(2);
  const process_ = spawn(driver, ["--port", `${port}`, "--native-port", `${nativePort}`, "--native-driver", webkit], {
    stdio: "ignore",
    env: { ...process.env, ...env },
    detached: true,
  });
  const request = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: method === "POST" ? JSON.stringify(body ?? {}) : undefined,
    });
    const { value } = JSON.parse(await answer.text());
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  for (const start = Date.now(); ; ) {
    try {
      await request("GET", "/status");
      break;
    } catch (error) {
      if (Date.now() - start > PATIENCE) throw error;
      await sleep(50);
    }
  }
  const { sessionId } = await request("POST", "/session", {
    capabilities: { alwaysMatch: { "tauri:options": { application: app } }, firstMatch: [{}] },
  });
  const session = new Session(request, `/session/${sessionId}`, process_);
  session.handle = (await session.handles())[0];
  return session;
}

/** One window under control. Counts the clicks and the keys it is given. */
class Session {
  clicks = 0;
  keys = 0;

  constructor(request, base, process_) {
    this.request = (method, path, body) => request(method, base + path, body);
    this.process = process_;
  }

  /** Runs a function in the page. */
  run(what, ...args) {
    return this.request("POST", "/execute/sync", { script: `return (${what}).apply(null, arguments)`, args });
  }

  /** Runs a function that answers later. Gives `{ ok }` or `{ refused }`. */
  later(what, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      (${what}).apply(null, Array.prototype.slice.call(arguments, 0, -1))
        .then((ok) => done({ ok }), (error) => done({ refused: typeof error === "object" && error !== null && "code" in error ? error : String(error) }))`;
    return this.request("POST", "/execute/async", { script, args });
  }

  /** Calls an op as the page would. */
  async op(name, input = {}, passphrase = undefined) {
    const call = (name, input, passphrase) => window.__TAURI_INTERNALS__.invoke("api", { name, input, passphrase });
    return this.later(call, name, input, passphrase);
  }

  async find(using, value) {
    return (await this.request("POST", "/element", { using, value }))[ELEMENT];
  }

  css(selector) {
    return this.find("css selector", selector);
  }

  xpath(path) {
    return this.find("xpath", path);
  }

  /** Waits until `look` gives something, and gives it. */
  async until(look, what = String(look), patience = PATIENCE) {
    const start = Date.now();
    let last;
    for (;;) {
      try {
        const found = await look();
        if (found) return found;
      } catch (error) {
        last = error;
      }
      if (Date.now() - start > patience) throw new Error(`waited in vain: ${what}${last ? ` (${last.message})` : ""}`);
      await sleep(30);
    }
  }

  /** Waits until the page shows this text. */
  sees(text) {
    return this.until(
      () => this.run((text) => document.body.innerText.replace(/\s+/g, " ").includes(text), text),
      `to see «${text}»`,
    );
  }

  /** Waits until the page has all its answers and, with an element, until that stands still and nothing lies over it. What is not so in the end is for WebDriver to tell. */
  async ready(element) {
    const start = Date.now();
    while (!(await this.run(ready, element && { [ELEMENT]: element })) && Date.now() - start < PATIENCE) await sleep(20);
  }

  /** Loads the page anew. */
  async reload() {
    await this.run(() => {
      window.__before = true;
      location.reload();
    });
    await this.until(() => this.run(() => !window.__before && document.readyState === "complete"), "the page to be loaded anew");
  }

  async text() {
    return (await this.run(() => document.body.innerText)).replace(/[ \u00a0\u202f]+/g, " ");
  }

  /** Presses an element where it stands, once it does: what moves between aiming and pressing is missed. */
  async click(element) {
    await this.ready(element);
    this.clicks += 1;
    try {
      await this.request("POST", `/element/${element}/click`);
    } catch (error) {
      if (error.message.includes("intercepted")) error.message += await this.over(element);
      throw error;
    }
  }

  /** What lies over an element that could not be pressed. */
  over(element) {
    const look = (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const name = (one) => (one ? `${one.outerHTML.slice(0, 90)} «${one.textContent.slice(0, 40)}»` : "nothing");
      return `${name(document.elementFromPoint(x + width / 2, y + height / 2))} lies over ${name(element)} at ${x},${y}`;
    };
    return this.run(look, { [ELEMENT]: element }).catch(() => "(it is gone)");
  }

  async type(element, text) {
    this.keys += [...text].length;
    await this.request("POST", `/element/${element}/value`, { text: text.replaceAll("\n", KEY.enter) });
  }

  /** Empties a field by selecting all of it first. */
  async fill(element, text) {
    await this.request("POST", `/element/${element}/value`, { text: `${KEY.control}a${KEY.release}` });
    await this.type(element, text);
  }

  /** Presses keys one after another; held keys (control, shift) first. Only when the page has its answers: before, they are meant for what stood there until now. */
  async press(...keys) {
    await this.ready();
    this.keys += 1;
    const down = keys.map((value) => ({ type: "keyDown", value }));
    const up = [...keys].reverse().map((value) => ({ type: "keyUp", value }));
    await this.request("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions: [...down, ...up] }] });
  }

  /** A button, link, tab or option with this name, visible and not disabled. */
  named(name, role = "button") {
    const tags = {
      button: "self::button or @role='button' or self::summary",
      link: "self::a",
      any: "self::button or self::a or @role='button' or @role='tab' or @role='option' or @role='menuitem' or @role='radio' or self::label",
    }[role] ?? `@role='${role}'`;
    const quoted = name.includes("'") ? `"${name}"` : `'${name}'`;
    return this.until(
      () => this.xpath(`//*[${tags}][normalize-space(.)=${quoted} or @aria-label=${quoted} or starts-with(normalize-space(.), ${quoted})][not(@disabled)]`),
      `${role} «${name}»`,
    );
  }

  /** Presses what has this name; once more when the page was drawn anew between finding and pressing. */
  async press_on(name, role = "button") {
    for (const start = Date.now(); ; ) {
      const [element, before] = [await this.named(name, role), this.clicks];
      try {
        return await this.click(element);
      } catch (error) {
        if (Date.now() - start > PATIENCE || !/stale|not interactable/.test(error.message)) throw error;
        this.clicks = before;
        await sleep(30);
      }
    }
  }

  /** The field with this label. */
  async field(label) {
    await this.ready();
    return this.until(async () => {
      const id = await this.run((label) => {
        const clean = (text) => text.replace(/\s+/g, " ").trim();
        for (const one of document.querySelectorAll("label, [id]")) {
          if (!clean(one.textContent ?? "").startsWith(label)) continue;
          const target = one.htmlFor
            ? document.getElementById(one.htmlFor)
            : document.querySelector(`input[aria-labelledby~="${CSS.escape(one.id || "-")}"], textarea[aria-labelledby~="${CSS.escape(one.id || "-")}"]`) ?? (one.tagName === "LABEL" ? one.querySelector("input, textarea") : null);
          if (!target) continue;
          if (!target.id) target.id = `found-${Math.random()}`;
          return target.id;
        }
        const labelled = document.querySelector(`input[aria-label^="${label}"], textarea[aria-label^="${label}"]`);
        if (labelled && !labelled.id) labelled.id = `found-${Math.random()}`;
        return labelled?.id ?? null;
      }, label);
      return id && this.find("xpath", `//*[@id="${id}"]`);
    }, `field «${label}»`);
  }

  async write(label, text) {
    await this.fill(await this.field(label), text);
  }

  /** What belongs to a label, by its role: the button of a list to choose from, the group of a date, the group of marks. */
  async labelled(label, roles) {
    await this.ready();
    return this.until(async () => {
      const id = await this.run(
        (label, roles) => {
          const clean = (text) => (text ?? "").replace(/\s+/g, " ").trim();
          for (const one of document.querySelectorAll(roles)) {
            const by = (one.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => clean(document.getElementById(id)?.textContent));
            if (!by.some((text) => text.startsWith(label))) continue;
            one.id ||= `found-${Math.random()}`;
            return one.id;
          }
          return null;
        },
        label,
        roles,
      );
      return id && this.find("xpath", `//*[@id="${id}"]`);
    }, `«${label}»`);
  }

  /** Chooses from the list with this label. */
  async choose(label, option) {
    await this.click(await this.labelled(label, "button[aria-haspopup='listbox']"));
    await this.until(() => this.run(() => document.querySelector("[role='listbox']") !== null), `the list «${label}» to open`);
    await this.press_on(option, "option");
    await this.until(() => this.run(() => !document.querySelector("[role='listbox']")), "the list to close");
  }

  /** Types the beginning of what is looked for, and chooses it. */
  async seek(label, typed, option = typed) {
    const field = await this.field(label);
    // A page that still scrolls to the field closes its list, and takes what was typed with it.
    await this.click(field);
    await this.settled();
    await this.fill(field, typed);
    // The list shrinks and moves while one types.
    await this.until(() => this.xpath(`//*[@role='option'][starts-with(normalize-space(.), '${option}')]`), `option «${option}»`);
    await this.settled();
    await this.press_on(option, "option");
    await this.until(() => this.run(() => !document.querySelector("[role='listbox']")), "the list to close");
  }

  /** Types a day, figure by figure, as in 2026-10-13. */
  async day(label, on) {
    const group = await this.labelled(label, "[role='group']");
    const first = Object.values(await this.request("POST", `/element/${group}/element`, { using: "css selector", value: "[role='spinbutton']" }))[0];
    await this.click(first);
    for (const digit of on.replaceAll("-", "")) await this.press(digit);
  }

  /** Marks one of few that stand side by side, or ticks a box of a group. */
  async mark(label, option) {
    const group = await this.labelled(label, "[role='radiogroup'], [role='group']");
    const path = `.//label[starts-with(normalize-space(.), '${option}')]`;
    await this.click(Object.values(await this.request("POST", `/element/${group}/element`, { using: "xpath", value: path }))[0]);
  }

  /** Sends the open dialog, which closes itself when the core has said yes. */
  async send() {
    await this.ready();
    await this.click(await this.until(() => this.xpath("//*[@role='dialog']//button[@type='submit'][not(@disabled)]"), "the dialog's button"));
    await this.until(() => this.run(() => !document.querySelector("[role='dialog']")), "the dialog to close");
  }

  /** Waits until the page has its answers, and nothing fades or moves any more. */
  async settled() {
    await this.ready();
    return this.later(async () => {
      for (let frame = 0; frame < 3; frame += 1) await new Promise((next) => setTimeout(next, 30));
      await Promise.allSettled(document.getAnimations().filter((one) => one.effect.getTiming().iterations < 9).map((one) => one.finished));
    });
  }

  async shot() {
    await this.settled();
    // On a busy machine the first picture may show what stood there a moment ago; asking for it has the page painted.
    await this.request("GET", "/screenshot");
    await sleep(250);
    return Buffer.from(await this.request("GET", "/screenshot"), "base64");
  }

  /** Locks by keyboard; the window is often gone before WebDriver has let go of the keys. */
  lock() {
    return this.renewed(() =>
      this.press(KEY.control, "l").catch((error) => {
        if (!error.message.startsWith("no such window")) throw error;
      }),
    );
  }

  /** Does what locks: the window is another one afterwards, and the old one is gone. */
  async renewed(lock) {
    const old = this.handle;
    await lock();
    await this.until(async () => {
      const [handle, ...others] = await this.handles();
      if (others.length > 0 || handle === old) return false;
      await this.use(handle);
      return this.run(() => document.readyState === "complete");
    }, "the window to be renewed");
  }

  /** Makes the window this large. Without a window manager it has no frame. */
  async size(width, height) {
    await this.request("POST", "/window/rect", { width, height });
    await this.until(() => this.run((width, height) => innerWidth === width && innerHeight === height, width, height), `a window of ${width} × ${height}`);
  }

  handles() {
    return this.request("GET", "/window/handles");
  }

  async use(handle) {
    await this.request("POST", "/window", { handle });
    this.handle = handle;
  }

  /** Ends the session and the window. */
  async close() {
    await this.request("DELETE", "").catch(() => undefined);
    await this.end();
  }

  /** Ends driver and window at once, as a power cut would; none of them holds or writes anything afterwards. */
  async end(signal = "SIGKILL") {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      try {
        process.kill(-this.process.pid, signal);
      } catch {
        this.process.kill(signal);
      }
      await this.until(() => !runs(this.process.pid), "driver and window to be gone", 5_000).catch(() => undefined);
    }
  }
}
