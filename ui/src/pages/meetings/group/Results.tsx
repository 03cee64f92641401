/** The quarter's own exact figures: for those in the room, never on the paper. */
import type { GroupMeeting } from "../../../api/types/ops";
import { say } from "../../../words/words";
import { quarterWord } from "../trend/trend";
import styles from "./Group.module.css";

export function Results({ view }: { view: GroupMeeting }) {
  const results = view.results;
  if (!results || results.figures.length === 0) return <p className="muted">{say("group-results-none")}</p>;
  return (
    <>
      <p className="small muted">{say("group-results", { quarter: quarterWord(results.quarter) })}</p>
      <dl className={styles.figures}>
        {results.figures.map((figure) => (
          <div key={figure.measure}>
            <dt>{figure.title}</dt>
            <dd>
              {figure.text}
              {figure.before && <small>{say("group-results-before", { text: figure.before })}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
