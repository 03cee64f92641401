/** The papers of a meeting that is over: what each is called, how it is asked for, and which comes next. */
import type { OpName } from "../../../api/call";
import type { EndedChild, EndedMeeting } from "../../../api/types/ops";
import type { PlainWordId } from "../../../words/words";

export type PaperKind = "minutes" | "child" | "family" | "page";

/** One paper: the team's minutes, or one of a child's. */
export interface Chosen {
  kind: PaperKind;
  item: string | null;
}

export const papers = {
  minutes: { op: "minutes_paper", word: "paper-minutes", template: "minutes" },
  child: { op: "child_minutes_paper", word: "ended-paper-child", template: "child-minutes" },
  family: { op: "family_paper", word: "ended-paper-family", template: "family-feedback" },
  page: { op: "child_page_paper", word: "ended-paper-page", template: "child-page" },
} as const satisfies Record<PaperKind, { op: OpName; word: PlainWordId; template: string }>;

/** The papers of one child, in the order they are handed out. */
export const papersOf = (child: EndedChild): Chosen[] =>
  (["child", "family", ...(child.variant === "none" ? [] : ["page"])] as PaperKind[]).map((kind) => ({
    kind,
    item: child.item,
  }));

/** Every paper in order. */
export const allPapers = (ended: EndedMeeting): Chosen[] => [
  { kind: "minutes", item: null },
  ...ended.children.flatMap(papersOf),
];

export const same = (one: Chosen, other: Chosen) => one.kind === other.kind && one.item === other.item;

/** The paper after or before, round the end. */
export function neighbourPaper(all: readonly Chosen[], now: Chosen, step: 1 | -1): Chosen {
  const at = all.findIndex((one) => same(one, now));
  return all[(at + step + all.length) % all.length] ?? now;
}

/** What the door of the papers wants. */
export const inputOf = (chosen: Chosen, meeting: string) =>
  chosen.item === null ? { meeting } : { item: chosen.item };

/** How many families wait to be told. */
export const untold = (ended: EndedMeeting) =>
  ended.children.filter(({ feedback }) => feedback.given_on === null).length;
