// Plans, handovers and what lies around a case, full of payloads.
import { LINE, NOTE } from "./corpus.mjs";

export async function plans({ make, attempt, today, day, ids }) {
  const [first, second, third] = ids.cases;
  const { plan } = await make("offer_plan", { case: first, offered_on: today, offered_by: LINE });
  ids.plan = plan.id;
  await make("answer_plan", { plan: plan.id, accepted: true, answered_on: today, reason: "" });
  await make("prepare_plan", { plan: plan.id, prepared_on: today, question: NOTE, avoid: NOTE, taking_part: NOTE });
  const { participants } = (await make("plans_of", { case: first }))[0];
  const coming = (kind, unit) => ({ id: null, kind, unit, name: LINE, title: LINE, calls: false, reply: "cannot_come", reply_reason: LINE, came: null });
  await make("set_plan_participants", { plan: plan.id, participants: [...participants, coming("called", ids.units[1]), coming("invited", null)] });
  await make("call_plan", { plan: plan.id, called_on: today, meeting_on: today, starts: "13.00", ends: "14.00", place: LINE, answer_by: today });
  await attempt("call_plan", { plan: plan.id, called_on: today, meeting_on: today, starts: LINE, ends: LINE, place: LINE, answer_by: today });
  ids.participants = (await make("plans_of", { case: first }))[0].participants;
  await make("hold_plan", { plan: plan.id, held_on: today, came: null });
  const texts = { important: NOTE, own_parts: NOTE, crisis_signs: NOTE, crisis_response: NOTE, crisis_call: NOTE, not_agreed: NOTE, follow_up_place: LINE };
  const written = { plan: plan.id, goal: NOTE, needed: NOTE, responsible: NOTE, by_others: NOTE, lead_unit: ids.units[0], follow_up_on: day(30), no_follow_up_reason: "", texts };
  await make("write_plan", { ...written, follow_up_on: null, no_follow_up_reason: LINE });
  await make("write_plan", written);
  const step = { id: null, what: LINE, unit: ids.units[1], due_on: day(20), progress: "ongoing" };
  await make("write_goals", { plan: plan.id, goals: [{ id: null, words: NOTE, goal: NOTE, reached_when: NOTE, steps: [step, step] }] });
  await make("record_deviation", { plan: plan.id, kind: "not_carried_out", noticed_on: today, unit: ids.units[1], note: NOTE });
  await make("establish_plan", { plan: plan.id, established_on: today });
  const signed = { id: null, role: "guardian", status: "signed", signed_on: today };
  await make("record_signatures", { plan: plan.id, signatures: [{ ...signed, name: LINE }, { ...signed, name: LINE, role: "region", status: "waiting", signed_on: null }] });
  const followed = { plan: plan.id, held_on: today, child_words: NOTE, summary: NOTE, outcome: "goes_on", next_on: day(60), no_next_reason: "" };
  await make("follow_up_plan", followed);
  await make("follow_up_plan", { ...followed, next_on: null, no_next_reason: LINE });
  await make("write_plan", written);
  await make("revise_plan", { plan: plan.id, decided_on: today, why: NOTE });
  ids.childPlan = (await make("start_child_plan", { case: first, started_on: today, started_by: LINE })).plan.id;
  const nothing = { follow_up_on: null, no_follow_up_reason: LINE };
  const elsewhere = (await make("register_external_plan", { case: second, established_on: today, reference: LINE, ...nothing })).plan.id;
  await make("keep_plan_elsewhere", { plan: elsewhere, reference: LINE, held_on: null, established_on: today, ...nothing });
  await make("keep_plan_elsewhere", { plan: elsewhere, reference: LINE, held_on: today, established_on: today, follow_up_on: day(30) });
  const refused = await make("offer_plan", { case: third, offered_on: today, offered_by: LINE });
  await make("answer_plan", { plan: refused.plan.id, accepted: false, answered_on: today, reason: LINE });
}

