// A vault in which every text field of the ops holds payloads. Goes through the ops as the window does, on the command line; what an op says no to is remembered with its code.
import { Pen } from "./corpus.mjs";
import { handovers, health, plans } from "./furnish-cases.mjs";
import { meetings, voices } from "./furnish-meetings.mjs";
import { children, people, registers, settings } from "./furnish-house.mjs";
import { reviews } from "./furnish-reviews.mjs";

/** `ask(op, input, passphrase)`, as the user of that passphrase, gives `{ ok }` or `{ refused }`. Gives what was typed where, and the ids of what was made. */
export async function furnish(ask, passphrase, pen = new Pen()) {
  const said = [];
  const stand = { passphrase, ids: {} };
  /** Does an op whose input may hold places for payloads. One that may not say no to them must be done; a no must be a code of the core's. */
  const attempt = async (op, input = {}) => {
    const places = [];
    const { ok, refused } = await ask(op, pen.fill(input, "", places), stand.passphrase).catch((error) => {
      throw new Error(`${op}: ${error.message}`);
    });
    if (refused && !refused.code) throw new Error(`${op}: ${JSON.stringify(refused)}`);
    // The cells of a row are named by where they stand.
    said.push(...places.map(({ path, texts }) => ({ op, path: op === "fix_row" ? ".cells.*" : path, texts, no: refused?.code ?? null })));
    return { ok, refused };
  };
  const make = async (op, input) => {
    const { ok, refused } = await attempt(op, input);
    if (refused) throw new Error(`${op}: ${JSON.stringify(refused)}`);
    return ok;
  };
  const today = (await make("session_state")).now.slice(0, 10);
  const day = (days) => new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  Object.assign(stand, { attempt, make, today, day });
  for (const part of [people, children, registers, plans, handovers, health, settings, meetings, voices, reviews]) await part(stand);
  return { said, ids: stand.ids };
}
