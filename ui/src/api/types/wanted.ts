/** Ops the window needs that the core has not got yet. Each row goes away when the generated `ops.ts` has it. */
import type { Nothing, SessionState } from "./ops";

export interface NextMeeting {
  id: string;
  kind: string;
  starts_at: string;
  place: string | null;
  children: number;
  new_children: number;
  coming: number;
  not_answered: string[];
}

export type NeedStatus = "late" | "soon" | "not_begun";

/** One thing that needs a hand. `who` is the first name and initial of the child, or of several. */
export type Need =
  | { kind: "feedback"; status: NeedStatus; case: string; who: string; meeting_on: string; due_on: string }
  | { kind: "handover_answer"; status: NeedStatus; case: string; who: string; unit: string; due_on: string }
  | { kind: "consent_expires"; status: NeedStatus; case: string; who: string; due_on: string }
  | { kind: "voice_missing"; status: NeedStatus; case: string; who: string }
  | { kind: "action_due"; status: NeedStatus; case: string; who: string; what: string; unit: string; due_on: string }
  | { kind: "follow_up"; status: NeedStatus; case: string; who: string; due_on: string }
  | { kind: "import_rows"; status: NeedStatus; rows: number }
  | { kind: "backup_old"; status: NeedStatus; days: number | null };

export interface Resume {
  kind: "meeting" | "case" | "quarter" | "import";
  id: string;
  title: string;
  at: string;
  draft: boolean;
}

export interface WeekEntry {
  on: string;
  /** "09:00", or null when only the day matters. */
  at: string | null;
  kind: "meeting" | "handover_answer" | "follow_up" | "feedback";
  id: string;
  who: string | null;
  unit: string | null;
}

export interface Today {
  next_meeting: NextMeeting | null;
  needs: Need[];
  resume: Resume[];
  week: WeekEntry[];
  backup_at: string | null;
  /** Cases in the vault: 0 is a new team that has nothing yet. */
  cases: number;
}

export interface WantedOps {
  create_demo_vault: { input: Nothing; output: SessionState };
  today: { input: Nothing; output: Today };
}
