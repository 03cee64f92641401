/** An invented child with everything around it, for `npm run dev` without a bridge and for the page tests. */
import type {
  Action,
  ActionView,
  Answer,
  CaseLine,
  CaseView,
  ConsentView,
  ListedAction,
  Professional,
  Transitions,
  Unit,
  VoicesView,
} from "../src/api/types/ops";

const unit = (id: string, name: string, sector: Unit["sector"]): Unit => ({
  id,
  organisation: "o1",
  organisation_name: "Bjurholms kommun",
  organisation_kind: "municipality",
  name,
  sector,
  phone: "",
});

export const school = unit("u1", "Skolan", "school");
export const social = unit("u2", "Socialtjänsten", "social_services");
export const leisure = unit("u3", "Fritidsgården", "leisure");
export const units = [school, social, leisure];

export const karin: Professional = {
  id: "p1",
  unit: "u1",
  unit_name: "Skolan",
  sector: "school",
  name: "Karin Holmlund",
  title: "skolkurator",
  phone: "",
  in_team: true,
};

const action = (id: string, what: string, due_on: string, more: Partial<Action> = {}): Action => ({
  id,
  case: "c1",
  meeting: null,
  unit: "u1",
  unit_name: "Skolan",
  professional: "p1",
  person: "Karin Holmlund",
  what,
  decided_on: "2026-09-16",
  due_on,
  state: "open",
  started_on: null,
  done_on: null,
  dropped_on: null,
  helped: null,
  reason: "",
  moved_from_on: null,
  moved_on: null,
  ...more,
});

export const actions: ActionView[] = [
  { action: action("a1", "Boka läkartid", "2026-10-09"), standing: "late", day_off: null },
  { action: action("a2", "Prova lugn start på måndagar", "2026-10-16"), standing: "not_begun", day_off: null },
  { action: action("a3", "Träffa mormor", "2026-11-30"), standing: "not_begun", day_off: null },
  {
    action: action("a4", "Ringa mamma", "2026-10-01", { state: "done", done_on: "2026-10-01", helped: "partly" }),
    standing: "done",
    day_off: null,
  },
];

export const listedActions: ListedAction[] = actions
  .filter(({ action: { state } }) => state === "open")
  .map((line) => ({ ...line, who: "Alva N.", number: "2403-2026-014" }));

const answer = (giver: Answer["giver"], of: Unit, status: Answer["status"]): Answer => ({
  giver,
  unit: of.id,
  status,
  answered_on: status === "not_asked" ? null : "2026-08-20",
  reason: "",
});
const sofia = { kind: "guardian", guardian: "g1" } as const;
const johan = { kind: "guardian", guardian: "g2" } as const;

const child: CaseView["child"] = {
  id: "b1",
  first_name: "Alva",
  last_name: "Nyberg",
  number: "201604252385",
  birth_on: "2016-04-25",
  sex: "F",
  school_form: "compulsory",
  grade: 4,
  class: "",
  school: "",
  school_year: 2026,
  language: "",
  protection: "none",
  guardians: [
    { id: "g1", name: "Sofia Nyberg", relation: "mamma", phone: "", protection: "none", ended_on: null },
    { id: "g2", name: "Johan Åkerlund", relation: "pappa", phone: "", protection: "none", ended_on: null },
  ],
};

const purpose: ConsentView["purposes"][number] = {
  purpose: "hlt",
  units: [
    { unit: school, state: "full", shown: "in_full" },
    { unit: social, state: "partial", shown: "number_only" },
    { unit: leisure, state: "missing", shown: "skipped" },
  ],
  team: "partial",
  valid_until: "2027-06-30",
};

