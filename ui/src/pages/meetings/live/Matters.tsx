/** What is said and decided at an item that is about no child: a note, and who does what by when. At the welcome also what the team promised itself last time. */
import { useEffect, useRef } from "react";
import { changed, useAnswer } from "../../../api/answers";
import type { AgendaLine } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { say } from "../../../words/words";
import { Before, Decided } from "../group/Actions";
import { ItemNote } from "../group/ItemNote";
import styles from "./Live.module.css";
import type { WritingAt } from "./Writing";

/** Which items are written about. A break is only a break, and the evaluation asks its own questions. */
export const isWritten = ({ kind }: AgendaLine) => kind !== "break" && kind !== "evaluation";

export function Matters({ meeting, line, writing }: { meeting: string; line: AgendaLine; writing: WritingAt }) {
  const answer = useAnswer("meeting_matters", { meeting });
  const here = useRef<HTMLDivElement>(null);
  const ready = answer.state === "ready";
  useEffect(() => {
    if (writing.asked === 0 || !ready) return;
    const form = here.current?.querySelector<HTMLElement>("form input");
    (form ?? here.current?.querySelector("textarea"))?.focus();
  }, [writing.asked, ready]);
  if (answer.state === "waiting") return null;
  if (answer.state === "failed")
    return (
      <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
        {sayError(answer.error)}
      </Notice>
    );
  const view = answer.value;
  const item = view.items.find((one) => one.item === line.item);
  const opening = line.kind === "opening";
  return (
    <div ref={here} className={styles.matters}>
      {opening && view.before.length > 0 && (
        <section aria-labelledby="live-before">
          <h2 id="live-before">{say("live-team-before")}</h2>
          <Before view={view} writing />
        </section>
      )}
      {item && (
        <ItemNote
          key={item.item}
          item={item}
          writing
          label={say("live-matter-note")}
          hint={say("live-matter-note-hint")}
        />
      )}
      {!opening && (
        <section aria-labelledby="live-decided-team">
          <h2 id="live-decided-team">{say("live-team-decided")}</h2>
          <Decided view={view} item={line.item} writing />
        </section>
      )}
    </div>
  );
}
