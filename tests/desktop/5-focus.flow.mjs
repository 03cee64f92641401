// What goes away when it has been pressed, in the real window and by keys alone: a button that becomes another, a row, a layer nothing on the page has opened, a message. The focus stays near by, in sight.
import { KEY } from "./driver.mjs";
import { Keyboard } from "./keyboard.mjs";
import { go, must, ok, openMade, PASSPHRASE, same, team } from "./steps.mjs";

const later = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** A team, a child whose family has said yes and to whom something is promised, a meeting of the team and one of the management. */
async function furnish(window, today) {
  const units = await ok(window, "list_units", {});
  const ofUnit = (name) => units.find((unit) => unit.name === name).id;
  const people = [];
  for (const [name, title, unit] of team) people.push(await ok(window, "add_professional", { unit: ofUnit(unit), name, title, phone: "", in_team: true }));
  const child = { first_name: "Alva", last_name: "Nyberg", birth_on: "2014-03-01", protection: "none" };
  const guardians = [{ name: "Sofia Nyberg", relation: "mamma", phone: "", protection: "none" }];
  const view = await ok(window, "register_case", { child: { kind: "new", child, guardians }, source: "school", intake_on: today, coordinator: people[0].id });
  const answer = (giver) => people.map(({ unit }) => ({ giver, unit, status: "given", answered_on: today, reason: "" }));
  const answers = [...answer({ kind: "guardian", guardian: view.child.guardians[0].id }), ...answer({ kind: "child" })];
  await ok(window, "record_consent", { child: view.child.id, purpose: "hlt", asked_on: today, form: "oral", answers });
  await ok(window, "add_action", { case: view.case.id, item: null, unit: people[1].unit, professional: people[1].id, what: "Ringer hem", due_on: today });
  const plan = async (kind, starts) => (await ok(window, "plan_meeting", { kind, held_on: today, starts, minutes: 90, place: "" })).meeting.id;
  return { alva: view.case.id, meeting: await plan("team", "9.00"), management: await plan("management", "13.00") };
}

export default async function focus(stage) {
  const window = await stage.window();
  await window.sees("Hur vill du börja?");
  await openMade(stage, window);
  const today = (await ok(window, "session_state", {})).now.slice(0, 10);
  const { alva, meeting, management } = await furnish(window, today);
  const keyboard = new Keyboard(window);
  await window.lock();
  await window.until(() => window.run(() => document.activeElement?.matches("input[type='password']")), "the field to have the focus");
  await keyboard.write("Lösenfras", PASSPHRASE);
  await keyboard.press(KEY.enter);
  await window.sees("Behöver en hand");
  window.clicks = 0;
  const layer = () => window.until(() => window.css("[role='dialog']"), "the layer");

  await stage.check("a layer that another page's link has opened, closed and saved", async () => {
    await keyboard.do("Skriv barnets ord");
    await layer();
    await keyboard.press(KEY.escape);
    await keyboard.closed("a layer that came with the page");
    await keyboard.do("Skriv barnets ord");
    await layer();
    await keyboard.write("Vad sa Alva?", "Jag vill sova längre.");
    await keyboard.press(KEY.control, KEY.enter);
    await keyboard.closed("the child's words are saved");
    await stage.shot(window, "1-words");
  });

  await stage.check("a promise is done, the next day is set, and that is taken back where it is said", async () => {
    await go(window, `#/children/${alva}`);
    await window.sees("Ringer hem");
    await keyboard.do("Klart");
    await layer();
    await keyboard.press(KEY.control, KEY.enter);
    await keyboard.closed("what was promised is done");
    await keyboard.do("Bestäm dag");
    await layer();
    await keyboard.day("Vilken dag?", later(today, 28));
    await keyboard.press(KEY.control, KEY.enter);
    await keyboard.closed("the next day is set");
    // It is said for ten seconds, at the foot of the window: past the page with F6.
    await keyboard.press(KEY.f6);
    await keyboard.do("Ångra");
    await keyboard.stays("what was set is taken back");
    await stage.shot(window, "2-taken-back");
  });

  await stage.check("a day of the term is left out and taken in again, on its row", async () => {
    await go(window, "#/meetings/term");
    await window.sees("Nytt möte");
    await keyboard.do("Hoppa över");
    await keyboard.stays("a day is left out");
    await stage.shot(window, "3-left-out");
    await keyboard.press(KEY.tab);
    must((await keyboard.at()).names.includes("Ta med"), "Tab goes on in the row");
    await keyboard.press(KEY.enter);
    await keyboard.stays("a day is taken in again");
    await keyboard.press(KEY.tab);
    must((await keyboard.at()).names.includes("Hoppa över"), "Tab goes on in the row");
  });

  await stage.check("a child is taken off the agenda with a reason, and put back", async () => {
    await go(window, `#/meetings/${meeting}`);
    await window.sees("Alva N.");
    await keyboard.do("Ändra Alva");
    await keyboard.down("Ta bort från dagordningen");
    await keyboard.press(KEY.enter);
    await window.settled();
    if (await window.run(() => document.querySelector("[role='dialog']") !== null)) {
      await keyboard.write("Varför?", "Familjen är bortrest.");
      await keyboard.press(KEY.control, KEY.enter);
    }
    await keyboard.closed("a child is taken off the agenda");
    await window.sees("Inte på dagordningen");
    await stage.shot(window, "4-taken-off");
    await keyboard.to("Lägg till person");
    await keyboard.press(KEY.shift, KEY.tab);
    await keyboard.to("Lägg till", KEY.shift);
    await keyboard.press(KEY.enter);
    await window.until(async () => (await ok(window, "meeting", { meeting })).agenda.some(({ child }) => child?.case === alva), "the child is on the agenda");
    await keyboard.stays("a child is put back");
    await stage.shot(window, "5-put-back");
  });

  await stage.check("a management meeting begins, a decision is taken away, it ends, and is opened again", async () => {
    await go(window, `#/meetings/${management}/group`);
    await keyboard.do("Starta mötet");
    await keyboard.arrives("Skriv medan ni pratar");
    await keyboard.write("Vad", "Ringa regionen");
    await keyboard.write("Vem", "Mats");
    await keyboard.day("Senast", today);
    await stage.shot(window, "6-decision");
    await keyboard.press(KEY.enter);
    await window.sees("Ringa regionen");
    await keyboard.do("Ta bort");
    await keyboard.stays("a decision is taken away");
    await keyboard.do("Avsluta mötet");
    await keyboard.arrives("Mötet är avslutat");
    await keyboard.do("Öppna mötet igen");
    await keyboard.arrives("Skriv medan ni pratar");
  });

  await stage.check("at no stop the focus was lost, unseen or out of sight, and nothing was clicked", async () => {
    console.log(`          ${keyboard.stops} stops`);
    same(window.clicks, 0, "clicks");
    must(keyboard.faults.size === 0, [...keyboard.faults].join("\n          "));
  });
}
