// The main job in the real window: the list of today, one team meeting with a decision and an action, a SIP, a handover, and a quarter sealed to the region.
import { copyFileSync, existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { KEY } from "./driver.mjs";
import { accessible, go, must, newVault, noFaults, PASSPHRASE, same } from "./steps.mjs";

const fixtures = fileURLToPath(new URL("../fixtures/import/", import.meta.url));

const ok = async (window, op, input, passphrase) => {
  const { ok, refused } = await window.op(op, input, passphrase);
  must(ok !== undefined && !refused, `${op}: ${JSON.stringify(refused)}`);
  return ok;
};

const day = (from, days) => {
  const on = new Date(`${from}T12:00:00Z`);
  on.setUTCDate(on.getUTCDate() + days);
  return on.toISOString().slice(0, 10);
};

/** The quarter before the one that a day lies in. */
function quarterBefore(on) {
  const [year, month] = on.split("-").map(Number);
  const number = Math.ceil(month / 3) - 1;
  return number === 0 ? `${year - 1}-Q4` : `${year}-Q${number}`;
}

/** A team, and one child whose family has said yes to all of it. Their own pages are tested elsewhere. */
async function furnish(window) {
  const units = await ok(window, "list_units", {});
  const unit = (sector) => units.find((one) => one.sector === sector).id;
  const people = {};
  for (const [name, title, sector] of [
    ["Karin Holmlund", "skolkurator", "school"],
    ["Mats Bergvall", "socialsekreterare", "social_services"],
    ["Lena Sjödin", "sjuksköterska", "primary_care"],
  ])
    people[sector] = (await ok(window, "add_professional", { unit: unit(sector), name, title, in_team: true })).id;
  const today = (await ok(window, "session_state", {})).now.slice(0, 10);
  const view = await ok(window, "register_case", {
    child: {
      kind: "new",
      child: { first_name: "Alva", last_name: "Nyberg", number: "20160425-2385", school_form: "compulsory", grade: 4 },
      guardians: [{ name: "Sofia Nyberg", relation: "mamma" }],
    },
    signal_on: today, signal_sector: "school", source: "pupil_health", intake_on: today,
    worry: "Ont i magen på morgnarna.", coordinator: people.school,
  });
  const guardian = view.child.guardians[0].id;
  const team = ["school", "social_services", "primary_care"].map(unit);
  const answer = (giver) => team.map((one) => ({ giver, unit: one, status: "given", answered_on: today, reason: "" }));
  for (const purpose of ["hlt", "sip", "handover"])
    await ok(window, "record_consent", {
      child: view.child.id, purpose, asked_on: today, valid_until: day(today, 300), form: "written", collected_by: "Karin Holmlund",
      answers: [...answer({ kind: "guardian", guardian }), ...answer({ kind: "child" })],
    });
  return { today, case: view.case.id, unit };
}

export default async function mainJob(stage) {
  for (const file of readdirSync(fixtures).filter((name) => name.endsWith(".xlsx"))) copyFileSync(join(fixtures, file), stage.path("files", file));
  const window = await stage.window();
  await window.sees("Hur vill du börja?");
  await newVault(window);

  await stage.check("the list of today is read, tried and brought in, and the wrong rows are kept", async () => {
    await go(window, "#/imports");
    await window.sees("Vilken fil är det?");
    await stage.shot(window, "01-choose");
    await accessible(window);
    await window.press_on("Välj fil");
    await window.sees("Kolumnerna");
    await stage.shot(window, "02-understood");
    await accessible(window);
    await window.press_on("Fortsätt till torrkörning");
    await window.sees("Inget är sparat än");
    await stage.shot(window, "03-trial");
    await accessible(window);
    same((await ok(window, "list_cases", { closed: true })).length, 0, "cases before");
    await window.press_on("Läs in ");
    await window.until(async () => (await ok(window, "list_cases", { closed: true })).length > 0, "cases");
    await window.until(async () => !(await window.text()).includes("Inget är sparat än"), "the last step");
    await stage.shot(window, "04-done");
    await accessible(window);
    const waiting = await ok(window, "waiting_rows", {});
    must(waiting.length > 0, "rows to put right");
    await go(window, "#/imports/waiting");
    await window.until(async () => (await window.text()).includes(waiting[0].row.say.slice(0, 12)), "the first row's reason").catch(() => undefined);
    await stage.shot(window, "05-waiting");
    await accessible(window);
  });

  const { today, case: alva, unit } = await furnish(window);

  for (const [name, hash] of [
    ["06-children", "#/children"], ["07-child", `#/children/${alva}`], ["08-actions", "#/actions"], ["09-meetings", "#/meetings"],
    ["10-measures", "#/measures"], ["11-settings", "#/settings"], ["12-today", "#/today"],
  ])
    await stage.check(`${hash.split("/")[1]} shows itself without a fault${hash.split("/")[2] ? " for one child" : ""}`, async () => {
      await go(window, hash);
      await window.until(() => window.run(() => (document.querySelector("h1")?.textContent ?? "").length > 1 && !/Hämtar|Räknar/.test(document.body.innerText)), "the page");
      await stage.shot(window, name);
      await accessible(window);
    });

  let meeting = "";
  await stage.check("a meeting is planned, and its agenda builds itself", async () => {
    await go(window, "#/meetings/new");
    await window.sees("Planera möte");
    await accessible(window);
    const year = await window.until(() => window.css("[role='spinbutton']"), "the day's field");
    await window.click(year);
    for (const digit of today.replaceAll("-", "")) await window.press(digit);
    await stage.shot(window, "13-plan");
    await window.press_on("Planera mötet");
    await window.sees("Dagordning");
    meeting = (await ok(window, "list_meetings", {}))[0]?.meeting?.id ?? (await window.run(() => location.hash.split("/")[2]));
    await window.sees("Alva N.");
    await stage.shot(window, "14-prepare");
    await accessible(window);
  });

  await stage.check("the meeting begins with who is in the room", async () => {
    await window.press_on("Starta mötesläge", "any");
    await window.sees("Vilka är i rummet?");
    await stage.shot(window, "15-who");
    await accessible(window);
    await window.press(KEY.control, KEY.enter);
    await window.until(async () => (await ok(window, "meeting", { meeting })).meeting.state === "open", "the meeting is open");
  });

  await stage.check("one child takes at most five clicks or forty keys beyond the text", async () => {
    const line = () => ok(window, "meeting", { meeting }).then(({ agenda }) => agenda.find(({ child }) => child?.shown === "in_full" && child.case === alva));
    const { item } = await line();
    for (let turns = 0; turns < 40; turns += 1) {
      if ((await ok(window, "meeting", { meeting })).meeting.current_item === item) break;
      const before = (await ok(window, "meeting", { meeting })).meeting.current_item;
      await window.press(KEY.control, KEY.pageDown);
      await window.until(async () => (await ok(window, "meeting", { meeting })).meeting.current_item !== before, "the next item");
    }
    await window.sees("Det här lovade vi");
    await stage.shot(window, "16-child");
    await accessible(window);
    [window.clicks, window.keys] = [0, 0];
    const typed = { text: 0 };
    const write = async (text) => {
      const field = await window.until(() => window.css("[data-field] input, [data-field] textarea"), "the field");
      const focus = Object.values(await window.request("GET", "/element/active"))[0];
      same(focus, field, "the focus stands in the field");
      typed.text += [...text].length;
      await window.type(field, text);
    };
    await window.press(KEY.control, "i");
    await write("Karin ringer Sofia senast fredag");
    await window.sees("Karin Holmlund");
    await stage.shot(window, "17-action");
    await window.press(KEY.enter);
    await window.until(async () => (await ok(window, "case_in_meeting", { item })).actions?.length === 1, "the action is kept");
    await window.press(KEY.control, "b");
    await write("Vi följer upp sömnen tillsammans med familjen.");
    await window.press(KEY.enter);
    await window.until(async () => (await ok(window, "case_in_meeting", { item })).decisions?.length === 1, "the decision is kept");
    await stage.shot(window, "18-decided");
    await accessible(window);
    await window.press(KEY.control, KEY.pageDown);
    await window.until(async () => (await ok(window, "meeting", { meeting })).meeting.current_item !== item, "the next child");
    const keys = window.keys - typed.text;
    console.log(`          one child: ${window.clicks} clicks, ${keys} keys beyond ${typed.text} letters of text`);
    must(window.clicks <= 5 && keys <= 40, `${window.clicks} clicks, ${keys} keys`);
  });

  await stage.check("the room's window shows the child, may ask for nothing else, and goes blank", async () => {
    const main = (await window.handles())[0];
    const { item } = (await ok(window, "meeting", { meeting })).agenda.find(({ child }) => child?.case === alva);
    await ok(window, "go_to_item", { item });
    await ok(window, "room", { open: true });
    await ok(window, "show_in_room", { meeting, show: true });
    const handles = await window.until(async () => {
      const all = await window.handles();
      return all.length === 2 && all;
    }, "the second window");
    await window.use(handles.find((handle) => handle !== main));
    await window.sees("Alva");
    await window.sees("Det här bestämde vi i dag");
    await stage.shot(window, "19-room");
    await accessible(window);
    must(!(await window.text()).includes("Nyberg"), "no last name on the wall");
    const { refused } = await window.op("list_cases", { closed: false });
    must(refused, "the room's window may not call api");
    await window.use(main);
    await ok(window, "show_in_room", { meeting, show: false });
    await ok(window, "room", { open: false });
  });

  await stage.check("the meeting ends, and its minutes are read and printed", async () => {
    await go(window, `#/meetings/${meeting}/live`);
    await window.press_on("Avsluta mötet");
    await window.sees("Avsluta mötet?");
    await window.press(KEY.enter);
    await window.sees("Anteckningar,");
    await window.sees("Vi följer upp sömnen");
    await stage.shot(window, "20-minutes");
    await accessible(window);
    await window.press_on("Skriv ut");
    const opened = await window.until(() => existsSync(stage.path("files", "opened")) && readdirSync(stage.path("files", "opened")).find((name) => name.startsWith("minnesanteckningar")), "the paper");
    must(readFileSync(stage.path("files", "opened", opened)).subarray(0, 5).toString() === "%PDF-", "it is a PDF");
    copyFileSync(stage.path("files", "opened", opened), stage.picture("20-minutes.pdf"));
  });

  await stage.check("a SIP is offered, answered, called, held, written and established", async () => {
    await go(window, `#/plans/${alva}`);
    await window.sees("har ingen SIP än");
    await stage.shot(window, "21-no-plan");
    await accessible(window);
    await window.press_on("Erbjud SIP");
    await window.press_on("Spara");
    await window.press_on("Anteckna svaret");
    await window.press_on("Ja", "any");
    await window.press_on("Spara");
    await window.sees("Kalla till möte");
    const [{ plan }] = await ok(window, "plans_of", { case: alva });
    await ok(window, "call_plan", { plan: plan.id, called_on: today, meeting_on: today });
    await ok(window, "hold_plan", { plan: plan.id, held_on: today });
    await window.run(() => location.reload());
    await window.sees("Det här står i planen");
    for (const [label, text] of [
      ["Målet, med barnets egna ord först", "Att slippa ha ont i magen när det är skola."],
      ["1 Insatser som behövs", "Lugn start på dagen i skolan"],
      ["2 Det här ansvarar huvudmännen för", "Skolan: någon möter varje morgon\nHälsocentralen: undersöker magen"],
      ["3 Det här gör någon annan", "Mamma går med till skolan de första veckorna."],
    ])
      await window.write(label, text);
    await stage.shot(window, "22-plan");
    await accessible(window);
    await window.press_on("Spara i planen");
    await window.sees("Texten är sparad i planen");
    const texts = (await ok(window, "plans_of", { case: alva }))[0].plan;
    must(texts.needed.includes("Lugn start"), "the text is in the plan");
    await ok(window, "write_plan", {
      plan: plan.id, goal: texts.goal, needed: texts.needed, responsible: texts.responsible, by_others: texts.by_others,
      lead_unit: unit("school"), follow_up_on: day(today, 60), no_follow_up_reason: "",
    });
    await window.run(() => location.reload());
    await window.press_on("Upprätta planen");
    await window.sees("Från vilken dag gäller den?");
    await window.click(await window.until(() => window.xpath("//*[@role='dialog']//button[@type='submit']"), "the dialog's button"));
    await window.until(async () => (await ok(window, "plans_of", { case: alva }))[0].plan.state === "established", "established");
    await stage.shot(window, "23-established");
    await accessible(window);
    const paper = await ok(window, "sip_paper", { case: alva, plan: plan.id });
    must(/^sip-2403-\d{4}-\d+-plan-1\.pdf$/.test(paper.file_name), `a plain name: ${paper.file_name}`);
  });

  await stage.check("a handover is offered and accepted, and the baton moves", async () => {
    await go(window, `#/handovers/${alva}/new`);
    await window.sees("Lämna över");
    await stage.shot(window, "24-offer");
    await accessible(window);
    await ok(window, "offer_handover", {
      case: alva, kind: "responsibility", to_unit: unit("social_services"), to: null, question: "Kan ni ta över samordningen?",
      information: ["Planen från i dag"], ground: "consent", offered_on: today, due_on: day(today, 14),
    });
    await go(window, `#/handovers/${alva}`);
    await window.run(() => location.reload());
    await window.sees("har stafettpinnen tills");
    await stage.shot(window, "25-offered");
    await accessible(window);
    await window.press_on("Anteckna svar");
    await window.press_on("Tar emot", "any");
    await stage.shot(window, "26-answer");
    await accessible(window);
    await window.click(await window.until(() => window.xpath("//*[@role='dialog']//button[@type='submit']"), "the dialog's button"));
    await window.until(async () => (await ok(window, "handovers_of", { case: alva }))[0].handover.state === "accepted", "accepted");
    await window.run(() => location.reload());
    await window.sees("Har stafettpinnen nu");
    await window.sees("Mats Bergvall");
    await stage.shot(window, "27-accepted");
    await accessible(window);
  });

  await stage.check("the quarter is reviewed, signed and sealed to the region's key", async () => {
    const quarter = quarterBefore(today);
    for (const row of await ok(window, "waiting_rows", {})) await ok(window, "drop_row", { id: row.id });
    await go(window, `#/quarters/${quarter}`);
    await window.sees("Granskning");
    await stage.shot(window, "28-quarter");
    await accessible(window);
    const view = await ok(window, "quarter_state", { quarter });
    for (const check of view.checks.filter(({ level }) => level === "look")) await ok(window, "explain_check", { quarter, name: check.name, explanation: "right_as_it_is" });
    await ok(window, "set_region_key", { key: "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p" }, PASSPHRASE);
    await window.run(() => location.reload());
    await window.press_on("Skriv under kvartalet");
    await window.write("Skriv lösenfrasen en gång till", "fel fras");
    await window.press(KEY.enter);
    await window.sees("Lösenfrasen stämmer inte");
    await stage.shot(window, "29-ask-again");
    await accessible(window);
    await window.write("Skriv lösenfrasen en gång till", PASSPHRASE);
    await window.press(KEY.enter);
    await window.until(async () => (await ok(window, "quarter_state", { quarter })).state === "signed", "signed");
    await window.press_on("Försegla kvartalet");
    await window.write("Skriv lösenfrasen en gång till", PASSPHRASE);
    await window.press(KEY.enter);
    await window.sees("Båda filerna är sparade");
    await stage.shot(window, "30-sealed");
    await accessible(window);
    const saved = readdirSync(stage.path("files", "saved")).filter((name) => name.includes(".kex")).sort();
    same(saved, [`K2403-${quarter}-r1.kex`, `K2403-${quarter}-r1.kex.minisig`], "the two files");
    must(readFileSync(stage.path("files", "saved", saved[0])).subarray(0, 21).toString() === "age-encryption.org/v1", "stock age can read it");
  });

  await noFaults(stage);
}
