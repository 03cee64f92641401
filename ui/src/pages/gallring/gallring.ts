/** What the page about gallring thinks: which cases stand where, and what may be done with a list now. */
import type {
  CaseByHand,
  GallringCase,
  GallringList,
  GallringMaterial,
  GallringVerdict,
  Material,
  MaterialEnd,
  RecordOwner,
  Role,
  SetGallringMaterial,
} from "../../api/types/ops";
import type { StatusKind } from "../../components/Status";
import type { PlainWordId } from "../../words/words";

export type Group = "due" | "by_hand" | "later" | "kept";

const groups: Readonly<Record<GallringVerdict, Group>> = {
  due: "due",
  later: "later",
  kept_here: "kept",
  kept_birth_day: "kept",
  kept_placed: "kept",
  by_hand_birth_unknown: "by_hand",
  by_hand_protected: "by_hand",
  by_hand_placed: "by_hand",
  no_rule: "by_hand",
};

export const groupOf = (verdict: GallringVerdict): Group => groups[verdict];

export const inGroup = (cases: readonly GallringCase[], group: Group) =>
  cases.filter(({ verdict }) => groupOf(verdict) === group);

export const reasons: Readonly<Record<GallringVerdict, PlainWordId>> = {
  due: "gallring-reason-due",
  later: "gallring-reason-later",
  kept_here: "gallring-reason-kept-here",
  kept_birth_day: "gallring-reason-kept-birth-day",
  kept_placed: "gallring-reason-kept-placed",
  by_hand_birth_unknown: "gallring-reason-birth-unknown",
  by_hand_protected: "gallring-reason-protected",
  by_hand_placed: "gallring-reason-placed",
  no_rule: "gallring-reason-no-rule",
};

export const standings: Readonly<Record<GallringList["state"], { kind: StatusKind; word: PlainWordId }>> = {
  proposed: { kind: "not_begun", word: "gallring-state-proposed" },
  decided: { kind: "under_way", word: "gallring-state-decided" },
  carried_out: { kind: "done", word: "gallring-state-carried-out" },
  withdrawn: { kind: "not_included", word: "gallring-state-withdrawn" },
};

/** What a kind of record is called, and what there is to know about it. */
export const materials: Readonly<Record<Material, { name: PlainWordId; how: PlainWordId }>> = {
  case: { name: "gallring-material-case", how: "gallring-material-case-how" },
  consent: { name: "gallring-material-consent", how: "gallring-material-consent-how" },
  meeting: { name: "gallring-material-meeting", how: "gallring-material-meeting-how" },
  consultation: { name: "gallring-material-consultation", how: "gallring-material-consultation-how" },
  draft: { name: "gallring-material-draft", how: "gallring-material-draft-how" },
  waiting_row: { name: "gallring-material-waiting-row", how: "gallring-material-waiting-row-how" },
  parcel: { name: "gallring-material-parcel", how: "gallring-material-parcel-how" },
  received_parcel: { name: "gallring-material-received-parcel", how: "gallring-material-received-parcel-how" },
  paper: { name: "gallring-material-paper", how: "gallring-material-paper-how" },
  backup: { name: "gallring-material-backup", how: "gallring-material-backup-how" },
  access_log: { name: "gallring-material-access-log", how: "gallring-material-access-log-how" },
  statistics: { name: "gallring-material-statistics", how: "gallring-material-statistics-how" },
};

export const ends: Readonly<Record<MaterialEnd, PlainWordId>> = {
  on_list: "gallring-end-on-list",
  with_case: "gallring-end-with-case",
  by_itself: "gallring-end-by-itself",
  by_person: "gallring-end-by-person",
  never: "gallring-end-never",
};

export const owners: Readonly<Record<RecordOwner, PlainWordId>> = {
  social_services: "gallring-owner-social-services",
  education: "gallring-owner-education",
  health_care: "gallring-owner-health-care",
  other: "gallring-owner-other",
};

/** A rule as it is being written. */
export interface RuleForm {
  owner: RecordOwner;
  board: string;
  keep: "years" | "always" | null;
  years: string;
  source: string;
  from: string | null;
}

/** What stands in the form before somebody writes: the rule that holds. */
export const ruleForm = ({ owner, board, holds }: GallringMaterial): RuleForm => ({
  owner,
  board,
  keep: holds && (holds.years === null ? "always" : "years"),
  years: holds?.years?.toString() ?? "",
  source: holds?.source ?? "",
  from: holds?.valid_from ?? null,
});

/** The years that are written, 1 to 100; null when it is no such number. */
export function yearsOf(text: string): number | null {
  const count = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= 100 ? count : null;
}

/** What is sent; null while something is missing. */
export function ruleOf(material: Material, form: RuleForm): SetGallringMaterial | null {
  const { owner, board, keep, source, from } = form;
  const years = keep === "years" ? yearsOf(form.years) : null;
  const missing = keep === null || (keep === "years" && years === null) || source.trim() === "";
  return missing || from === null ? null : { material, owner, board, years, source, valid_from: from };
}

/** Cases that a person puts on the list, by id, with the reason as it is being written. */
export type Chosen = Readonly<Record<string, string>>;

export const byHand = (chosen: Chosen): CaseByHand[] => Object.entries(chosen).map(([id, why]) => ({ case: id, why }));

/** Whether every chosen case has its reason. */
export const complete = (chosen: Chosen) => Object.values(chosen).every((why) => why.trim() !== "");

export type Step = "propose" | "decide" | "carry_out";

/** Whether this person proposes, carries out, and decides how long things are kept. */
export const proposes = (role: Role) => role === "coordinator" || role === "administrator";

/** Whether this person may put cases on a new list. */
export const mayPropose = (role: Role, underWay: GallringList | undefined) => !underWay && proposes(role);

/** The one thing this person can do next; null when it is somebody else's turn. `count` is how many a new list would have. */
export function nextStep(role: Role, underWay: GallringList | undefined, count: number): Step | null {
  if (!underWay) return proposes(role) && count > 0 ? "propose" : null;
  if (role === "reader") return "decide";
  return proposes(role) && underWay.state === "decided" ? "carry_out" : null;
}

export const underWay = (lists: readonly GallringList[]) =>
  lists.find(({ state }) => state === "proposed" || state === "decided");

export const approved = (list: GallringList) => list.lines.filter(({ erase }) => erase === true).length;
