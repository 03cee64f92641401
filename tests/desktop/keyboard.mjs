// A window that is used by keys alone. Where the focus goes is looked at at each stop: it is somewhere, it can be seen that it is there, and nothing lies over it. Faults are kept, and told together at the end.
import { setTimeout as sleep } from "node:timers/promises";
import { KEY } from "./driver.mjs";
import { must } from "./steps.mjs";

/**
 * Looks at what has the focus. Runs in the page. Gives `names`, all that it is called; `lost`, whether nothing has it; `covered`, whether none of it is in sight; `unseen`, what had it at the last look and looks the
 * same without it.
 */
function look() {
  const clean = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const labelled = (one) => (one?.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent);
  const style = (one) => {
    const { outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor, textDecorationLine } = getComputedStyle(one);
    return [outlineStyle === "none" ? "" : outlineWidth, boxShadow, backgroundColor, borderColor, textDecorationLine].join();
  };
  const looks = (shown) => shown.filter((one) => one.isConnected).map(style).join("|");
  const at = document.activeElement;
  const last = window.__stop;
  // A heading takes the focus so that one is read where one has come to; it is nothing to press.
  const unseen = last && last.at !== at && last.shown[0].isConnected && looks(last.shown) === last.looks ? last.what : "";
  window.__stop = null;
  if (!at || at === document.body || at === document.documentElement) return { names: [], lost: true, what: "nothing", covered: false, unseen };
  const chosen = document.getElementById(at.getAttribute("aria-activedescendant") ?? "");
  const label = at.closest("label");
  const group = at.closest("[role='group'], [role='radiogroup'], fieldset");
  const names = [at.getAttribute("aria-label"), at.labels?.[0]?.textContent, chosen?.textContent, at.textContent, ...labelled(at), ...labelled(group), group?.querySelector("legend")?.textContent].map(clean).filter(Boolean);
  const what = `${at.localName}${at.getAttribute("role") ? `[${at.getAttribute("role")}]` : ""} «${names[0]?.slice(0, 60) ?? ""}»`;
  // What a hidden field is drawn as is its label, what a part of a day is drawn in its frame.
  const seen = label ?? at;
  const shown = [...new Set([at, label, ...(label?.querySelectorAll("*") ?? []), at.getAttribute("role") === "spinbutton" ? at.closest("[role='group']") : null, chosen])].filter(Boolean);
  if (at.tabIndex >= 0) window.__stop = { at, shown, looks: looks(shown), what };
  const { left, top, width, height } = seen.getBoundingClientRect();
  const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]];
  const inSight = ([x, y]) => {
    const hit = document.elementFromPoint(left + width * x, top + height * y);
    // A message in the corner goes away by itself.
    return hit !== null && (seen.contains(hit) || hit === at || hit.closest("section[aria-live][aria-relevant]") !== null);
  };
  return { names, lost: false, what, covered: at.tabIndex >= 0 && !points.some(inSight), unseen };
}

/** The hands of somebody who never takes the mouse. */
export class Keyboard {
  faults = new Set();
  stops = 0;

  constructor(window) {
    this.window = window;
  }

  /** Looks at where the focus is; for a while when it is not in sight, as a page may still scroll there. */
  async at() {
    this.stops += 1;
    let found = await this.window.run(look);
    if (found.unseen) this.faults.add(`one does not see that the focus is on ${found.unseen}`);
    for (let looks = 0; found.covered && looks < 10; looks += 1) {
      await sleep(200);
      found = await this.window.run(look);
    }
    if (found.covered) this.faults.add(`${found.what} has the focus, and is not in sight`);
    return found;
  }

  press(...keys) {
    return this.window.press(...keys);
  }

  /** Goes on with Tab, or back with Shift held, until what has this name has the focus. */
  async to(name, ...held) {
    const passed = [];
    for (let presses = 0; presses < 90; presses += 1) {
      const { names, what } = await this.at();
      if (names.some((one) => one.startsWith(name))) return;
      passed.push(what);
      await this.press(...held, KEY.tab);
    }
    throw new Error(`Tab never came to «${name}», but past ${[...new Set(passed)].join(", ")}`);
  }

