// The laptop in a child's hands, in the real window: nothing but the questions, whatever is pressed, and the passphrase the only way back. And an agenda put in another order by keys.
import { KEY } from "./driver.mjs";
import { accessible, go, must, noFaults, ok, openMade, PASSPHRASE, same } from "./steps.mjs";

export default async function child(stage) {
  const window = await stage.window();
  await window.sees("Hur vill du börja?");
  await openMade(stage, window);
  const today = (await ok(window, "session_state", {})).now.slice(0, 10);
  const children = [];
  for (const first_name of ["Alva", "Bo", "Cleo"]) {
    const born = { first_name, last_name: "Nyberg", birth_on: "2014-03-01", protection: "none" };
    children.push((await ok(window, "register_case", { child: { kind: "new", child: born, guardians: [] }, source: "school", intake_on: today })).case.id);
  }
  const [alva] = children;

  await stage.check("nothing but the questions is there while the child answers, whatever is pressed", async () => {
    await go(window, `#/children/${alva}/child-mode`);
    await window.sees("Låt Alva svara själv");
    await window.press_on("Starta barnläget");
    await window.sees("Hej Alva!");
    await accessible(window);
    await stage.shot(window, "1-hello");
    for (const keys of [[KEY.control, "k"], [KEY.control, "3"], [KEY.control, "z"], [KEY.escape], ["\uE00A", "\uE012"]]) await window.press(...keys);
    await go(window, "#/children");
    await window.sees("Hej Alva!");
    must(!(await window.text()).includes("Nyberg"), "no last name, and no other child");
    for (const op of ["list_cases", "today", "access_log", "room_view", "save_file", "room"]) must(!(await window.op(op, {})).ok, `${op} is refused`);
    await window.press_on("Börja");
    await window.sees("Fråga 1 av ");
    await accessible(window);
    await stage.shot(window, "2-question");
    await window.click(await window.css("fieldset button"));
    const [, count] = /Fråga 1 av (\d+)/.exec(await window.text());
    for (let question = 1; question < Number(count); question += 1) {
      await window.press_on("Nästa");
      await window.sees(`Fråga ${question + 1} av `);
    }
    await window.press_on("Klar");
    await window.sees("Tack Alva!");
    await window.reload();
    await window.sees("Hej Alva!");
  });

  await stage.check("only the passphrase leads back, and the answers wait to be read together", async () => {
    await window.press_on("Vuxen: avsluta");
    await window.write("Skriv lösenfrasen en gång till", "fel gran tuva fjäll 12");
    await window.press(KEY.enter);
    await window.sees("stämmer inte");
    await accessible(window);
    await window.write("Skriv lösenfrasen en gång till", PASSPHRASE);
    await window.press(KEY.enter);
    await window.sees("Alva har svarat");
    await stage.shot(window, "3-answers");
    await accessible(window);
    same((await ok(window, "child_answers", { case: alva })).length, 1, "sittings that wait");
  });

  await stage.check("a row of the agenda moves by keys alone, and the move is undone", async () => {
    const meeting = (await ok(window, "plan_meeting", { kind: "team", held_on: today, starts: "09:00", minutes: 120, place: "" })).meeting.id;
    const order = async () => (await ok(window, "meeting", { meeting })).agenda.map(({ item }) => item);
    const before = await order();
    await go(window, `#/meetings/${meeting}`);
    await window.until(() => window.css("[data-item] input"), "the agenda");
    const moved = await window.run(() => {
      const minutes = document.querySelector("[data-item] input");
      minutes.focus();
      return minutes.closest("[data-item]").dataset.item;
    });
    await window.press("\uE00A", KEY.down);
    await window.until(async () => (await order()).indexOf(moved) === before.indexOf(moved) + 1, "one step down");
    // It is said for ten seconds; a look at all of the page may take longer.
    await window.press_on("Ångra");
    await window.until(async () => JSON.stringify(await order()) === JSON.stringify(before), "the order from before");
    await accessible(window);
  });

  await noFaults(stage);
}
