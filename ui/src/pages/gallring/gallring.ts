/** What the page about gallring thinks: which cases stand where, and what may be done with a list now. */
import type { CaseByHand, GallringCase, GallringList, GallringVerdict, Role } from "../../api/types/ops";
import type { StatusKind } from "../../components/Status";
import type { PlainWordId } from "../../words/words";

export type Group = "due" | "by_hand" | "later" | "kept";

const groups: Readonly<Record<GallringVerdict, Group>> = {
  due: "due",
  later: "later",
  kept_here: "kept",
  kept_birth_day: "kept",
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

/** Cases that a person puts on the list, by id, with the reason as it is being written. */
export type Chosen = Readonly<Record<string, string>>;

export const byHand = (chosen: Chosen): CaseByHand[] => Object.entries(chosen).map(([id, why]) => ({ case: id, why }));

/** Whether every chosen case has its reason. */
export const complete = (chosen: Chosen) => Object.values(chosen).every((why) => why.trim() !== "");

export type Step = "propose" | "decide" | "carry_out";

const proposes = (role: Role) => role === "coordinator" || role === "administrator";

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
