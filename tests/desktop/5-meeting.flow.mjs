// A meeting with eight ongoing children in the real window, by keyboard alone, from the first key to the printed papers; and every state of it looked at by axe.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { KEY } from "./driver.mjs";
import { Keyboard } from "./keyboard.mjs";
import { accessible, go, must, noFaults, ok, openMade, PASSPHRASE, same } from "./steps.mjs";

const CHILDREN = ["Alva", "Bo", "Cleo", "Dag", "Elin", "Folke", "Greta", "Hugo"];

/** A day so many days after another, both as "2026-10-13". */
const later = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Whether something is said in the corner, under the page and over nothing of it. Runs in the page. */
function underThePage() {
  const said = document.querySelector("section[aria-live] li");
  return said !== null && document.querySelector("main").getBoundingClientRect().bottom <= said.getBoundingClientRect().top + 1;
}

/** A team of three, eight children whose families have said yes to all of it and to whom something is promised, and today's meeting. */
async function furnish(window) {
  const units = await ok(window, "list_units", {});
  const team = ["school", "social_services", "primary_care"].map((sector) => units.find((unit) => unit.sector === sector).id);
  const names = ["Karin Holmlund", "Mats Bergvall", "Lena Sjödin"];
  const people = [];
  for (const [at, name] of names.entries())
    people.push((await ok(window, "add_professional", { unit: team[at], name, title: "", phone: "070-174 06 21", in_team: true })).id);
  const today = (await ok(window, "session_state", {})).now.slice(0, 10);
  for (const [at, first] of CHILDREN.entries()) {
    const view = await ok(window, "register_case", {
      child: {
        kind: "new",
        child: { first_name: first, last_name: "Nyberg", birth_on: `${Number(today.slice(0, 4)) - 16 + at}-03-01`, protection: "none" },
        guardians: [{ name: `Mamma ${first}`, relation: "mamma", phone: "", protection: "none" }],
      },
      source: "school", intake_on: today, coordinator: people[0],
    });
    const answer = (giver) => team.map((unit) => ({ giver, unit, status: "given", answered_on: today, reason: "" }));
    await ok(window, "record_consent", {
      child: view.child.id, purpose: "hlt", asked_on: today, form: "oral",
      answers: [...answer({ kind: "guardian", guardian: view.child.guardians[0].id }), ...answer({ kind: "child" })],
    });
    await ok(window, "add_action", { case: view.case.id, item: null, unit: team[1], professional: people[1], what: "Frågar mamma hur morgnarna går", due_on: today });
  }
  return (await ok(window, "plan_meeting", { kind: "team", held_on: today, starts: "09:00", minutes: 240, place: "Ängsrummet" })).meeting.id;
}

