/** When a guest that leaves early would let a child be named. */
import type { MeetingView } from "../../../api/types/ops";
import { Notice } from "../../../components/Notice";
import { inWords } from "../../../words/dates";
import { say } from "../../../words/words";
import { hidingUnits } from "../meetings";
import { listed } from "../sentences";

export function Reach({ view }: { view: MeetingView }) {
  const { units, children } = hidingUnits(view);
  if (children === 0) return null;
  return <Notice>{say("meeting-leave-hint", { units: listed(units), children, words: inWords(children) })}</Notice>;
}
