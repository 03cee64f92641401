/** Invented answers about the team's year: teams, a term, types of meeting, consultations, a management meeting, evaluations. No person here exists. */
import type {
  AgendaSettings,
  Consultation,
  DocumentationFigure,
  EvaluationTrend,
  EvaluationView,
  GroupMeeting,
  MeetingType,
  SchoolBreaks,
  TeamYear,
  TermPreview,
} from "../src/api/types/ops";
import { planned, view } from "./meetings.ts";

export const teams: TeamYear[] = [
  {
    id: "t1",
    name: "HLT-teamet i Bjurholm",
    place: "Ängsrummet i kommunhuset",
    sectors: ["school", "social_services", "primary_care"],
    ages_from: 0,
    ages_to: 20,
    rhythm: { weekday: "wednesday", which: "second", starts: "09:00", minutes: 90 },
    members: [
      {
        professional: "p1",
        name: "Karin Holmlund",
        title: "kurator",
        unit: "u1",
        unit_name: "Skolan",
        substitute: null,
        substitute_name: "",
      },
    ],
  },
];

export const breaks: SchoolBreaks = {
  year: 2026,
  source: "",
  since: null,
  breaks: [
    { name: "Höstlov", from_on: "2026-10-26", to_on: "2026-10-30" },
    { name: "Jullov", from_on: "2026-12-20", to_on: "2027-01-07" },
    { name: "Sportlov", from_on: "2027-03-08", to_on: "2027-03-12" },
    { name: "Påsklov", from_on: "2027-03-30", to_on: "2027-04-02" },
    { name: "Sommarlov", from_on: "2027-06-12", to_on: "2027-08-19" },
  ],
};

export const preview: TermPreview = {
  breaks: [breaks],
  days: [
    { on: "2026-10-14", skipped: { kind: "planned" }, instead: null },
    { on: "2026-11-11", skipped: null, instead: null },
    { on: "2026-12-09", skipped: null, instead: null },
    { on: "2027-03-10", skipped: { kind: "school_break", name: "Sportlov" }, instead: "2027-03-17" },
  ],
};

export const types: MeetingType[] = [
  {
    id: "team",
    kind: "team",
    name: "HLT-möte",
    purpose: "Teamet tar upp de barn där något är nytt, försenat eller snart går ut.",
    minutes: 90,
    items: [],
    active: true,
  },
  {
    id: "management",
    kind: "management",
    name: "Ledningsmöte",
    purpose: "Cheferna följer gemensamma resultat och tar hand om det teamet inte själv kan lösa.",
    minutes: 90,
    items: [
      { title: "Välkommen", minutes: 5, section: "opening" },
      { title: "Föregående anteckningar och åtgärder", minutes: 10, section: "previous" },
      { title: "Aktuellt", minutes: 15, section: "free" },
      { title: "Utifrån gemensamma resultat: prioritera, avvikelser, åtgärder", minutes: 30, section: "results" },
      { title: "Övrigt", minutes: 10, section: "free" },
      { title: "Sammanfattning och nästa steg", minutes: 15, section: "next_steps" },
      { title: "Utvärdering av dagens möte", minutes: 5, section: "evaluation" },
    ],
    active: true,
  },
];

export const rules: AgendaSettings = {
  minutes: { opening: 5, new: 15, late: 15, due: 10, ongoing: 5, pause: 10, before_pause: 60, evaluation: 5 },
  rules: {
    due_days: 7,
    silent_days: 60,
    open_long_days: 365,
    unchanged_reviews: 3,
    transition_days: 90,
    school_age: 6,
    stages: [
      { stage: "middle", age: 10 },
      { stage: "upper", age: 13 },
      { stage: "upper_secondary", age: 16 },
    ],
    birthdays: [16, 18],
    autumn: [8, 20],
  },
};

export const consultations: Consultation[] = [
  {
    id: "k1",
    held_on: "2026-10-12",
    unit: "u2",
    unit_name: "Förskolan",
    age_band: "Y0T5",
    theme: "learning",
    advice: "own_effort",
    next_step: "on_their_own",
    meeting: null,
  },
  {
    id: "k2",
    held_on: "2026-09-16",
    unit: "u1",
    unit_name: "Skolan",
    age_band: "Y10T12",
    theme: "attendance",
    advice: "talk_with_family",
    next_step: "ask_consent",
    meeting: null,
  },
];

