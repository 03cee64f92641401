// People, children, registers and settings full of payloads.
import { LINE, NOTE } from "./corpus.mjs";

const PASSPHRASE = "vante lykta 95 forsränna mil";
export const MEMBER = "vass 38 kajplats älv norrsken";
export const READER = "tjäder 52 myrull skare hjortron";

export async function people({ make, ids }) {
  ids.units = [];
  for (const sector of ["school", "social_services", "primary_care", "child_psychiatry"])
    ids.units.push((await make("add_unit", { name: LINE, sector, organisation_kind: "municipality", organisation_name: LINE, phone: LINE })).id);
  const { organisation } = await make("add_unit", { name: LINE, sector: "other", organisation_kind: "independent", organisation_name: LINE, phone: LINE });
  await make("change_organisation", { id: organisation, kind: "independent", name: LINE });
  ids.people = [];
  for (const unit of ids.units) ids.people.push((await make("add_professional", { unit, name: LINE, title: LINE, phone: LINE, in_team: true })).id);
  await make("change_unit", { id: ids.units[3], name: LINE, sector: "child_psychiatry", phone: LINE, active: true });
  await make("change_professional", { id: ids.people[3], unit: ids.units[3], name: LINE, title: LINE, phone: LINE, in_team: true, active: true });
  const user = { units: [ids.units[1]], key_file: false };
  await make("add_user", { ...user, name: LINE, title: LINE, role: "administrator", professional: null, unit: ids.units[0], passphrase: PASSPHRASE, units: [] });
  await make("add_user", { ...user, name: LINE, title: "", role: "member", professional: ids.people[1], unit: null, passphrase: MEMBER });
  await make("add_user", { ...user, name: LINE, title: LINE, role: "reader", professional: null, unit: ids.units[0], passphrase: READER });
  const users = await make("list_users");
  const member = users.find((one) => one.user.role === "member");
  await make("change_user", { user: member.user.id, name: LINE, role: "member", professional: ids.people[1], units: [ids.units[1]] });
}

const typed = (birth_on, number = "") => ({
  first_name: LINE, last_name: LINE, number, birth_on, sex: "F", school_form: "compulsory", grade: 6, class: LINE, school: LINE, language: LINE, protection: "none",
});
const guardian = (protection = "none") => ({ name: LINE, relation: LINE, phone: LINE, protection });

