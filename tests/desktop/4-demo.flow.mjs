// Trying it out: three years of made-up history, marked so on every page, and the pages full of it.
import { KEY } from "./driver.mjs";
import { accessible, go, must, noFaults, ok } from "./steps.mjs";

const pages = [
  ["2-meetings", "#/meetings"], ["3-children", "#/children"], ["4-actions", "#/actions"], ["5-measures", "#/measures"], ["6-quarters", "#/quarters"],
];

export default async function demo(stage) {
  const window = await stage.window();
  await stage.check("sample data is made from the first page, and says what it is", async () => {
    await window.sees("Hur vill du börja?");
    await window.press_on("Prova med exempeldata");
    await window.until(async () => (await window.text()).includes("Behöver en hand"), "the start page, full", 240_000);
    await window.sees("Exempeldata");
    await stage.shot(window, "1-today");
    await accessible(window, { contrasts: true });
  });
  for (const [name, hash] of pages)
    await stage.check(`${hash.slice(2)} holds its years, marked as sample data`, async () => {
      await go(window, hash);
      await window.until(() => window.run(() => (document.querySelector("h1")?.textContent ?? "").length > 1 && !/Hämtar|Räknar/.test(document.body.innerText)), "the page");
      must((await window.text()).includes("Exempeldata"), "the mark");
      await stage.shot(window, name);
      await accessible(window, { contrasts: true });
    });
  await stage.check("the next meeting is prepared", async () => {
    await go(window, "#/today");
    const { ok } = await window.op("list_meetings", {});
    const next = ok.find((one) => (one.meeting ?? one).state === "planned");
    await go(window, `#/meetings/${(next.meeting ?? next).id}`);
    await window.sees("Dagordning");
    await stage.shot(window, "7-prepare");
    await accessible(window, { contrasts: true });
  });
  await stage.check("meeting mode shows a child with what was promised last time, and the wall shows it without a last name", async () => {
    await window.press_on("Starta mötesläge", "any");
    await window.press_on("Nej, bara jag ser den", "any");
    await window.press(KEY.control, KEY.enter);
    await window.sees("Dagordning, minuter");
    const meeting = (await window.run(() => location.hash)).split("/")[2];
    const { agenda } = await ok(window, "meeting", { meeting });
    const full = agenda.filter(({ child }) => child?.shown === "in_full");
    const promised = [];
    for (const line of full)
      if ((await ok(window, "case_in_meeting", { item: line.item })).promises.length > 0) promised.push(line);
    must(promised.length > 0, "somebody was promised something");
    // On the agenda at the left, where a word for how far it has come stands first.
    await window.click(await window.until(() => window.xpath(`//nav//button[contains(., '${promised[0].child.name}')]`), "the child on the agenda"));
    await window.sees("Det här lovade vi");
    await stage.shot(window, "8-live");
    await accessible(window, { contrasts: true });
    const main = (await window.handles())[0];
    await window.press_on("Visa på duken");
    const room = await window.until(async () => (await window.handles()).find((handle) => handle !== main), "the second window");
    await window.use(room);
    await window.sees("Det här bestämde vi i dag");
    await stage.shot(window, "9-room");
    await accessible(window, { contrasts: true });
    const { last_name } = (await window.use(main), await ok(window, "open_case", { case: promised[0].child.case })).child;
    await window.use(room);
    must(!(await window.text()).includes(last_name), "no last name on the wall");
    await window.use(main);
  });
  await noFaults(stage);
}