export async function handovers({ make, attempt, today, day, ids }) {
  const offer = (own, more) => ({
    case: own, kind: "specialist", to_unit: ids.units[3], to: null, question: NOTE, why_now: NOTE, continues: NOTE, information: [LINE, LINE], with_voice: true, with_done: true,
    not_along: NOTE, ground: "consent", offered_on: today, due_on: day(20), ...more,
  });
  const step = (handover, name, more) => ({ handover, step: name, happened_on: today, said_by: LINE, text: NOTE, reason: null, receiver: null, ...more });
  const asked = (await make("offer_handover", offer(ids.cases[0]))).handover.id;
  ids.handover = asked;
  await make("step_handover", step(asked, "ask"));
  const taken = (await make("offer_handover", offer(ids.cases[1]))).handover.id;
  await make("step_handover", step(taken, "accept", { receiver: ids.people[3] }));
  await make("step_handover", step(taken, "answer_back"));
  await make("rate_handover", { handover: taken, helped: "partly", note: NOTE });
  const moving = (await make("offer_handover", offer(ids.cases[2], { kind: "move", ground: "requested_by_board" }))).handover.id;
  await attempt("make_parcel", { handover: moving, parts: ["guardians"], to: { kind: "key", key: LINE } });
  await attempt("withdraw_parcel", { handover: moving, to: { kind: "key", key: LINE } });
  const parcel = await attempt("make_parcel", { handover: moving, parts: ["number", "guardians", "school", "voice", "done", "plan"], to: { kind: "key", key: (await make("parcel_key")).key } });
  if (parcel.ok) {
    const read = await attempt("read_parcel", { file: parcel.ok.file, passphrase: null });
    if (read.ok) {
      ids.parcel = read.ok.parcel;
      await attempt("answer_parcel", { parcel: read.ok.parcel, answer: "declined", answered_on: today, by: ids.people[0], reason: "other", text: NOTE });
    }
  }
  const file = { file_name: LINE, media_type: LINE, base64: LINE };
  await attempt("read_parcel", { file, passphrase: LINE });
  await attempt("read_parcel_receipt", { file });
}

export async function health({ make, attempt, today, ids }) {
  const [own] = ids.cases;
  await make("record_situation", { case: own, kind: "placed", from_on: today });
  await make("step_health_exam", { case: own, kind: "health", step: "not_needed", happened_on: today, booked_for: null, reason: LINE, anew: false });
  for (const ring of ["family", "near", "professional"])
    await make("write_contact", { case: own, contact: null, name: LINE, title: LINE, ring, unit: ring === "professional" ? ids.units[0] : null, sector: null, since_on: today, until_on: null, arranged_by_family: false });
  const { ok: areas } = await attempt("wheel_areas", {});
  await make("set_wheel_areas", { areas: areas.map((area) => ({ code: area.code, name: LINE, about: LINE })) });
  await attempt("set_wheel_areas", { areas: [{ code: LINE, name: LINE, about: LINE }, ...areas.slice(1)] });
  const levels = (await make("wheel_areas")).map(({ code }, at) => ({ area: code, level: (at % 3) + 1 }));
  for (const rater of ["guardian", "professional"]) await make("rate_wheel", { case: own, item: null, rater, rated_by: LINE, levels });
  await attempt("rate_wheel", { case: own, item: null, rater: "guardian", rated_by: LINE, levels: [{ area: LINE, level: 1 }] });
  const action = (await make("add_action", { case: own, item: null, unit: ids.units[0], professional: ids.people[0], what: LINE, due_on: today })).action.id;
  await make("change_action", { action, change: { kind: "move", due_on: today, reason: LINE } });
  const dropped = (await make("add_action", { case: own, item: null, unit: ids.units[0], professional: ids.people[0], what: LINE, due_on: today })).action.id;
  await make("change_action", { action: dropped, change: { kind: "drop", reason: LINE } });
}
