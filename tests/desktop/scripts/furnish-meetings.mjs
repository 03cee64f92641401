// Meetings and children's own words full of payloads. One meeting has been held, one is open, one lies ahead, one is called off.
import { LINE, NOTE, payloads } from "./corpus.mjs";

async function agenda({ make }, meeting) {
  return (await make("meeting", { meeting })).agenda;
}

export async function meetings(stand) {
  const { make, attempt, today, day, ids } = stand;
  const plan = (kind, on, more) => make("plan_meeting", { kind, meeting_type: null, team: null, held_on: on, starts: "09:00", minutes: 240, place: LINE, cases: [], ...more });
  await attempt("plan_meeting", { kind: "team", meeting_type: LINE, team: null, held_on: today, starts: LINE, minutes: 60, place: LINE, cases: [] });
  const held = (await plan("team", today)).meeting.id;
  ids.held = held;
  await make("change_meeting", { meeting: held, held_on: today, starts: "09:00", minutes: 240, place: LINE });
  await attempt("change_meeting", { meeting: held, held_on: today, starts: LINE, minutes: 240, place: LINE });
  await make("add_agenda_item", { meeting: held, case: null, title: LINE, minutes: 10 });
  const extra = (await agenda(stand, held)).findLast((line) => !line.child);
  await make("change_agenda_item", { item: extra.item, minutes: 5, title: LINE });
  const out = (await make("add_agenda_item", { meeting: held, case: null, title: LINE, minutes: 5 })).agenda.findLast((line) => !line.child);
  await make("remove_agenda_item", { item: out.item, reason: LINE });
  await make("set_attendance", { meeting: held, who: { kind: "guest", name: LINE, unit: ids.units[0] }, status: "present", reason: "" });
  await make("set_attendance", { meeting: held, who: { kind: "professional", professional: ids.people[2] }, status: "absent", reason: LINE });
  const absent = (await make("meeting", { meeting: held })).units.flatMap((unit) => unit.people).find(({ status }) => status === "absent");
  await make("send_substitute", { meeting: held, attendance: absent.id, professional: ids.people[3], reason: LINE });
  await attempt("explain_missing_sector", { meeting: held, sector: "primary_care", reason: LINE });
  await make("start_meeting", { meeting: held, everyone_came: false });
  let share = 0;
  for (const line of await agenda(stand, held)) {
    if (!line.child || line.child.shown !== "in_full") continue;
    await make("go_to_item", { item: line.item });
    await make("save_note", { item: line.item, note: NOTE });
    await make("record_decision", { item: line.item, text: NOTE, reason: NOTE, dissent: NOTE });
    // Every payload stands in the minutes.
    if (share === 0)
      for (let from = 0; from < payloads.length; from += 20)
        await make("record_decision", { item: line.item, text: payloads.slice(from, from + 20).join(" "), reason: "", dissent: "" });
    share += 1;
    await make("add_action", { case: line.child.case, item: line.item, unit: ids.units[0], professional: ids.people[0], what: LINE, due_on: day(7) });
    ids.item ??= line.item;
    await make("close_item", { item: line.item, parked: false });
  }
  const free = (await agenda(stand, held)).find((line) => !line.child);
  await attempt("save_item_note", { item: free.item, note: NOTE });
  const { questions } = await make("meeting_evaluation", { meeting: held });
  await make("set_evaluation_questions", { questions: questions.map(({ id }) => ({ id, text: LINE })) });
  await attempt("answer_evaluation", { meeting: held, scores: [{ question: LINE, score: 3 }] });
  await make("write_home_page", { item: ids.item, talked_about: NOTE, family_does: NOTE, variant: "younger", lines: [{ picture: "plate", text: LINE, when: LINE }] });
  await make("end_meeting", { meeting: held });
  const called = (await plan("team", day(10))).meeting.id;
  await make("cancel_meeting", { meeting: called, reason: LINE });
  const group = (await plan("management", today, { meeting_type: ids.type })).meeting.id;
  ids.group = group;
  await make("add_agenda_item", { meeting: group, case: null, title: LINE, minutes: 5 });
  await make("start_meeting", { meeting: group, everyone_came: true });
  for (const line of (await make("group_meeting", { meeting: group })).items) await make("save_item_note", { item: line.item, note: NOTE });
  const { decided } = await make("add_team_action", { meeting: group, item: null, what: LINE, who: LINE, due_on: day(7) });
  await make("settle_team_action", { meeting: group, action: decided[0].id, state: "dropped", reason: LINE });
  await make("add_team_action", { meeting: group, item: null, what: LINE, who: LINE, due_on: day(7) });
  await make("end_meeting", { meeting: group });
  const open = (await plan("team", today, { starts: "13:00" })).meeting.id;
  ids.open = open;
  await make("start_meeting", { meeting: open, everyone_came: true });
  const child = (await agenda(stand, open)).find((line) => line.child?.shown === "in_full");
  await make("go_to_item", { item: child.item });
  await make("save_note", { item: child.item, note: NOTE });
  await make("record_decision", { item: child.item, text: NOTE, reason: NOTE, dissent: NOTE });
  ids.planned = (await plan("team", day(14))).meeting.id;
  await plan("management", day(15), { meeting_type: ids.type });
  await make("ask_about_measure", { measure: ids.measure, question: LINE, owner: ids.people[0], due_on: day(20) });
  await attempt("ask_about_measure", { measure: LINE, question: LINE, owner: ids.people[0], due_on: day(20) });
  await attempt("read_action_line", { line: LINE, meeting: open });
  await make("add_consultation", { unit: ids.units[0], age_band: "Y6T9", theme: "learning", advice: "law", next_step: "ask_consent", held_on: today, meeting: null });
}

export async function voices({ make, attempt, today, ids }) {
  const [own, other] = ids.cases;
  await make("record_child_voice", { case: own, item: null, heard_on: today, form: "talk_alone", words: NOTE, asked_by: LINE, reason: "" });
  await make("record_child_voice", { case: other, item: null, heard_on: today, form: "not_asked", words: "", asked_by: LINE, reason: LINE });
  await make("record_feedback", { case: own, meeting: ids.held, given_on: today, given_by: LINE, how: "phone" });
  await attempt("set_child_questions", { questions: [{ text: LINE, choices: [{ picture: LINE, word: LINE }, { picture: "good", word: LINE }], write: true }] });
  const questions = await make("child_questions");
  await make("set_child_questions", { questions: questions.map((one) => ({ text: LINE, choices: one.choices.map(({ picture }) => ({ picture, word: LINE })), write: true })) });
  for (const own of [ids.cases[0], ids.cases[1]]) {
    await make("start_child_mode", { case: own });
    await make("save_child_answers", { answers: [{ question: LINE, picture: LINE, words: LINE }, { question: LINE, picture: "", words: NOTE }] });
    await make("end_child_mode");
  }
  const [{ sitting }] = await make("child_answers", { case: own });
  await make("keep_child_answers", { case: own, sitting, form: "talk_alone", words: NOTE, asked_by: LINE });
}
