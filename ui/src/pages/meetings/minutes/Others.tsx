/** What the meeting said and decided about no child. */
import type { MinutesView } from "../../../api/types/ops";
import { Row, Rows } from "../../../components/Rows";
import { useToday } from "../../../shell/session";
import { nearDay } from "../../../words/dates";
import { say } from "../../../words/words";
import styles from "./Minutes.module.css";

export function Others({ minutes }: { minutes: MinutesView }) {
  const today = useToday();
  const { opening, others, team_actions: decided } = minutes;
  if (opening === "" && others.length + decided.length === 0) return null;
  return (
    <section aria-labelledby="minutes-others">
      <h2 id="minutes-others">{say("minutes-others")}</h2>
      <div className={styles.others}>
        {opening !== "" && <Matter title={say("meeting-item-opening-short")} note={opening} />}
        {others.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be called the same
          <Matter key={index} {...one} />
        ))}
        {decided.length > 0 && (
          <Rows lined>
            {decided.map((one) => (
              <Row key={one.id} reason={say("group-action-line", { who: one.who, day: nearDay(one.due_on, today) })}>
                <strong>{one.what}</strong>
              </Row>
            ))}
          </Rows>
        )}
      </div>
    </section>
  );
}

function Matter({ title, note }: { title: string; note: string }) {
  return (
    <div>
      <h3>{title}</h3>
      <p className={note === "" ? "muted" : undefined}>{note === "" ? say("minutes-others-no-note") : note}</p>
    </div>
  );
}
