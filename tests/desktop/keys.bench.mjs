// From a key to the painted frame, in the fields where most is typed. Measures; decides nothing.
import { setTimeout as sleep } from "node:timers/promises";
import { planned, summed, unlocked } from "./bench.mjs";
import { KEY } from "./driver.mjs";
import { go, must } from "./steps.mjs";

/** Children of the meeting that is typed in, and keys in each field. */
const [CHILDREN, KEYS] = [18, 104];
const TEXT = "skolan ringer mamma på fredag och frågar hur morgnarna går nu när taxin kommer senare, Mats hör av sig sen";

/** Notes each key's milliseconds until a frame with it has been painted: the frame's own work is done when the message after it comes. */
function listen() {
  window.painted = [];
  const note = ({ timeStamp }) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.painted.push(performance.now() - timeStamp);
      port2.postMessage(0);
    });
  window.addEventListener("keydown", note, { capture: true });
}

async function typed(window, what, field) {
  await window.click(field);
  await window.settled();
  await sleep(1_000);
  await window.run(() => {
    window.painted = [];
  });
  for (const letter of TEXT.padEnd(KEYS).slice(0, KEYS)) {
    await window.press(letter);
    await sleep(40);
  }
  await sleep(500);
  const times = await window.run(() => window.painted);
  must(times.length >= KEYS, `${times.length} of ${KEYS} keys painted`);
  console.log(`          ${what}: ${summed(times)} keys`);
}

/** A meeting today with so many children and all units there, open. */
async function meeting(window) {
  await go(window, `#/meetings/${await planned(window, CHILDREN)}/live`);
  await window.sees("Visas din skärm på duken just nu?");
  await window.press_on("Nej, bara jag ser den", "any");
  await window.press(KEY.control, KEY.enter);
  await window.sees("Dagordning, minuter");
  for (let turns = 0; turns < 9 && !(await window.text()).includes("Det här lovade vi"); turns += 1) {
    await window.press(KEY.control, KEY.pageDown);
    await sleep(1_500);
  }
  await window.sees("Det här lovade vi");
}

export default async function keys(stage) {
  const window = await unlocked(stage);
  await window.run(listen);
  await meeting(window);
  const field = () => window.until(() => window.css("[data-field] input, [data-field] textarea"), "the field");
  for (const [what, key] of [["action line", "i"], ["decision", "b"], ["the child's words", "g"]]) {
    await window.press(KEY.control, key);
    await sleep(1_000);
    await typed(window, what, what === "the child's words" ? await window.css("[data-field] textarea") : await field());
  }
  await go(window, "#/children");
  await sleep(3_000);
  await typed(window, "search in the list of children", await window.css("main input[type='search'], main input[type='text']"));
  await window.press(KEY.control, "k");
  await sleep(1_000);
  await typed(window, "search everywhere", await window.css("[role='dialog'] input"));
}