  /** Goes to what has this name and presses it. */
  async do(name, key = KEY.enter) {
    await this.to(name);
    await this.press(key);
  }

  /** Goes to the field and writes, over what stands there. */
  async write(label, text) {
    await this.to(label);
    await this.press(KEY.control, "a");
    await this.type(text);
  }

  /** Writes where the focus is, once that is a field. */
  async type(text) {
    await this.window.until(() => this.window.run(() => document.activeElement?.matches("input, textarea")), "a field to have the focus");
    const field = Object.values(await this.window.request("GET", "/element/active"))[0];
    await this.window.type(field, text);
  }

  /** Types a day where it is asked for, figure by figure. */
  async day(label, on) {
    await this.to(label);
    for (const figure of on.replaceAll("-", "")) await this.press(figure);
    await this.at();
  }

  /** Opens the list with this label, goes down to what begins so, and takes it. */
  async choose(label, option) {
    await this.to(label);
    await this.press(KEY.down);
    await this.down(option);
    await this.press(KEY.enter);
    await this.window.until(() => this.window.run(() => !document.querySelector("[role='listbox']")), "the list to close");
    await this.stays(`«${option}» was chosen`);
  }

  /** Goes down in a list or a menu until this has the focus. */
  async down(option) {
    await this.window.until(() => this.window.run(() => document.activeElement?.closest("[role='listbox'], [role='menu']") !== null), "the list to have the focus");
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await this.at()).names.some((one) => one.startsWith(option))) return;
      await this.press(KEY.down);
    }
    throw new Error(`the arrow never came to «${option}»`);
  }

  /** Types the beginning of what is looked for, and takes the first that is found. */
  async seek(label, typed, option) {
    await this.to(label);
    await this.type(typed);
    await this.window.until(() => this.window.xpath(`//*[@role='option' or @role='menuitem'][starts-with(normalize-space(.), '${option}')]`), `«${option}»`);
    for (let presses = 0; presses < 12 && !(await this.at()).names.some((one) => one.startsWith(option)); presses += 1) await this.press(KEY.down);
    await this.press(KEY.enter);
    await this.window.until(() => this.window.run(() => !document.querySelector("[role='listbox']")), "the list to close");
  }

  /** Marks one of few that stand side by side, with the arrows. */
  async mark(group, option) {
    await this.to(group);
    const mine = (option) => document.activeElement?.closest("label")?.textContent?.trim().startsWith(option);
    for (let presses = 0; presses < 12 && !(await this.window.run(mine, option)); presses += 1) {
      await this.press(KEY.down);
      await this.at();
    }
    await this.press(" ");
    must(await this.window.run((option) => document.activeElement?.closest("label")?.textContent?.trim().startsWith(option) && document.activeElement.checked, option), `«${option}» is marked`);
  }

  /** Waits until the layer is gone, and looks that the focus is not gone with it. */
  async closed(what) {
    await this.window.until(() => this.window.run(() => !document.querySelector("[role='dialog']")), `${what}: the layer to be gone`);
    await this.stays(what);
  }

  /** The focus is somewhere soon, and again when the page has read anew what was changed. */
  async stays(what) {
    const kept = async () => {
      for (let tries = 0; tries < 100; tries += 1) {
        if (await this.window.run(() => document.activeElement !== document.body)) return true;
        await sleep(50);
      }
      return false;
    };
    await kept();
    await sleep(200);
    await this.window.ready();
    if (!(await kept())) this.faults.add(`the focus is lost: ${what}`);
  }

  /** Another page: its words are there, and the focus is on it. */
  async arrives(words) {
    await this.window.sees(words);
    await this.stays(`on the way to «${words}»`);
  }

  /** Another page whose name stands elsewhere in the window too, as at the left: its heading begins so, and the focus is on it. */
  async arrivesAt(heading) {
    const there = (heading) => document.querySelector("main h1")?.textContent.trim().startsWith(heading);
    await this.window.until(() => this.window.run(there, heading), `the heading «${heading}»`);
    await this.stays(`on the way to «${heading}»`);
  }
}
