// A term of one team in the real window: the days the rhythm gives, without red days and school breaks, planned in one go, printed, saved for the calendar; then one meeting moved and the calendar saved anew.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { accessible, go, must, noFaults, ok, openMade, same } from "./steps.mjs";

const PLACE = "Ängsrummet";
const SOURCE = "Bjurholms kommun, läsårstider";
const NOBODY = ["Kanarina", "Fågelqvist", "Sofia", "Karin", "Holmlund", "Ingrid", "Vallmark", "20160425"];
/** All that an event says: nothing that holds a person, and no text beside its title and place. */
const FIELDS = ["", "UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "STATUS", "CLASS", "TRANSP", "END"];

const day = (from, days) => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

/** The Thursday on which nobody works, whatever the school says: 39 days after Easter (the Gregorian computus, as Meeus gives it). */
function ascension(year) {
  const [golden, century, short] = [year % 19, Math.floor(year / 100), year % 100];
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(short / 4) - moon - (short % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const march = 22 + moon + weekday - 7 * late;
  return day(`${year}-03-01`, march - 1 + 39);
}

/** What stands on the page, row by row: status, day, reason and what can be done, each with one space between words. */
const rows = (window) => window.run(() => [...document.querySelectorAll("main li")].map((one) => one.innerText.replace(/\s+/g, " ").trim()));

/** The lines of the calendar that was saved, folded ones put together, and its events as names and values. */
function calendar(stage) {
  const [name] = readdirSync(stage.path("files", "saved")).filter((one) => one.endsWith(".ics"));
  const text = readFileSync(stage.path("files", "saved", name), "utf8");
  rmSync(stage.path("files", "saved", name));
  must(!/[^\r]\n/.test(text), "each line ends as RFC 5545 says");
  const whole = text.replaceAll("\r\n ", "");
  const events = whole.split("BEGIN:VEVENT\r\n").slice(1).map((event) => Object.fromEntries(event.split("\r\n").map((line) => [line.split(/[;:]/)[0], line.slice(line.indexOf(":") + 1)])));
  return { name, whole, events };
}

async function save(window, stage) {
  await window.press_on("Spara till kalendern");
  await window.sees("Kalenderfilen är sparad");
  return calendar(stage);
}

export default async function term(stage) {
  const window = await stage.window();
  await window.sees("Hur vill du börja?");
  await openMade(stage, window);
  const today = (await ok(window, "session_state", {})).now.slice(0, 10);
  const year = Number(today.slice(0, 4)) + 1;
  const red = ascension(year);
  // Between the breaks of Easter and summer in any year.
  const own = day(red, -14);
  const school = (await ok(window, "list_units", {})).find(({ sector }) => sector === "school").id;
  await ok(window, "add_professional", { unit: school, name: "Karin Holmlund", title: "skolkurator", phone: "", in_team: true });
  const child = { first_name: "Kanarina", last_name: "Fågelqvist", birth_on: "2014-03-01", protection: "none" };
  await ok(window, "register_case", { child: { kind: "new", child, guardians: [] }, source: "school", intake_on: today });
  const rowOf = async (on) => {
    const words = await window.run((on) => new Intl.DateTimeFormat("sv-SE", { weekday: "long", day: "numeric", month: "long" }).format(new Date(`${on}T12:00:00`)), on);
    return (await rows(window)).find((row) => row.toLowerCase().includes(words));
  };

  await stage.check("the team's rhythm is set, and the term follows it", async () => {
    await window.press_on("Möten", "any");
    await window.press_on("Terminen", "link");
    await window.sees("Andra onsdagen i månaden");
    await stage.shot(window, "01-as-it-came");
    await accessible(window);
    await window.press_on("Ändra teamet", "link");
    await window.write("Plats", PLACE);
    await window.choose("När", "Varje");
    await window.choose("Veckodag", "torsdag");
    await stage.shot(window, "02-rhythm");
    await accessible(window);
    await window.press_on("Spara teamet");
    await window.sees("Teamet är sparat");
    await go(window, "#/meetings/term");
    await window.sees("Varje torsdag klockan 9.00, 90 minuter");
    await window.choose("Termin", `Våren ${year}`);
    await window.until(() => rowOf(red), "the term's days");
  });

  await stage.check("red days and school breaks are left out, each with why, and the municipality's own breaks count", async () => {
    must((await rowOf(red))?.includes("Kristi himmelsfärdsdag"), `the red day says why: ${await rowOf(red)}`);
    must((await rowOf(red))?.startsWith("Hoppas över"), "the red day is left out");
    const listed = await rows(window);
    must(listed.some((row) => /^Hoppas över .*Sportlov, skolan är stängd/.test(row)), "the winter break is left out");
    must((await rowOf(own))?.startsWith("Nytt möte"), `a day of no break is a meeting: ${await rowOf(own)}`);
    await window.press_on("Ändra loven");
    await window.sees("Till exempel ”Kommunens läsårstider");
    await window.press_on("Lägg till lov");
    // The new row stands last.
    const last = async (label) => {
      const id = await window.run((label) => {
        const all = [...document.querySelectorAll("[role='dialog'] label, [role='dialog'] [id]")].filter((one) => one.textContent.trim() === label);
        const field = document.getElementById(all.at(-1).htmlFor) ?? document.querySelector(`[role='group'][aria-labelledby~="${all.at(-1).id}"] [role='spinbutton']`);
        field.id ||= `found-${Math.random()}`;
        return field.id;
      }, label);
      return window.find("xpath", `//*[@id="${id}"]`);
    };
    await window.fill(await last("Lov"), "Studiedag");
    for (const label of ["Från", "Till och med"]) {
      await window.click(await last(label));
      for (const figure of own.replaceAll("-", "")) await window.press(figure);
    }
    await window.write("Källa", SOURCE);
    await stage.shot(window, "03-breaks");
    await accessible(window);
    await window.send();
    await window.sees("Loven är sparade");
    await window.sees(`Källa: ${SOURCE}`);
    must(!/(\d+)–\1 /.test(await window.text()), "a break of one day is one day");
    await window.until(async () => (await rowOf(own))?.includes("Studiedag, skolan är stängd."), "the own break counts");
    await stage.shot(window, "04-term");
    await accessible(window);
  });

  let wanted = [];
  await stage.check("one more day is left out by hand, and the rest is planned in one go", async () => {
    const before = (await rows(window)).filter((row) => row.startsWith("Nytt möte")).length;
    await window.press_on("Hoppa över");
    await window.until(async () => (await rows(window)).filter((row) => row.startsWith("Nytt möte")).length === before - 1, "one meeting less");
    await window.run(() => document.querySelector("main h1").scrollIntoView());
    await window.press_on("Planera ");
    await window.sees("möten är planerade");
    const planned = (await ok(window, "list_meetings", { over: false })).map(({ meeting }) => meeting);
    wanted = planned.map(({ held_on }) => held_on).sort();
    same(wanted.length, before - 1, "meetings");
    must(wanted.every((on) => new Date(on).getUTCDay() === 4), "each on a Thursday");
    same(wanted.filter((on) => on === red || on === own), [], "meetings on days that are left out");
    same([...new Set(planned.map(({ place }) => place))], [PLACE], "the team's place");
    await window.until(async () => (await rows(window)).filter((row) => row.startsWith("Finns redan")).length === wanted.length, "all are there already");
    same((await rows(window)).filter((row) => row.startsWith("Nytt möte")), [], "what is left out is not offered anew");
    await stage.shot(window, "05-planned");
    await accessible(window);
  });

  await stage.check("the term is a page to put on the wall, with every day and no name of a child", async () => {
    await window.press_on("Skriv ut terminen");
    const opened = await window.until(() => existsSync(stage.path("files", "opened")) && readdirSync(stage.path("files", "opened"))[0], "the paper");
    const file = stage.path("files", "opened", opened);
    const text = execFileSync("pdftotext", ["-layout", "-enc", "UTF-8", file, "-"], { encoding: "utf8" });
    must(text.includes(PLACE) && text.includes("HLT-teamet i Bjurholm"), "team and place");
    const days = [...text.matchAll(/(?<!\d)(\d{1,2})\s+Torsdag(?! \d)/g)].map(([, number]) => Number(number));
    same(days, wanted.map((on) => Number(on.slice(8))), "days on the paper");
    for (const name of NOBODY.slice(0, 3)) must(!text.includes(name), `${name} on the paper`);
    execFileSync("pdftoppm", ["-png", "-r", "60", file, stage.picture("06-paper")]);
    await window.press_on("Förhandsgranska");
    await window.until(() => window.css("[role='dialog'] img"), "the paper as a picture");
    await stage.shot(window, "07-look");
    await accessible(window);
    await window.press_on("Stäng");
    await window.until(() => window.run(() => !document.querySelector("[role='dialog']")), "the dialog to close");
  });

  let first;
  await stage.check("the calendar holds day, time and place of each meeting, and nobody", async () => {
    first = await save(window, stage);
    must(/^moten-\d{4}-\d{2}-\d{4}-\d{2}\.ics$/.test(first.name), `a plain name: ${first.name}`);
    same(first.events.map((event) => event.DTSTART).sort(), wanted.map((on) => `${on.replaceAll("-", "")}T090000`), "days");
    same([...new Set(first.events.map(({ LOCATION, SUMMARY, STATUS }) => [LOCATION, SUMMARY, STATUS].join()))], [`${PLACE},HLT-möte,CONFIRMED`], "what each says");
    for (const name of NOBODY) must(!first.whole.includes(name), `${name} in the calendar`);
    same([...new Set(first.events.flatMap((event) => Object.keys(event)))].filter((name) => !FIELDS.includes(name)), [], "other fields");
  });

  await stage.check("a moved meeting is the same in the calendar, on another day and with a higher sequence", async () => {
    await go(window, "#/meetings");
    await window.sees("Kommande möten");
    await stage.shot(window, "08-list");
    await accessible(window);
    await window.press_on("Förbered", "link");
    await window.sees("Dagordning");
    await window.press_on("Mer");
    await window.press_on("Ändra tid och plats", "menuitem");
    await window.day("Dag", day(wanted[0], 1));
    await stage.shot(window, "09-move");
    await accessible(window);
    await window.send();
    await window.sees("Tid och plats är ändrade");
    await go(window, "#/meetings/term");
    await window.choose("Termin", `Våren ${year}`);
    await window.until(() => rowOf(red), "the term's days");
    await window.until(async () => (await rowOf(day(wanted[0], 1)))?.startsWith("Finns redan"), "the moved meeting on its own day");
    await window.until(async () => (await rowOf(wanted[0]))?.startsWith("Flyttat"), "the day it was moved from");
    same((await rows(window)).filter((row) => row.startsWith("Nytt möte")), [], "no day is offered anew");
    await stage.shot(window, "10-moved");
    const second = await save(window, stage);
    const uids = (calendar) => calendar.events.map(({ UID }) => UID).sort();
    same(uids(second), uids(first), "the same meetings");
    const starts = second.events.map(({ DTSTART }) => DTSTART.slice(0, 8)).sort();
    same(starts, [day(wanted[0], 1), ...wanted.slice(1)].map((on) => on.replaceAll("-", "")).sort(), "days");
    for (const event of second.events) {
      const before = first.events.find(({ UID }) => UID === event.UID);
      must(Number(event.SEQUENCE) > Number(before.SEQUENCE), `${event.DTSTART}: ${event.SEQUENCE} after ${before.SEQUENCE}`);
    }
    for (const name of NOBODY) must(!second.whole.includes(name), `${name} in the calendar`);
  });

  await noFaults(stage);
}