export async function children({ make, attempt, today, day, ids }) {
  ids.cases = [];
  ids.children = [];
  const births = ["2016-04-25", "2014-03-01", "2012-03-01", "2011-03-01", "2010-03-01"];
  for (const [at, birth] of births.entries()) {
    const known = at === 0 ? "20160425-2385" : "";
    const view = await make("register_case", {
      child: { kind: "new", child: typed(birth, known), guardians: [guardian(), guardian()], alias: LINE },
      signal_on: today, signal_sector: "school", source: "pupil_health", intake_on: today, worry: LINE, coordinator: ids.people[0],
      concern: at === 0 ? { made_on: today, made_by: LINE } : null,
    });
    ids.cases.push(view.case.id);
    ids.children.push(view.child.id);
  }
  const old = await make("register_case", {
    child: { kind: "new", child: typed("2006-03-02"), guardians: [guardian()] },
    signal_on: day(-3200), signal_sector: "school", source: "school", intake_on: day(-3200), worry: NOTE, coordinator: null, concern: null,
  });
  ids.old = old.case.id;
  const left = (await make("add_action", { case: ids.old, item: null, unit: ids.units[0], professional: null, what: LINE, due_on: today })).action.id;
  await make("close_case", { case: ids.old, closed_on: day(-2500), reason: "goal_reached", actions: [{ action: left, change: { kind: "drop", reason: LINE } }] });
  // No rule can judge this one: nobody knows when the child was born.
  const unknown = await make("register_case", {
    child: { kind: "new", child: typed(null), guardians: [guardian()] },
    signal_on: day(-3200), signal_sector: "school", source: "school", intake_on: day(-3200), worry: NOTE, coordinator: null, concern: null,
  });
  ids.by_hand = unknown.case.id;
  await make("close_case", { case: ids.by_hand, closed_on: day(-2500), reason: "goal_reached" });
  await attempt("register_case", { child: { kind: "new", child: typed("2013-01-01", LINE), guardians: [] }, source: "school", intake_on: today, worry: "" });
  await attempt("possible_duplicates", { first_name: LINE, last_name: LINE, number: LINE, birth_on: null });
  await make("search_children", { query: LINE });
  await make("change_child", { id: ids.children[1], child: typed("2014-03-01") });
  await attempt("change_child", { id: ids.children[1], child: typed("2014-03-01", LINE) });
  const added = await make("add_guardian", { child: ids.children[0], guardian: guardian() });
  await make("change_guardian", { child: ids.children[0], id: added.id, guardian: guardian() });
  await make("record_concern_report", { case: ids.cases[1], made_on: today, made_by: LINE });
  // Whoever sits in the team must be covered, the one who types too.
  const covered = [...new Set([...ids.units, ...(await make("list_professionals")).map(({ unit }) => unit)])];
  for (const [at, child] of ids.children.entries()) {
    const { child: known } = await make("consents_of", { child });
    const answers = (status, reason) => [
      ...known.guardians.map(({ id }) => ({ kind: "guardian", guardian: id })), { kind: "child" },
    ].flatMap((giver) => covered.map((unit) => ({ giver, unit, status, answered_on: today, reason })));
    for (const purpose of ["hlt", "sip", "handover"]) {
      const consent = await make("record_consent", {
        child, purpose, information: NOTE, excluded: NOTE, asked_on: today, valid_until: day(300), form: "written", collected_by: LINE, paper_at: LINE, answers: answers("given", ""),
      });
      if (at === 3) await make("record_consent", { child, purpose, information: "", excluded: "", asked_on: today, valid_until: day(300), form: "oral", collected_by: LINE, paper_at: "", answers: answers("declined", LINE) });
      if (at === 4) await make("answer_consent", { consent: consent.id, answers: answers("declined", LINE).slice(0, 3) });
    }
  }
  // An alias may not have a word of the name in it, and payloads have words in common.
  const plain = { first_name: "Alva", last_name: "Nyberg" };
  await make("change_child", { id: ids.children[3], child: { ...typed(births[3]), ...plain } });
  await make("protect_identity", { child: ids.children[3], protection: "marked", alias: LINE });
  await make("change_identity", { child: ids.children[3], alias: "Stjärnan", first_name: LINE, last_name: LINE, number: "", school: LINE, class: LINE });
  await make("change_identity", { child: ids.children[3], alias: LINE, ...plain, number: "", school: LINE, class: LINE });
  await make("allow_printing", { child: ids.children[3], reason: LINE });
  await attempt("change_identity", { child: ids.children[3], alias: LINE, first_name: LINE, last_name: LINE, number: LINE, school: LINE, class: LINE });
}

