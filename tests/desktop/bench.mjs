// What the measures share: the window on the vault that SAMLAT_BENCH_VAULT names, with the passphrase in the file SAMLAT_BENCH_PASSPHRASE. It is drawn as it is used, without the graphics card, so there are no pictures.
import { cpSync, readFileSync } from "node:fs";
import { KEY } from "./driver.mjs";
import { ok } from "./steps.mjs";

export async function unlocked(stage) {
  cpSync(process.env.SAMLAT_BENCH_VAULT, stage.path("vault"), { recursive: true });
  const window = await stage.window({ WEBKIT_DISABLE_COMPOSITING_MODE: "1" });
  await window.write("Lösenfras", readFileSync(process.env.SAMLAT_BENCH_PASSPHRASE, "utf8").trim());
  await window.press(KEY.enter);
  await window.sees("Idag");
  return window;
}

/** Plans a meeting today with so many children on its agenda, and without breaks between them. Gives its id. */
export async function planned(window, children) {
  const today = (await ok(window, "session_state", {})).now.slice(0, 10);
  const view = await ok(window, "plan_meeting", { kind: "team", held_on: today, starts: "09:00", minutes: 240, place: "" });
  const items = view.agenda.filter(({ child }) => child).map(({ item }) => item);
  const { agenda } = await ok(window, "postpone_agenda_items", { meeting: view.meeting.id, items: items.slice(children) });
  for (const { item, kind } of agenda) if (kind === "break") await ok(window, "remove_agenda_item", { item, reason: "" });
  return view.meeting.id;
}

/** Median, 99th percentile and the most, in whole milliseconds. */
export function summed(times) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  return `median ${at(0.5)}, p99 ${at(0.99)}, most ${Math.round(sorted.at(-1))} ms of ${sorted.length}`;
}
