// Meetings about no child in the real window: the management's with its seven points, the steering group's; and an HLT meeting where a sector that must be there is missing, one is there from afar and one came instead of another.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import { KEY } from "./driver.mjs";
import { accessible, go, must, noFaults, ok, openMade, same } from "./steps.mjs";

const PROMISE = "Se över telefontiderna på hälsocentralen";
const PRIORITY = "Kortare väg från första oro till första möte";
const DECISION = "Gemensam ingång för familjer från januari";

const later = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** A day in the middle of the quarter before the one that a day lies in. */
function inQuarterBefore(on) {
  const [year, month] = on.split("-").map(Number);
  const first = month - ((month - 1) % 3) - 3;
  return new Date(Date.UTC(year, first, 15)).toISOString().slice(0, 10);
}

/** Plans a meeting of a kind for today, on its page; gives its id. */
async function plan(window, kind, starts, today) {
  await window.press_on("Möten", "any");
  await window.press_on("Planera möte", "link");
  await window.choose("Vad för slags möte?", kind);
  await window.day("Dag", today);
  await window.write("Börjar", starts);
  await window.press_on("Planera mötet");
  await window.sees("De som kommer");
  return window.run(() => location.hash.split("/")[2]);
}

/** The points of the sheet as they stand on the screen: number, heading and all below it. */
const points = (window) =>
  window.run(() => [...document.querySelectorAll("main section[aria-labelledby^='group-item']")].map((one) => one.innerText.replace(/\s+/g, " ").trim()));

async function decide(window, what, who, on) {
  await window.write("Vad", what);
  await window.write("Vem", who);
  await window.day("Senast", on);
  await window.press(KEY.enter);
  await window.sees("Åtgärden är tillagd");
  // The message may be that of the decision before.
  await window.until(async () => (await points(window)).some((point) => point.includes(what)), `«${what}» is in the list`);
  await window.until(() => window.run(() => document.activeElement?.labels?.[0]?.textContent === "Vad"), "the next decision can be written at once");
}

