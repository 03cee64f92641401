/** What the meeting said and decided about no child. */
import type { MinutesMatter, MinutesView, TeamAction } from "../../../api/types/ops";
import { Row, Rows } from "../../../components/Rows";
import { useToday } from "../../../shell/session";
import { nearDay } from "../../../words/dates";
import { say } from "../../../words/words";
import styles from "./Minutes.module.css";

export function Others({ minutes }: { minutes: MinutesView }) {
  const { opening, others, team_actions: decided } = minutes;
  if (opening === "" && others.length + decided.length === 0) return null;
  return (
    <section aria-labelledby="minutes-others">
      <h2 id="minutes-others">{say("minutes-others")}</h2>
      <div className={styles.others}>
        {opening !== "" && <Matter title={say("meeting-item-opening-short")} note={opening} actions={[]} />}
        {others.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be called the same
          <Matter key={index} {...one} />
        ))}
        {decided.length > 0 && (
          <div>
            {others.length > 0 && <h3>{say("minutes-others-more")}</h3>}
            <Decided actions={decided} />
          </div>
        )}
      </div>
    </section>
  );
}

function Matter({ title, note, actions }: MinutesMatter) {
  return (
    <div>
      <h3>{title}</h3>
      {note !== "" && <p>{note}</p>}
      {note === "" && actions.length === 0 && <p className="muted">{say("minutes-others-no-note")}</p>}
      <Decided actions={actions} />
    </div>
  );
}

function Decided({ actions }: { actions: readonly TeamAction[] }) {
  const today = useToday();
  if (actions.length === 0) return null;
  return (
    <Rows lined>
      {actions.map((one) => (
        <Row key={one.id} reason={say("group-action-line", { who: one.who, day: nearDay(one.due_on, today) })}>
          <strong>{one.what}</strong>
        </Row>
      ))}
    </Rows>
  );
}