export async function registers({ make, attempt, today, day, ids }) {
  const agency = {
    unit: null, name: LINE, organisation: LINE, sector: "child_psychiatry", does: NOTE, does_not: NOTE, ages_from: 0, ages_to: 17, route: LINE, phone: LINE, hours: LINE, waiting: LINE,
    contact: LINE, checked_on: today,
  };
  ids.agency = (await make("add_agency", agency)).id;
  await make("change_agency", { agency: ids.agency, text: agency });
  const needs = (await make("contact_routes")).map(({ need }) => need);
  await make("set_needs", { needs: needs.slice(0, 4).map((need) => ({ code: need.code, name: LINE, words: LINE, ages_from: need.ages_from, ages_to: need.ages_to })) });
  await attempt("set_needs", { needs: [{ code: LINE, name: LINE, words: LINE, ages_from: null, ages_to: null }] });
  const need = needs[0].code;
  ids.need = need;
  await make("set_contact_routes", { need, routes: [{ agency: ids.agency, note: LINE }] });
  await attempt("set_contact_routes", { need: LINE, routes: [{ agency: ids.agency, note: LINE }] });
  const offer = {
    name: LINE, about: NOTE, need, level: "early", target: LINE, ages_from: 0, ages_to: 17, agency: ids.agency, way: "here", distance_km: 10, waiting: LINE, documented: "without_identity",
  };
  const { id } = await make("add_intervention", offer);
  await make("change_intervention", { intervention: id, text: offer });
  await attempt("add_intervention", { ...offer, need: LINE });
  await attempt("change_intervention", { intervention: id, text: { ...offer, need: LINE } });
  const bare = (await make("catalogue")).rows.flatMap((row) => row.cells.map((cell) => ({ need: row.need.code, band: cell.band.from, cell }))).find(({ cell }) => cell.meant && cell.offers.length === 0);
  await make("note_offer_gap", { need: bare.need, band: bare.band, note: LINE });
  await attempt("note_offer_gap", { need: LINE, band: 0, note: LINE });
  await attempt("remove_offer_gap", { need: LINE, band: 0 });
  const agreement = {
    title: LINE, level: "frame", parent: null, parties: [{ name: LINE, kind: "region" }], state: "decided", signed_on: day(-30), valid_from: day(-30), valid_to: day(300), review_on: day(20),
    owner: LINE, dnr: LINE, found_at: LINE, meaning: NOTE, statutory: "", supersedes: [],
    targets: [{ name: LINE, from_age: null, from_included: true, to_age: 20, to_included: true, condition: "everybody", for_all: true, law: LINE }],
  };
  ids.agreement = (await make("add_agreement", agreement)).agreement.id;
  await make("change_agreement", { agreement: ids.agreement, text: agreement });
  await attempt("add_agreement", { ...agreement, statutory: LINE });
  await attempt("change_agreement", { agreement: ids.agreement, text: { ...agreement, statutory: LINE } });
  const { statutory } = await make("list_agreements");
  const kept = statutory.map((one) => one.statutory).slice(0, 3);
  await make("set_statutory", { source: LINE, statutory: kept.map((one) => ({ code: one.code, name: LINE, law: LINE, source: LINE, stood_on: today, checked_on: today })) });
  await attempt("set_statutory", { source: LINE, statutory: [{ code: LINE, name: LINE, law: LINE, source: LINE, stood_on: null, checked_on: null }] });
  const pdf = Buffer.from("%PDF-1.7\n%%EOF\n").toString("base64");
  await attempt("attach_agreement_file", { agreement: ids.agreement, keep: true, file: { file_name: LINE, media_type: LINE, base64: pdf } });
  await attempt("attach_agreement_file", { agreement: ids.agreement, keep: true, file: { file_name: "x.pdf", media_type: "application/pdf", base64: LINE } });
  const question = { text: LINE, theme: LINE, look: "boxes", steps: [LINE, LINE, LINE], positive_from: 3, main: true };
  const survey = { kind: "own", title: LINE, intro: NOTE, source: LINE, questions: [question, { ...question, main: false }] };
  ids.survey = (await make("add_survey", survey)).survey.id;
  await make("change_survey", { survey: ids.survey, text: survey });
  const { waves } = await make("start_wave", { survey: ids.survey, name: LINE, from_on: day(-10), invited: 8 });
  ids.wave = waves[0].wave.id;
  for (let paper = 0; paper < 5; paper += 1) await make("key_paper", { wave: ids.wave, place: "", answers: [3, 2] });
  await attempt("key_paper", { wave: ids.wave, place: LINE, answers: [1, 2] });
  await make("change_wave", { wave: ids.wave, name: LINE, from_on: day(-10), to_on: null, invited: 8 });
  const figure = { indicator: "own", label: LINE, period: LINE, measured_on: today, value: 12, source: LINE };
  const { id: context } = await make("add_context", figure);
  await make("change_context", { context, figure });
}