/** Prints the notes, and gives what stands on the paper. */
async function paper(window, stage, name) {
  rmSync(stage.path("files", "opened"), { recursive: true, force: true });
  await window.press_on("Skriv ut");
  const opened = await window.until(() => existsSync(stage.path("files", "opened")) && readdirSync(stage.path("files", "opened"))[0], "the paper", 30_000);
  const file = stage.path("files", "opened", opened);
  execFileSync("pdftoppm", ["-png", "-r", "60", file, stage.picture(name)]);
  return execFileSync("pdftotext", ["-layout", "-enc", "UTF-8", file, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
}

export default async function management(stage) {
  const window = await stage.window();
  await window.sees("Hur vill du börja?");
  await openMade(stage, window);
  const today = (await ok(window, "session_state", {})).now.slice(0, 10);
  const units = await ok(window, "list_units", {});
  const at = (sector) => units.find((unit) => unit.sector === sector).id;
  for (const [name, sector, in_team] of [
    ["Karin Holmlund", "school", true], ["Mats Bergvall", "social_services", true], ["Lena Sjödin", "primary_care", true], ["Eva Lindmark", "school", false],
  ])
    await ok(window, "add_professional", { unit: at(sector), name, title: "", phone: "", in_team });
  for (const [at, first_name] of ["Alva", "Bo", "Cleo"].entries()) {
    const child = { first_name, last_name: "Nyberg", birth_on: `${2012 + at}-03-01`, protection: "none" };
    await ok(window, "register_case", { child: { kind: "new", child, guardians: [] }, source: "school", intake_on: inQuarterBefore(today) });
  }

  await stage.check("a management meeting has its seven points, and what it promises is written down", async () => {
    // A month ago: what is settled today has then been settled since.
    const planned = { kind: "management", held_on: later(today, -30), starts: "9.00", minutes: 90, place: "" };
    const meeting = (await ok(window, "plan_meeting", planned)).meeting.id;
    same((await ok(window, "meeting", { meeting })).agenda.length, 7, "points");
    await go(window, `#/meetings/${meeting}`);
    await window.sees("Utifrån gemensamma resultat");
    must(!(await window.text()).includes("Varför i dag"), "no column that is about children");
    await stage.shot(window, "01-prepare");
    await accessible(window);
    await window.press_on("Starta mötesläge", "link");
    await window.press_on("Starta mötet");
    await window.sees("Skriv medan ni pratar");
    same((await points(window)).length, 7, "points on the sheet");
    must((await points(window))[1].includes("Inget är kvar från tidigare möten"), "nothing was promised before the first");
    must((await points(window))[6].includes("minst fem har svarat"), "four are not told to wait for a fifth answer");
    await decide(window, PROMISE, "Lena Sjödin", later(today, 21));
    await window.press_on("Avsluta mötet");
    await window.sees("Mötet är avslutat");
    await stage.shot(window, "02-first-ended");
    await accessible(window);
  });

  let figures = [];
  await stage.check("the next one has what is open in its second point, and the quarter's own figures in its fourth", async () => {
    await plan(window, "Ledningsmöte", "13.00", today);
    await window.press_on("Starta mötesläge", "link");
    await window.press_on("Starta mötet");
    await window.sees("Skriv medan ni pratar");
    const sheet = await points(window);
    must(sheet[1].includes("Föregående anteckningar") && sheet[1].includes(PROMISE) && sheet[1].includes("Lena Sjödin") && sheet[1].includes("Pågår"), `the second point: ${sheet[1]}`);
    must(sheet[3].includes("Utifrån gemensamma resultat") && sheet[3].includes("Era egna exakta tal"), `the fourth point: ${sheet[3]}`);
    figures = await window.run(() => [...document.querySelectorAll("main dl div")].map((one) => [...one.children].map((part) => part.innerText.trim())));
    must(figures.length >= 4, `figures: ${figures.length}`);
    must(figures.some(([, value]) => /\b3\b/.test(value)), `the three children are counted: ${JSON.stringify(figures)}`);
    await stage.shot(window, "03-second");
    await accessible(window);
    await window.press_on(`Ändra: ${PROMISE}`);
    await window.press_on("Klart", "menuitem");
    await window.until(async () => (await points(window))[1].includes("Klart"), "what was promised is done");
    await window.write("Anteckningar, Aktuellt", "Ny skolsköterska från februari.");
    await window.write("Anteckningar, Utifrån gemensamma resultat", PRIORITY);
    await decide(window, DECISION, "Ingrid Vallmark", later(today, 30));
    must((await points(window))[5].includes(DECISION), "the decision stands at the sixth point");
    await stage.shot(window, "04-decided");
    await window.press_on("Avsluta mötet");
    await window.sees("Mötet är avslutat");
    must((await points(window))[3].includes(PRIORITY), "what was written is kept");
    await stage.shot(window, "05-second-ended");
    await accessible(window);
  });

  await stage.check("its notes hold what was said and decided, and none of the figures", async () => {
    const text = await paper(window, stage, "06-paper");
    for (const said of [PROMISE, PRIORITY, DECISION, "Ny skolsköterska", "Ingrid Vallmark"]) must(text.includes(said), `«${said}» on the paper`);
    same(figures.map(([title]) => title).filter((title) => text.includes(title)), [], "measures on the paper");
    same(["Alva", "Cleo", "Nyberg"].filter((name) => text.includes(name)), [], "children on the paper");
  });

  await stage.check("the steering group has its own seven points and its own promises", async () => {
    await plan(window, "Styrgrupp", "15.00", today);
    await window.press_on("Starta mötesläge", "link");
    await window.press_on("Starta mötet");
    await window.sees("Skriv medan ni pratar");
    const sheet = await points(window);
    same(sheet.length, 7, "points");
    must(sheet[1].includes("Föregående beslut") && !sheet[1].includes(PROMISE) && !sheet[1].includes(DECISION), `nothing of the management's: ${sheet[1]}`);
    must(sheet[2].includes("Läget: gemensamma resultat") && sheet[2].includes("Era egna exakta tal"), `the third point: ${sheet[2]}`);
    await window.write("Anteckningar, Frågor att besluta om", "En samordnare på halvtid.");
    await decide(window, "Budget för en samordnare", "Kommunchefen", later(today, 60));
    await stage.shot(window, "07-steering");
    await accessible(window);
    await window.press_on("Avsluta mötet");
    await window.sees("Mötet är avslutat");
    const text = await paper(window, stage, "08-paper");
    for (const said of ["Budget för en samordnare", "Kommunchefen", "En samordnare på halvtid"]) must(text.includes(said), `«${said}» on the paper`);
  });

  let meeting = "";
  const people = async () => (await ok(window, "meeting", { meeting })).units.flatMap((unit) => unit.people);
  await stage.check("one comes from afar, one sends another, and a sector that must be there says why it is not", async () => {
    meeting = await plan(window, "HLT-möte", "16.00", today);
    await window.press_on("Ändra närvaro för Mats Bergvall");
    await window.press_on("Är med på distans", "menuitem");
    await window.sees("på distans");
    await window.press_on("Ändra närvaro för Karin Holmlund");
    await window.press_on("Skicka en ersättare", "menuitem");
    await window.seek("Ersättare", "Eva", "Eva Lindmark");
    await window.write("Varför?", "På utbildning");
    await stage.shot(window, "09-substitute");
    await accessible(window);
    await window.send();
    await window.sees("ersätter Karin Holmlund");
    await window.press_on("Ändra närvaro för Lena Sjödin");
    await window.press_on("Kommer inte", "menuitem");
    await window.write("Varför?", "Sjuk");
    await window.send();
    await window.sees("kommer inte: Sjuk");
    await window.press_on("Skriv varför Hälsocentralen saknas");
    await window.sees("Varför saknas Hälsocentralen?");
    const field = await window.field("Varför?");
    same(await window.request("GET", `/element/${field}/property/value`), "Sjuk", "the only member's reason is proposed");
    await window.write("Varför?", "Sjukdom, ingen ersättare finns");
    await stage.shot(window, "10-missing");
    await accessible(window);
    await window.send();
    await window.sees("Ingen kommer: Sjukdom, ingen ersättare finns");
    await stage.shot(window, "11-coming");
    await accessible(window);
    same((await people()).map(({ name, status }) => `${name} ${status}`).sort(), ["Eva Lindmark expected", "Ingrid Vallmark expected", "Karin Holmlund absent", "Lena Sjödin absent", "Mats Bergvall remote"], "who comes");
  });

  await stage.check("the room begins so, and the minutes say who was there, from where, instead of whom, and which sector was not", async () => {
    await window.press_on("Starta mötesläge", "link");
    await window.sees("Vilka är i rummet?");
    await window.sees("ersätter Karin Holmlund");
    await stage.shot(window, "12-room");
    await accessible(window);
    await window.press_on("Nej, bara jag ser den", "any");
    await window.press(KEY.control, KEY.enter);
    await window.sees("Dagordning, minuter");
    same((await people()).map(({ name, status }) => `${name} ${status}`).sort(), ["Eva Lindmark present", "Ingrid Vallmark present", "Karin Holmlund absent", "Lena Sjödin absent", "Mats Bergvall remote"], "who is there");
    await stage.shot(window, "13-begun");
    await window.press_on("Avsluta mötet");
    await window.sees("Avsluta mötet?");
    await window.press(KEY.enter);
    await window.sees("Mötet är slut");
    await go(window, `#/meetings/${meeting}/minutes`);
    await window.sees("Närvarande");
    await stage.shot(window, "14-minutes");
    await accessible(window);
    const shown = await window.text();
    const text = await paper(window, stage, "15-paper");
    for (const [where, words] of [["the page", shown], ["the paper", text]])
      for (const said of ["Eva Lindmark", "Mats Bergvall", "Karin Holmlund", "Sjukdom, ingen ersättare finns"]) must(words.includes(said), `«${said}» on ${where}`);
    for (const said of ["Eva Lindmark (ersätter Karin Holmlund)", "Mats Bergvall (på distans)"]) must(shown.includes(said), `«${said}» on the page`);
  });

  await noFaults(stage);
}
