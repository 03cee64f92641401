/** Invented plans and examinations, for `npm run dev` and the page tests. No person here exists. */
import type { ExamView, HealthView, Plan, PlanSettings, PlanView } from "../src/api/types/ops";

/** A plan with nothing written yet. */
export const blankPlan: Plan = {
  id: "s1",
  case: "c1",
  kind: "sip",
  state: "offered",
  offered_on: "2026-09-01",
  offered_by: "Karin Holmlund",
  answered_on: null,
  decline_reason: "",
  called_on: null,
  prepared_on: null,
  question: "",
  avoid: "",
  taking_part: "",
  meeting_on: null,
  meeting_starts: "",
  meeting_ends: "",
  meeting_place: "",
  answer_by: null,
  held_on: null,
  established_on: null,
  goal: "",
  important: "",
  needed: "",
  responsible: "",
  by_others: "",
  lead_unit: null,
  own_parts: "",
  crisis_signs: "",
  crisis_response: "",
  crisis_call: "",
  not_agreed: "",
  follow_up_on: null,
  follow_up_place: "",
  no_follow_up_reason: "",
  closed_on: null,
  closing_reason: null,
  external_reference: "",
};

/** Its view, with nobody called and nothing kept. */
export const blankView: PlanView = {
  plan: blankPlan,
  lead: null,
  missing: [],
  steps: ["accept", "decline", "elsewhere"],
  meet_by: null,
  participants: [],
  goals: [],
  signatures: [],
  follow_ups: [],
  deviations: [],
  versions: [],
  pending: [],
  sections: [],
  consent: null,
};

const asked = { reply_reason: "", calls: false } as const;

/** Alva's SIP as it stands after the meeting, with one change the family has not got yet. */
export const standing: PlanView = {
  ...blankView,
  plan: {
    ...blankPlan,
    state: "established",
    answered_on: "2026-09-03",
    prepared_on: "2026-09-07",
    called_on: "2026-09-08",
    question: "Hur får Alva en skoldag hon orkar?\nVem hjälper familjen med sömnen?",
    avoid: "Syskonens skolgång",
    taking_part: "Alva är med första halvan och sitter närmast dörren.",
    meeting_on: "2026-09-22",
    meeting_starts: "13.00",
    meeting_ends: "14.00",
    meeting_place: "Älvskolan, rum Granen",
    held_on: "2026-09-22",
    established_on: "2026-09-22",
    important: "Att slippa berätta samma sak för alla.",
    needed: "Lugnare skoldag: anpassad lunch\nSömn som räcker: sömnstöd",
    responsible: "Skolan: lunch i lilla matsalen\nHälsocentralen: sömnstöd",
    by_others: "Mormor hämtar på torsdagar.",
    lead_unit: "u2",
    own_parts: "Alva: säger till när det blir för mycket",
    crisis_signs: "Alva slutar prata",
    crisis_response: "Skynda inte på",
    crisis_call: "Karin, kvällar 1177",
    follow_up_on: "2026-12-01",
    follow_up_place: "klockan 13.00, Älvskolan",
  },
  steps: ["write", "follow_up", "close"],
  participants: [
    {
      ...asked,
      id: "q1",
      kind: "family",
      unit: null,
      unit_name: "",
      organisation_name: "",
      name: "Alva Nyberg",
      title: "barnet",
      reply: "no_answer",
      came: true,
    },
    {
      ...asked,
      id: "q2",
      kind: "called",
      unit: "u2",
      unit_name: "Hälsocentralen",
      organisation_name: "Region Västerbotten",
      name: "Eva Nyström",
      title: "distriktssköterska",
      reply: "comes",
      came: true,
    },
    {
      ...asked,
      id: "q3",
      kind: "invited",
      unit: null,
      unit_name: "",
      organisation_name: "",
      name: "Birgitta Nyberg",
      title: "mormor",
      reply: "no_answer",
      came: false,
    },
  ],
  goals: [
    {
      id: "g1",
      words: "Jag vill kunna äta utan att få ont i magen.",
      goal: "",
      reached_when: "Alva äter skollunch minst fyra dagar i veckan.",
      steps: [
        {
          id: "t1",
          what: "Lunch i lilla matsalen med en kompis",
          unit: "u1",
          unit_name: "Skolan",
          due_on: "2026-10-30",
          progress: "ongoing",
        },
        {
          id: "t2",
          what: "Läkarbedömning av magont",
          unit: "u2",
          unit_name: "Hälsocentralen",
          due_on: "2026-11-18",
          progress: "not_started",
        },
      ],
    },
  ],
  signatures: [
    { id: "n1", name: "Alva Nyberg", role: "child", status: "waiting", signed_on: null },
    { id: "n2", name: "Sofia Nyberg", role: "guardian", status: "signed", signed_on: "2026-09-22" },
  ],
  follow_ups: [
    {
      planned_on: "2026-10-06",
      held_on: "2026-10-06",
      child_words: "Det är lugnare nu.",
      summary: "Lunchen fungerar. Sömnen är kvar att göra något åt.",
      outcome: "goes_on",
    },
  ],
  versions: [
    {
      number: 2,
      decided_on: "2026-10-06",
      why: "Lunchen fungerar. Sömnen är kvar att göra något åt.",
      changes: [{ section: "follow_up", before: "6 oktober 2026", after: "1 december 2026" }],
    },
    { number: 1, decided_on: "2026-09-22", why: "", changes: [] },
  ],
  pending: [
    {
      section: "goals",
      before: "Lunch i lilla matsalen (Skolan, senast 1 oktober 2026)",
      after: "Lunch i lilla matsalen (Skolan, senast 30 oktober 2026)",
    },
  ],
  sections: [
    {
      section: "needed",
      text: "Lugnare skoldag: anpassad lunch\nSömn som räcker: sömnstöd",
      transferred_on: "2026-09-23",
      outdated: false,
    },
    {
      section: "goals",
      text: "”Jag vill kunna äta utan att få ont i magen.”\nLunch i lilla matsalen (Skolan, senast 30 oktober 2026)",
      transferred_on: "2026-09-23",
      outdated: true,
    },
    {
      section: "crisis",
      text: "Så märks det: Alva slutar prata\nRing: Karin, kvällar 1177",
      transferred_on: null,
      outdated: false,
    },
  ],
};