export async function settings({ make, attempt, today, day, ids }) {
  Object.assign(ids, { from: today, to: day(150) });
  const definitions = await make("measure_definitions");
  ids.measure = definitions[0].id;
  ids.quarter = (await make("measures_report", { quarter: null })).quarter;
  await make("mark_measure", { measure: ids.measure, from_on: day(-100), kind: "change", text: LINE });
  await make("mark_measure", { measure: ids.measure, from_on: day(-90), kind: "story", text: NOTE });
  await attempt("mark_measure", { measure: LINE, from_on: today, kind: "note", text: LINE });
  await attempt("measure_chart", { measure: LINE, quarter: ids.quarter });
  await attempt("measure_cases", { measure: LINE, quarter: ids.quarter, group: { by: "age", code: LINE }, outcome: null });
  await attempt("publish_table", { subject: LINE, table: LINE, hierarchy: LINE, method: "round", base: 5, zeros: false });
  await attempt("set_region_key", { key: LINE });
  const rhythm = { weekday: "tuesday", which: "first", starts: "13:00", minutes: 120 };
  const team = { team: null, name: LINE, place: LINE, sectors: ["school", "social_services", "primary_care"], ages_from: 0, ages_to: 17, rhythm, members: ids.people.map((professional) => ({ professional, substitute: null })) };
  ids.team = (await make("save_team", team)).id;
  await attempt("save_team", { ...team, rhythm: { ...rhythm, starts: LINE } });
  const year = Number(today.slice(0, 4)) - (today.slice(5) < "07" ? 1 : 0);
  await make("set_school_breaks", { year, source: LINE, breaks: [{ name: LINE, from_on: `${year}-10-26`, to_on: `${year}-10-30` }] });
  await make("plan_term", { team: ids.team, kind: "planning", meetings: [{ on: day(40), starts: "13:00", place: LINE }] });
  await attempt("plan_term", { team: ids.team, kind: "planning", meetings: [{ on: day(41), starts: LINE, place: LINE }] });
  await make("set_plan_settings", { ...(await make("plan_settings")), law: [LINE, LINE], consent_law: [LINE], concern_checklist: [LINE, LINE] });
  const before = (await make("meeting_types")).map(({ id }) => id);
  const types = await make("save_meeting_type", { id: null, kind: "management", name: LINE, purpose: NOTE, minutes: 60, items: [{ title: LINE, minutes: 10, section: "free" }], active: true });
  ids.type = types.find(({ id }) => !before.includes(id)).id;
  await attempt("save_meeting_type", { id: LINE, kind: "planning", name: LINE, purpose: LINE, minutes: 60, items: [{ title: LINE, minutes: 10, section: "free" }], active: true });
  await attempt("reset_meeting_type", { id: LINE });
  await attempt("set_evaluation_questions", { questions: [{ id: LINE, text: LINE }] });
  const paper = "minutes";
  const { texts } = await make("paper_texts", { paper, language: "sv" });
  const free = texts.filter(({ list, samlat }) => !list && !samlat.includes("{")).slice(0, 12);
  for (const { key } of free) await attempt("save_paper_texts", { paper, language: "sv", texts: [{ key, text: LINE }] });
  await attempt("save_paper_texts", { paper: LINE, language: LINE, texts: [{ key: LINE, text: LINE }] });
  await attempt("paper_texts", { paper: LINE, language: LINE });
  await attempt("reset_paper_texts", { paper: LINE, language: LINE });
  await attempt("set_paper_languages", { languages: [LINE] });
  await attempt("paper_words", { papers: [LINE], language: LINE });
}
