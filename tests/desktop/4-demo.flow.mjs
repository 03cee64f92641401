// Trying it out: three years of made-up history, marked so on every page, and the pages full of it.
import { accessible, go, must, noFaults } from "./steps.mjs";

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
    await accessible(window);
  });
  for (const [name, hash] of pages)
    await stage.check(`${hash.slice(2)} holds its years, marked as sample data`, async () => {
      await go(window, hash);
      await window.until(() => window.run(() => (document.querySelector("h1")?.textContent ?? "").length > 1 && !/Hämtar|Räknar/.test(document.body.innerText)), "the page");
      must((await window.text()).includes("Exempeldata"), "the mark");
      await stage.shot(window, name);
      await accessible(window);
    });
  await stage.check("the next meeting is prepared", async () => {
    await go(window, "#/today");
    const { ok } = await window.op("list_meetings", {});
    const next = ok.find((one) => (one.meeting ?? one).state === "planned");
    await go(window, `#/meetings/${(next.meeting ?? next).id}`);
    await window.sees("Dagordning");
    await stage.shot(window, "7-prepare");
    await accessible(window);
  });
  await noFaults(stage);
}
