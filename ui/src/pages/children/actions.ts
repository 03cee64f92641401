/** Actions as the lists show them: one status each, late ones first, cut by how near they are. */
import type { Action, ActionStanding } from "../../api/types/ops";
import type { StatusKind } from "../../components/Status";
import { daysFrom } from "../../words/dates";

export const standingKinds = {
  late: "late",
  moved: "moved",
  started: "under_way",
  not_begun: "not_begun",
  done: "done",
  dropped: "not_included",
} as const satisfies Record<ActionStanding, StatusKind>;

export const standingWords = {
  late: "action-standing-late",
  moved: "action-standing-moved",
  started: "action-standing-started",
  not_begun: "action-standing-not-begun",
  done: "action-standing-done",
  dropped: "action-standing-dropped",
} as const satisfies Record<ActionStanding, keyof WordArgs>;

/** Days ahead that count as near. */
const near = 7;

export interface Divided<Line> {
  late: Line[];
  soon: Line[];
  rest: Line[];
}

/** Late, within a week, later; the order inside each stays. */
export function divided<Line extends { standing: ActionStanding; action: Pick<Action, "due_on"> }>(
  lines: readonly Line[],
  today: string,
): Divided<Line> {
  const parts: Divided<Line> = { late: [], soon: [], rest: [] };
  for (const line of lines) {
    const away = daysFrom(today, line.action.due_on);
    if (line.standing === "late" || away < 0) parts.late.push(line);
    else if (away <= near) parts.soon.push(line);
    else parts.rest.push(line);
  }
  return parts;
}

export const isOpen = ({ action }: { action: Pick<Action, "state"> }) =>
  action.state === "open" || action.state === "started";
