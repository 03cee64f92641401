/** How a promise stands, as shape and word: in the meeting, and on the wall. */
import type { ActionStanding } from "../../../api/types/ops";
import type { StatusKind } from "../../../components/Status";
import type { PlainWordId } from "../../../words/words";

const standings = {
  late: { kind: "late", word: "live-standing-late" },
  moved: { kind: "moved", word: "live-standing-moved" },
  started: { kind: "under_way", word: "live-standing-started" },
  not_begun: { kind: "not_begun", word: "live-standing-not-begun" },
  done: { kind: "done", word: "live-standing-done" },
  dropped: { kind: "not_included", word: "live-standing-dropped" },
} as const satisfies Record<ActionStanding, { kind: StatusKind; word: PlainWordId }>;

export const standingOf = (standing: ActionStanding) => standings[standing];