/** The same plan, called and not yet held. */
export const called: PlanView = {
  ...standing,
  plan: { ...standing.plan, state: "called", held_on: null, established_on: null, meeting_on: "2026-10-20" },
  steps: ["call", "hold", "write", "close", "elsewhere"],
  participants: standing.participants.map((one) => ({ ...one, came: null })),
  follow_ups: [],
  versions: [],
  pending: [],
};

/** The settings of plans. */
export const planSettings = {
  days_to_meeting: null,
  sections: ["needed", "goals", "crisis"],
  law: ["10 kap. 8–9 §§ SoL", "16 kap. 4 § HSL"],
  consent_law: ["10 kap. 1 § och 12 kap. 2 § OSL"],
  necessity_sectors: ["social_services", "primary_care", "child_psychiatry"],
  concern_checklist: [
    "Anmäl genast. Det räcker med en misstanke.",
    "Ring socialtjänsten, eller socialjouren efter kontorstid. Är det fara för livet: ring 112.",
  ],
  exam_days: { request: 7, book: 14, carry_out: 7, feedback: 14 },
} satisfies PlanSettings;

/** An examination that nobody has begun, a week after the investigation did. */
export const examNotBegun: Omit<ExamView, "kind"> = {
  state: "not_begun",
  exam: null,
  steps: ["consult", "request", "not_needed"],
  due: true,
  wait: { step: "request", since: "2026-10-01", due_on: "2026-10-08" },
  late: true,
};

/** A child in an investigation: the health examination is requested, the dental is not. */
export const health: HealthView = {
  situations: [{ id: "i1", kind: "in_investigation", from_on: "2026-10-01", to_on: null }],
  exams: [
    {
      kind: "health",
      state: "booked",
      exam: {
        id: "e1",
        case: "c1",
        kind: "health",
        consulted_on: "2026-10-02",
        requested_on: "2026-10-05",
        booked_on: "2026-10-07",
        booked_for: "2026-10-20",
        done_on: null,
        feedback_on: null,
        not_needed_on: null,
        reason: "",
      },
      steps: ["book", "do", "not_needed"],
      due: false,
      wait: { step: "do", since: "2026-10-20", due_on: "2026-10-27" },
      late: false,
    },
    { kind: "dental", ...examNotBegun },
  ],
};