export default async function eightChildren(stage) {
  const window = await stage.window();
  await window.sees("Hur vill du börja?");
  await openMade(stage, window);
  const keyboard = new Keyboard(window);
  const meeting = await furnish(window);
  const now = async () => (await ok(window, "meeting", { meeting })).meeting;
  /** The line that is taken up, once the page stands at it too: a key that is pressed before is about the one before. */
  const line = async () => {
    const { meeting: at, agenda } = await ok(window, "meeting", { meeting });
    const place = agenda.findIndex(({ item }) => item === at.current_item);
    const shown = () => window.run(() => {
      const row = document.querySelector("nav [aria-current='step']")?.closest("li");
      return row ? [...row.parentElement.children].indexOf(row) : -1;
    });
    await window.until(async () => (await shown()) === place, "the page to stand at the line");
    return agenda[place];
  };

  await stage.check("one is asked once whether the room sees the screen, and the meeting begins by keyboard", async () => {
    await go(window, `#/meetings/${meeting}/live`);
    await window.sees("Visas din skärm på duken just nu?");
    await stage.shot(window, "01-begin");
    await accessible(window);
    window.clicks = 0;
    const mine = () => window.run(() => document.activeElement?.closest("label")?.textContent?.startsWith("Nej, bara jag ser den"));
    await keyboard.to("Vet inte", KEY.shift);
    for (let turns = 0; turns < 3 && !(await mine()); turns += 1) await window.press(KEY.up);
    await window.press(KEY.control, KEY.enter);
    await window.until(async () => (await now()).state === "open", "the meeting is open");
    await window.sees("Dagordning, minuter");
    same(window.clicks, 0, "clicks");
  });

  const spent = [];
  const next = later((await ok(window, "session_state", {})).now.slice(0, 10), 28);
  await stage.check("each child, with a promise kept, school, an action, a decision and the next day, takes at most five clicks or forty keys beyond the text", async () => {
    for (let turns = 0; turns < 30 && spent.length < CHILDREN.length; turns += 1) {
      const at = await line();
      if (!at?.child) {
        await window.press(KEY.control, KEY.pageDown);
        await window.until(async () => (await now()).current_item !== at?.item, "the next item");
        continue;
      }
      await window.sees("Det här lovade vi");
      [window.clicks, window.keys] = [0, 0];
      let text = 0;
      const write = async (words) => {
        const field = await window.until(() => window.css("[data-field] input"), "the field");
        text += [...words].length;
        await window.type(field, words);
      };
      const child = () => ok(window, "case_in_meeting", { item: at.item });
      await window.press(KEY.control, KEY.shift, "k");
      await window.press(" ");
      await window.until(async () => (await child()).promises[0].action.state === "done", "the promise is kept");
      await window.press(KEY.control, KEY.shift, "s");
      await window.press(" ");
      await window.until(async () => (await child()).school_presence, "school attendance");
      await window.press(KEY.control, "i");
      await write("Mats ringer hem senast fredag");
      await window.sees("Mats Bergvall");
      await window.press(KEY.enter);
      await window.until(async () => (await child()).actions.length === 1, "the action");
      if (spent.length === 0) await window.until(() => window.run(underThePage), "a message that lies over nothing of the page");
      await window.press(KEY.control, "b");
      await write("Lugn start på morgnarna.");
      await window.press(KEY.enter);
      await window.until(async () => (await child()).decisions.length === 1, "the decision");
      await window.press(KEY.control, KEY.shift, "n");
      await window.sees("Dag för uppföljning");
      for (const figure of next.replaceAll("-", "")) await window.press(figure);
      await window.press(KEY.enter);
      await window.until(async () => (await child()).follow_up?.planned_on === next, "the next day");
      // Looking at the layers is no part of what a child takes.
      const counted = [window.clicks, window.keys];
      if (spent.length === 0) await states(window, stage);
      [window.clicks, window.keys] = counted;
      await window.press(KEY.control, KEY.pageDown);
      await window.sees("Läs upp för alla");
      if (spent.length === 0) {
        await stage.shot(window, "06-read-back");
        await accessible(window);
      }
      await window.press(KEY.enter);
      await window.until(async () => (await now()).current_item !== at.item, "the next child");
      spent.push({ clicks: window.clicks, keys: window.keys - text });
    }
    same(spent.length, CHILDREN.length, "children taken up");
    const most = { clicks: Math.max(...spent.map((one) => one.clicks)), keys: Math.max(...spent.map((one) => one.keys)) };
    console.log(`          a child: at most ${most.clicks} clicks, ${most.keys} keys beyond the text`);
    must(most.clicks <= 5 && most.keys <= 40, JSON.stringify(spent));
  });

  await stage.check("the meeting ends by keyboard alone, and every paper is there before people stand up", async () => {
    window.clicks = 0;
    for (let turns = 0; turns < 5 && !(await window.text()).includes("Avsluta mötet?"); turns += 1) {
      await window.press(KEY.control, KEY.pageDown);
      await window.settled();
    }
    await window.sees("Avsluta mötet?");
    const from = Date.now();
    await window.press(KEY.enter);
    await window.sees("Mötet är slut");
    await window.until(() => window.css("img[alt^='Minnesanteckningar']"), "the paper as a picture");
    const seen = Date.now() - from;
    await window.press(KEY.control, "p");
    const opened = await window.until(() => existsSync(stage.path("files", "opened")) && readdirSync(stage.path("files", "opened"))[0], "the papers", 60_000);
    console.log(`          papers of ${CHILDREN.length} children: seen after ${seen} ms, printed after ${Date.now() - from} ms`);
    must(readFileSync(stage.path("files", "opened", opened)).subarray(0, 5).toString() === "%PDF-", "it is a PDF");
    await stage.shot(window, "07-papers");
    await accessible(window);
    same((await ok(window, "ended_meeting", { meeting })).children.length, CHILDREN.length, "children with papers");
    await keyboard.to("Godkänn anteckningarna");
    await window.press(KEY.enter);
    await window.sees("Godkända av Ingrid Vallmark");
    await window.press(KEY.control, KEY.pageDown);
    await window.until(() => window.css("img[alt^='Anteckningar, sida']"), "a child's paper by key");
    await keyboard.to("Familjen har fått veta");
    await window.press(KEY.enter);
    await window.sees("Vem berättade?");
    await window.press(KEY.control, KEY.enter);
    await window.sees("Återkopplingen är sparad.");
    const told = (await ok(window, "ended_meeting", { meeting })).children.filter((child) => child.feedback.given_on);
    same([told.length, window.clicks], [1, 0], "families told, and clicks");
  });

  await stage.check("the meeting's six questions take one person at most fourteen keys, or fourteen clicks", async () => {
    await go(window, `#/meetings/${meeting}/evaluation`);
    await window.press_on("Låt datorn gå runt");
    await window.sees("En person i taget");
    await accessible(window);
    const answered = async (how, count) => {
      await window.sees("Tack!");
      same((await ok(window, "meeting_evaluation", { meeting })).answered, count, "answers");
      console.log(`          six answers ${how}: ${window.clicks} clicks, ${window.keys} keys`);
      must(window.clicks <= 14 && window.keys <= 14, `${window.clicks} clicks, ${window.keys} keys`);
    };
    const atSlider = () => window.until(() => window.run(() => document.activeElement?.matches("input[type='range']")), "the first slider has the focus");
    await atSlider();
    [window.clicks, window.keys] = [0, 0];
    for (const figure of "454345") {
      await window.press(figure);
      await window.press(KEY.tab);
    }
    await window.press(KEY.enter);
    await answered("by keyboard", 1);
    same(window.clicks, 0, "clicks");
    await accessible(window);
    await window.press_on("Nästa person");
    await atSlider();
    [window.clicks, window.keys] = [0, 0];
    const sliders = await window.request("POST", "/elements", { using: "css selector", value: "input[type='range']" });
    same(sliders.length, 6, "sliders");
    for (const slider of sliders) await window.click(Object.values(slider)[0]);
    await window.press_on("Klar");
    await answered("by pointer", 2);
    await ok(window, "end_evaluation_round", {}, PASSPHRASE);
    await window.reload();
    await window.until(() => window.css("h1"), "the window has begun anew");
  });

  await stage.check("an anonymous consultation is written down with at most twenty keys from wherever one is", async () => {
    await go(window, "#/today");
    await window.sees("Idag");
    await window.until(() => window.run(() => location.hash === "#/today" && document.querySelector("h1")), "the page");
    const from = Date.now();
    [window.clicks, window.keys] = [0, 0];
    await window.press(KEY.control, "k");
    await window.until(() => window.run(() => document.activeElement?.matches("[role='dialog'] input")), "the search to have the focus");
    for (const letter of "anon") await window.press(letter);
    await window.until(() => window.xpath("//*[@role='menuitem'][starts-with(normalize-space(.), 'Anonym konsultation')]"), "what was searched for");
    await window.press(KEY.down);
    await window.press(KEY.enter);
    await window.sees("Vilka frågar?");
    // A letter chooses in a list, an arrow among the ages.
    for (const [label, key] of [["Vilka frågar?", "s"], ["Ungefär hur gammalt?", KEY.down], ["Vad gäller det?", "s"], ["Vilket slags råd?", "p"], ["Vad händer nu?", "v"]]) {
      await keyboard.to(label);
      await window.press(key);
    }
    await window.press(KEY.control, KEY.enter);
    const [one] = await window.until(async () => {
      const list = await ok(window, "list_consultations", {});
      return list.length > 0 && list;
    }, "the consultation");
    same([one.unit_name[0], one.age_band, one.theme, one.advice, one.next_step], ["S", "Y6T9", "attendance", "talk_with_family", "on_their_own"], "what was chosen");
    console.log(`          a consultation: ${window.clicks} clicks, ${window.keys} keys, ${Date.now() - from} ms`);
    must(window.clicks === 0 && window.keys <= 20, `${window.clicks} clicks, ${window.keys} keys`);
  });

  await noFaults(stage);
}

