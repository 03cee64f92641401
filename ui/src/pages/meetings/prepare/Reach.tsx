/** How many children may be shown in full to each unit that comes, and when a guest that leaves early would let a child be named. */
import type { MeetingView } from "../../../api/types/ops";
import { Notice } from "../../../components/Notice";
import { capital, inWords } from "../../../words/dates";
import { say } from "../../../words/words";
import { hidingUnits } from "../meetings";
import { listed } from "../sentences";
import styles from "./Prepare.module.css";

export function Reach({ view }: { view: MeetingView }) {
  const there = view.units.filter(({ people }) => people.some((one) => one.status !== "absent"));
  const { units, children } = hidingUnits(view);
  if (there.length === 0) return null;
  return (
    <section aria-labelledby="meeting-reach" className={styles.reach}>
      {children > 0 && (
        <Notice>{say("meeting-leave-hint", { units: listed(units), children, words: inWords(children) })}</Notice>
      )}
      <h2 id="meeting-reach">{say("meeting-reach")}</h2>
      <p className="small muted">{say("meeting-reach-lead")}</p>
      <dl className={styles.counts}>
        {there.map((unit) => (
          <div key={unit.unit}>
            <dt>{unit.unit_name}</dt>
            <dd>{capital(say("meeting-reach-unit", { children: unit.children }))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
