/** Openings in an emergency at the team's meeting: who opened what, when and why, for the coordinator to go through. Only on the coordinator's own screen: the wall says nothing of them. */
import { useAnswer } from "../../../api/answers";
import type { AgendaLine } from "../../../api/types/ops";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { say } from "../../../words/words";
import { OpeningRows } from "../../emergencies/OpeningRows";

/** The item the core puts on the agenda while openings wait; it has no kind of its own, only this name. */
export const isAboutOpenings = ({ kind, title }: AgendaLine) =>
  kind === "other" && title === say("agenda-emergency-openings");

export function Openings() {
  const openings = useAnswer("emergency_openings", {});
  if (openings.state === "waiting") return null;
  if (openings.state === "failed") return <Notice kind="problem">{sayError(openings.error)}</Notice>;
  const waiting = openings.value.filter(({ signed_off_on }) => signed_off_on === null);
  if (waiting.length === 0) return <p className="muted">{say("live-openings-none")}</p>;
  return <OpeningRows openings={waiting} />;
}