/** The layers over a child, and the shared screen: seen, looked at by axe, closed again with Escape or the same key. */
async function states(window, stage) {
  const closed = () => window.until(async () => !(await window.run(() => document.querySelector("[role='dialog']"))), "the layer is gone");
  for (const [name, keys, words] of [
    ["02-wheel", [KEY.control, "h"], "Fyll i hjulet"],
    ["03-gap", [KEY.control, KEY.shift, "m"], "Vilka har tillfrågats?"],
  ]) {
    await window.press(...keys);
    await window.sees(words);
    await stage.shot(window, name);
    await accessible(window);
    await window.press(KEY.escape);
    await closed();
  }
  await window.press(KEY.f8);
  await window.sees("Duken är släckt och inget visas här");
  await accessible(window);
  await window.press(KEY.f8);
  await window.sees("Det här lovade vi");
  await window.press_on("Skärm");
  await window.press_on("Alla ser min skärm", "any");
  await window.sees("Be den som inte ska vara med att gå ut först");
  must(!(await window.text()).includes("Nyberg"), "no last name on a shared screen");
  await stage.shot(window, "04-shared-blank");
  await accessible(window);
  await window.press(KEY.control, KEY.shift, "b");
  await window.sees("Det här bestämde vi i dag");
  must(!/Nyberg|2403-/.test(await window.text()), "no last name and no number on a shared screen");
  await stage.shot(window, "05-shared-shown");
  await accessible(window);
  await window.press_on("Skärm");
  await window.press_on("Bara jag ser min skärm", "any");
  await window.sees("Dagordning, minuter");
  await window.sees("Det här lovade vi");
}
