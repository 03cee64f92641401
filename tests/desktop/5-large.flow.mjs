// The main pages on a small laptop (1024 × 768), at 200 % and with more contrast: no word is cut off, none lies on another, nothing is wider than the window. That each control is reached is asked of every page in 6-scripts.
import { KEY } from "./driver.mjs";
import { cut } from "./scripts/cut.mjs";
import { contrast, go, must, ok, openMade, same } from "./steps.mjs";

/** Names as long as they come. */
const CHILDREN = [["Alexandra-Vilhelmina", "Bergström-Lindqvist"], ["Bo", "Ek"], ["Mohammed-Abdirahman", "Hassan Warsame"]];
const PEOPLE = [
  ["Ann-Kristin Holmlund-Söderberg", "specialpedagogisk samordnare", "school"],
  ["Mats Bergvall", "socialsekreterare", "social_services"],
  ["Gunilla Fredriksson Sjödin", "distriktssköterska", "primary_care"],
];

/** A team with long names, three children whose families have said yes, what is promised to each, and today's meeting. */
async function furnish(window) {
  const units = await ok(window, "list_units", {});
  const at = (sector) => units.find((unit) => unit.sector === sector).id;
  const people = [];
  for (const [name, title, sector] of PEOPLE) people.push(await ok(window, "add_professional", { unit: at(sector), name, title, phone: "070-174 06 21", in_team: true }));
  const today = (await ok(window, "session_state", {})).now.slice(0, 10);
  const cases = [];
  for (const [index, [first_name, last_name]] of CHILDREN.entries()) {
    const view = await ok(window, "register_case", {
      child: {
        kind: "new",
        child: { first_name, last_name, birth_on: `${Number(today.slice(0, 4)) - 16 + index}-03-01`, protection: "none" },
        guardians: [{ name: `Katarina-Elisabeth ${last_name}`, relation: "vårdnadshavare", phone: "", protection: "none" }],
      },
      source: "school", intake_on: today, coordinator: people[0].id,
    });
    cases.push(view.case.id);
    const answer = (giver) => people.map(({ unit }) => ({ giver, unit, status: "given", answered_on: today, reason: "" }));
    const answers = [...answer({ kind: "guardian", guardian: view.child.guardians[0].id }), ...answer({ kind: "child" })];
    await ok(window, "record_consent", { child: view.child.id, purpose: "hlt", asked_on: today, form: "oral", answers });
    const what = "Undersöker möjligheten till anpassad studiegång tillsammans med specialpedagogen";
    await ok(window, "add_action", { case: view.case.id, item: null, unit: people[1].unit, professional: people[1].id, what, due_on: today });
  }
  const meeting = (await ok(window, "plan_meeting", { kind: "team", held_on: today, starts: "09:00", minutes: 90, place: "Sammanträdesrummet Ängen" })).meeting.id;
  return { meeting, child: cases[0] };
}

export default async function large(stage) {
  const window = await stage.window();
  await window.sees("Hur vill du börja?");
  await openMade(stage, window);
  const { meeting, child } = await furnish(window);
  await window.size(1024, 768);
  const pages = [
    ["today", "#/today"], ["children", "#/children"], ["child", `#/children/${child}`], ["consents", `#/children/${child}/consents`], ["prepare", `#/meetings/${meeting}`],
    ["measures", "#/measures"], ["quarter", "#/quarters"], ["live", `#/meetings/${meeting}/live`],
  ];

  /** Goes to each of the main pages, looks at it and takes its picture; says all that is wrong. */
  const look = async (how) => {
    const wrong = [];
    for (const [name, hash] of pages) {
      await go(window, hash);
      await window.until(() => window.run((hash) => location.hash.startsWith(hash) && (document.querySelector("h1")?.textContent ?? "").length > 1 && !/Hämtar|Räknar/.test(document.body.innerText), hash), name);
      await window.settled();
      const { off, over, broken, wide } = await window.run(cut);
      await stage.shot(window, `${how}-${name}`);
      for (const [fault, all] of [["cut off", off], ["over each other", over], ["broken in the middle", broken]]) wrong.push(...all.map((words) => `${name}: ${fault}: ${words}`));
      if (wide > 0) wrong.push(`${name}: ${wide} px too wide`);
    }
    must(wrong.length === 0, wrong.join("\n          "));
  };

  await stage.check("in 1024 × 768 no word of the main pages is cut off or lies on another", async () => {
    await go(window, `#/meetings/${meeting}/live`);
    await window.press_on("Nej, bara jag ser den", "any");
    await window.press(KEY.control, KEY.enter);
    await window.sees("Dagordning, minuter");
    for (let turns = 0; turns < 5 && !(await window.text()).includes("Det här lovade vi"); turns += 1) {
      await window.press(KEY.control, KEY.pageDown);
      await window.settled();
    }
    await window.sees("Det här lovade vi");
    await look("small");
  });

  await stage.check("nor with more contrast", async () => {
    must((await window.run(contrast, true)) > 0, "the rules for more contrast are found");
    await look("contrast");
    await window.run(contrast, false);
  });

  await stage.check("nor at 200 %, made so with Ctrl and +", async () => {
    const size = () => window.run(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    const usual = await size();
    for (let presses = 0; presses < 12 && (await size()) < 2 * usual - 0.5; presses += 1) await window.press(KEY.control, "+");
    same(await size(), 2 * usual, "the size of the text");
    await look("large");
  });
}
