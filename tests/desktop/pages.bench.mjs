// From a click to the page that stands: the last frame in which anything was drawn anew. Measures; decides nothing.
import { setTimeout as sleep } from "node:timers/promises";
import { planned, summed, unlocked } from "./bench.mjs";
import { must } from "./steps.mjs";

const ROUNDS = 5;
/** Children of the meeting that is opened. */
const CHILDREN = 18;
/** Nothing has been drawn for so long: the page stands. */
const STILL = 700;

/** Notes the milliseconds from the last click until the last frame with a change had been painted: the frame's own work is done when the message after it comes. */
function watch() {
  window.opening = { click: 0, stands: 0, last: "" };
  window.addEventListener("click", ({ timeStamp }) => { window.opening = { click: timeStamp, stands: 0, last: "" }; }, { capture: true });
  const note = (changes) => {
    const now = window.opening;
    const { target } = changes.at(-1);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        now.stands = performance.now() - now.click;
        now.last = (target.outerHTML ?? target.parentElement?.outerHTML ?? "").slice(0, 80);
      };
      port2.postMessage(0);
    });
  };
  new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** What is clicked, one after the other, and what is called so in the table. */
const way = (meeting) => [
  ["Möten", "nav a[href='#/meetings']"],
  ["a meeting's preparation", `main a[href='#/meetings/${meeting}']`],
  ["Åtgärder", "nav a[href='#/actions']"],
  ["Barn", "nav a[href='#/children']"],
  ["a child", "main tbody a[href^='#/children/'], main li a[href^='#/children/']:not([href$='closed'], [href$='transitions'])"],
  ["a child's plan", "main a[href^='#/plans/']"],
  ["a child's actions", "main a[href$='/actions']"],
  ["a child's meetings", "main a[href$='/meetings']"],
  ["a child's consents", "main a[href$='/consents']"],
  ["a child's wheel", "main a[href$='/wheel']"],
  ["a child's people", "main a[href$='/people']"],
  ["a child's history", "main a[href$='/history']"],
  ["closed cases", "nav a[href='#/children']", "main a[href='#/children/closed']"],
  ["Mått", "nav a[href='#/measures']"],
  ["another measure", "main a[href$='/M11']"],
  ["the quarter", "main a[href^='#/quarters/']"],
  ["Register", "nav a[href='#/registers']"],
  ["Inställningar", "nav a[href='#/settings']"],
  ["Idag", "nav a[href='#/today']"],
];

/** Clicks, waits until nothing more is drawn, gives what was noted. */
async function opened(window, selector) {
  await window.click(await window.until(() => window.css(selector), selector));
  for (let before = -1; ; ) {
    await sleep(STILL);
    const noted = await window.run(() => window.opening);
    if (noted.stands > 0 && noted.stands === before) return noted;
    before = noted.stands;
  }
}

export default async function pages(stage) {
  const window = await unlocked(stage);
  const meeting = await planned(window, CHILDREN);
  await window.run(watch);
  // The window reads ahead what the measures count as soon as nobody asks for anything.
  await sleep(10_000);
  const times = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [what, ...clicks] of way(meeting)) {
      let noted;
      for (const selector of clicks) noted = await opened(window, selector);
      times.set(what, [...(times.get(what) ?? []), noted]);
    }
  }
  for (const [what, noted] of times) {
    must(noted.every(({ stands }) => stands > 0), `${what} was drawn`);
    const slowest = noted.toSorted((one, other) => other.stands - one.stands)[0];
    console.log(`          ${what}: first ${Math.round(noted[0].stands)}, ${summed(noted.slice(1).map(({ stands }) => stands))} (slowest drew ${slowest.last})`);
  }
}