export const consents: ConsentView = {
  child,
  child_is_asked: false,
  consents: [
    {
      id: "s1",
      child: "b1",
      purpose: "hlt",
      information: "skola och mående",
      excluded: "föräldrarnas egen vård",
      asked_on: "2026-08-20",
      valid_until: "2027-06-30",
      form: "written",
      collected_by: "Karin",
      paper_at: "pärm 3",
      answers: [
        answer(sofia, school, "given"),
        answer(sofia, social, "given"),
        answer(sofia, leisure, "declined"),
        answer(johan, school, "given"),
        answer(johan, social, "not_asked"),
        answer(johan, leisure, "declined"),
      ],
    },
  ],
  purposes: [purpose],
};

export const alva: CaseView = {
  case: {
    id: "c1",
    child: "b1",
    number: "2403-2026-014",
    legacy_number: "",
    signal_on: "2026-08-17",
    signal_sector: "school",
    source: "school",
    intake_on: "2026-08-20",
    worry: "Går inte till skolan på måndagar.",
    closed_on: null,
    closing_reason: null,
    child_talks: 0,
  },
  child,
  age: 10,
  stage: "following_up",
  next_step: {
    kind: "action",
    action: "a1",
    what: "Boka läkartid",
    who: "Karin Holmlund",
    unit: "Skolan",
    due_on: "2026-10-09",
    late: true,
  },
  holder: { professional: "p1", name: "Karin Holmlund", title: "skolkurator", unit: "Skolan", from_on: "2026-08-20" },
  no_holder_since: null,
  gap_days: 0,
  consent: purpose,
  events: [
    { on: "2026-10-01", kind: "voice", text: "Jag vill gå till skolan.", by: "Karin Holmlund" },
    { on: "2026-09-16", kind: "meeting", text: "team", by: "" },
    { on: "2026-08-20", kind: "intake", text: "", by: "" },
    { on: "2026-08-17", kind: "signal", text: "", by: "" },
  ],
  concern_reports: [],
  other_cases: [],
  transition: null,
  print_reason: null,
};

export const voices: VoicesView = {
  voices: [
    {
      id: "v1",
      case: "c1",
      meeting: null,
      heard_on: "2026-10-01",
      form: "talk_alone",
      words: "Jag vill gå till skolan.",
      asked_by: "Karin Holmlund",
      reason: "",
    },
  ],
  feedbacks: [
    {
      id: "f1",
      case: "c1",
      meeting: "m1",
      meeting_on: "2026-10-05",
      due_on: "2026-10-12",
      by: "p1",
      by_name: "Karin Holmlund",
      given_on: null,
      given_by: "",
      how: null,
    },
  ],
  follow_ups: [],
};

export const cases: CaseLine[] = [
  {
    case: "c1",
    number: "2403-2026-014",
    name: "Alva N.",
    protected: false,
    age: 10,
    age_band: "Y10T12",
    stage: "following_up",
    next_step: alva.next_step,
    holder: "Karin Holmlund",
    intake_on: "2026-08-20",
    closed_on: null,
  },
  {
    case: "c2",
    number: "2403-2026-015",
    name: "Hugo M.",
    protected: false,
    age: 7,
    age_band: "Y6T9",
    stage: "awaiting_consent",
    next_step: { kind: "ask_consent" },
    holder: "",
    intake_on: "2026-09-20",
    closed_on: null,
  },
];

export const transitions: Transitions = {
  until_on: "2027-08-20",
  lines: [
    {
      case: "c2",
      name: "Hugo M.",
      protected: false,
      age: 5,
      kind: "preschool_class",
      on: "2027-08-20",
      turns: null,
      passes: [
        { from: "preschool", from_name: "Blåklockan", to: "school", to_name: "Skolan" },
        { from: "child_health", from_name: "Barnhälsovården (BVC)", to: "pupil_health", to_name: "Skolan" },
      ],
      holder: "",
      handover: null,
    },
    {
      case: "c1",
      name: "Alva N.",
      protected: false,
      age: 12,
      kind: "upper_stage",
      on: "2027-08-20",
      turns: null,
      passes: [{ from: "school", from_name: "Castorskolan", to: "school", to_name: "Skolan" }],
      holder: "Karin Holmlund",
      handover: { state: "offered", to_unit: "Skolan" },
    },
  ],
};
