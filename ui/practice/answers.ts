/** Invented answers of the core, for `npm run dev` without a bridge and for the page tests. No person here exists. */
import type { Municipality, SessionState, Today } from "../src/api/types/ops";

export const now = "2026-10-13T08:14:00";

export const openSession: Extract<SessionState, { state: "open" }> = {
  state: "open",
  now,
  team: "HLT-teamet i Bjurholm",
  municipality: "Bjurholm",
  municipality_code: "2403",
  demo: true,
  user: { id: "u1", name: "Ingrid Vallmark", role: "coordinator" },
  units: [{ unit: "school", name: "Skolan" }],
  unit: "school",
  opens_protected: true,
  idle_minutes: 5,
  recovery_confirmed: true,
  child_mode: false,
};

export const lockedSession: Extract<SessionState, { state: "locked" }> = {
  state: "locked",
  now,
  locked_at: "2026-10-13T07:50:00",
  locked_by: "idle",
  wait_seconds: 0,
  key_files: false,
};

export const noVault: SessionState = { state: "no_vault", now };

export const municipalities: Municipality[] = [
  { code: "2403", name: "Bjurholm", county_code: "24", county: "Västerbottens län" },
  { code: "2401", name: "Nordmaling", county_code: "24", county: "Västerbottens län" },
  { code: "2480", name: "Umeå", county_code: "24", county: "Västerbottens län" },
  { code: "2463", name: "Åsele", county_code: "24", county: "Västerbottens län" },
];

export const groups = ["C2SDT", "DGHFC", "GS7KP", "X93C5", "24DTY", "868Q3", "6DW7A", "SYQHZ"];

export const today: Today = {
  next_meeting: {
    id: "m1",
    open: false,
    kind: "team",
    starts_at: "2026-10-14T09:00:00",
    place: "Ängsrummet i kommunhuset",
    children: 8,
    new_children: 2,
    coming: 7,
    not_answered: ["barnhälsovården"],
  },
  needs: [
    { kind: "feedback", status: "late", case: "c1", who: "Ester F.", meeting_on: "2026-10-05", due_on: "2026-10-12" },
    { kind: "feedback", status: "soon", case: "c2", who: "Wilma E.", meeting_on: "2026-10-08", due_on: "2026-10-15" },
    {
      kind: "handover_answer",
      status: "soon",
      case: "c3",
      who: "Noah B.",
      unit: "Barn- och ungdomspsykiatrin",
      due_on: "2026-10-15",
    },
    { kind: "consent_expires", status: "soon", case: "c1", who: "Ester F.", due_on: "2026-10-31" },
    { kind: "voice_missing", status: "not_begun", case: "c4", who: "Liam Ö. och Hugo M.", children: 2 },
    { kind: "import_rows", status: "not_begun", rows: 3 },
  ],
  more_needs: 0,
  resume: [
    { kind: "meeting", id: "m1", title: "Dagordningen för 14 oktober", at: "2026-10-12T16:32:00", draft: false },
    { kind: "case", id: "c5", title: "Alva N., insatser", at: "2026-10-12T15:50:00", draft: true },
  ],
  week: [
    { on: "2026-10-14", at: "09:00", kind: "meeting", id: "m1", who: null, unit: null },
    {
      on: "2026-10-15",
      at: null,
      kind: "handover_answer",
      id: "h1",
      who: "Noah B.",
      unit: "barn- och ungdomspsykiatrin",
    },
    { on: "2026-10-16", at: "13:00", kind: "follow_up", id: "f1", who: "Hugo M.", unit: null },
  ],
  backup_at: "2026-10-13T07:42:00",
  cases: 17,
};

export const newTeam: Today = {
  next_meeting: null,
  needs: [],
  more_needs: 0,
  resume: [],
  week: [],
  backup_at: null,
  cases: 0,
};

const long = "Alexandra-Josefina Wennerström-Bergqvist Öhman";

/** Names and units longer than anyone would wish. */
export const longToday: Today = {
  ...today,
  needs: today.needs.map((need) => ("who" in need ? { ...need, who: long } : need)),
  next_meeting: {
    id: "m1",
    open: false,
    kind: "management",
    starts_at: "2026-11-25T13:30:00",
    place: "Sammanträdesrummet Ångermanälven på tredje våningen i Bjurholms gamla kommunalhus",
    children: 1,
    new_children: 1,
    coming: 0,
    not_answered: ["Verksamhetsområdet för grundskola och anpassad grundskola", "barn- och ungdomspsykiatrin"],
  },
};