const questions = [
  ["important", "Vi pratade om det viktigaste."],
  ["heard", "Alla kom till tals."],
  ["child", "Barnens egna ord fick plats."],
  ["respect", "Vi talade om barn och familjer som om de var med."],
  ["next", "Vi vet vem som gör vad, och när."],
  ["time", "Tiden räckte."],
].map(([id = "", text = ""]) => ({ id, text }));
const means = (shift: number) =>
  questions.map(({ id }, at) => ({ question: id, mean: Math.round((4.8 - at * 0.3 + shift) * 10) / 10, answered: 6 }));

export const evaluation: EvaluationView = {
  meeting: "m1",
  name: "HLT-möte",
  meeting_on: "2026-10-14",
  questions,
  asked: 7,
  answered: 6,
  fewest: 5,
  means: means(0),
};

export const trend: EvaluationTrend = {
  questions,
  waiting: 2,
  points: [
    { from_on: "2026-08-12", to_on: "2026-08-12", meetings: 1, asked: 7, answered: 6, means: means(-0.4) },
    { from_on: "2026-09-09", to_on: "2026-09-16", meetings: 2, asked: 9, answered: 8, means: means(0.1) },
  ],
};

export const figures: DocumentationFigure[] = [
  { quarter: "2026-Q2", over: true, children: 22, minutes: 11.5, words: 61 },
  { quarter: "2026-Q3", over: true, children: 17, minutes: 10, words: 42.5 },
];

export const group: GroupMeeting = {
  meeting: { ...planned, id: "m9", kind: "management", state: "open", held_on: "2026-10-13" },
  name: "Ledningsmöte",
  units: view.units,
  note_taker: "Karin Holmlund",
  items: (types[1]?.items ?? []).map((item, at) => ({
    item: `g${at}`,
    title: item.title,
    minutes: item.minutes,
    section: item.section,
    note: at === 2 ? "Ny kurator börjar i januari." : "",
  })),
  before: [
    {
      id: "a1",
      meeting: "m8",
      item: null,
      what: "Gemensam rutin för hälsoundersökning",
      who: "Hälsocentralen",
      due_on: "2026-10-30",
      state: "open",
      settled_on: null,
      reason: "",
    },
    {
      id: "a2",
      meeting: "m8",
      item: null,
      what: "Ersättare när skolsköterskan är borta",
      who: "Skolan",
      due_on: "2026-10-01",
      state: "open",
      settled_on: null,
      reason: "",
    },
  ],
  decided: [
    {
      id: "a3",
      meeting: "m9",
      item: null,
      what: "Utse fast ersättare till HLT-teamet",
      who: "Alla tre huvudmän",
      due_on: "2026-12-18",
      state: "open",
      settled_on: null,
      reason: "",
    },
  ],
  results: {
    quarter: "2026-Q3",
    figures: [
      { measure: "M01", title: "Nya barn", text: "9", before: "7" },
      { measure: "M11", title: "Från upptäckt till start", text: "24 dagar", before: "31 dagar" },
      { measure: "M13", title: "Återkoppling inom en vecka", text: "10 av 11", before: "8 av 12" },
      { measure: "M21", title: "Bollade överlämningar", text: "1 av 6", before: null },
    ],
  },
  evaluation: { ...evaluation, meeting: "m9", name: "Ledningsmöte", answered: 4, means: [] },
  next: null,
};

export const answers = {
  list_teams: () => teams,
  school_breaks: () => breaks,
  preview_term: () => preview,
  look_at_day: () => ({ skipped: null }),
  meeting_types: () => types,
  agenda_settings: () => rules,
  list_consultations: () => consultations,
  meeting_evaluation: () => evaluation,
  answer_evaluation: () => evaluation,
  evaluation_trend: () => trend,
  documentation_figures: () => figures,
  group_meeting: () => group,
};
