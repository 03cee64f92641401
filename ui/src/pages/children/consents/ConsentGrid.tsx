/** Giver by unit for each purpose, with the computed state of today under each. A cell opens its answer. */
import type { Consent, ConsentView, PurposeState, Unit } from "../../../api/types/ops";
import { Status, StatusPill } from "../../../components/Status";
import { useToday } from "../../../shell/session";
import { capital, dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import type { Chosen } from "./AnswerDialog";
import styles from "./ConsentGrid.module.css";
import {
  answerKinds,
  type Cell,
  cellOf,
  consentsFor,
  type GiverLine,
  giverKey,
  leftUntil,
  stateKinds,
  unitsOf,
} from "./consents";
import { answerWords, purposeTitle, stateWords } from "./words";

export interface ConsentGridProps {
  view: ConsentView;
  givers: readonly GiverLine[];
  name: string;
  /** Opens an answer to be changed; null where it is only read. */
  onChoose: ((chosen: Chosen) => void) | null;
}

/** Where the longest names of units may be broken in a narrow head. */
const withBreaks = (name: string) =>
  name.replace(/\p{L}{16,}/gu, (word) => word.replace(/(?<=\p{L}{4})(psykiatri|habilitering|medicin)/u, "\u00ad$1"));

export function ConsentGrid({ view, givers, name, onChoose }: ConsentGridProps) {
  const units = unitsOf(view.purposes);
  return (
    <div className={styles.scroll}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col">{say("consents-who")}</th>
            {units.map(({ id, name: unit }) => (
              <th key={id} scope="col">
                {withBreaks(unit)}
              </th>
            ))}
            <th scope="col" className={styles.until}>
              {say("consents-until")}
            </th>
          </tr>
        </thead>
        {view.purposes.map((purpose) => (
          <PurposeRows key={purpose.purpose} {...{ view, givers, name, onChoose, units, purpose }} />
        ))}
      </table>
    </div>
  );
}

function PurposeRows({
  view,
  givers,
  name,
  onChoose,
  units,
  purpose,
}: ConsentGridProps & { units: readonly Unit[]; purpose: PurposeState }) {
  const consents = consentsFor(view, purpose.purpose);
  const newest = consents[0];
  if (!newest) return null;
  const information = newest.information.trim().replace(/\.$/, "");
  const excluded = newest.excluded.trim().replace(/^(\p{Lu})(?=\p{Ll})/u, (first) => first.toLocaleLowerCase("sv"));
  const shared = excluded
    ? information
      ? say("consents-excluded", { what: information, excluded })
      : say("consents-excluded-only", { excluded })
    : information;
  return (
    <tbody>
      <tr>
        <th colSpan={units.length + 2} scope="colgroup" className={styles.purpose}>
          {purposeTitle(purpose.purpose, name)}
          {shared && <span>{shared}</span>}
          <span className={styles.narrow}>
            {say("consents-until")}
            <Until consent={newest} />
          </span>
        </th>
      </tr>
      {givers.map((giver, index) => (
        <tr key={giverKey(giver.giver)}>
          <th scope="row">
            {giver.name}
            <small>
              {[giver.relation, say(newest.form === "written" ? "consents-form-written" : "consents-form-oral")]
                .filter(Boolean)
                .join(", ")}
            </small>
          </th>
          {units.map((unit) => (
            <td key={unit.id}>
              <AnswerCell cell={cellOf(consents, giver.giver, unit.id)} giver={giver} unit={unit} onChoose={onChoose} />
            </td>
          ))}
          {index === 0 && (
            <td rowSpan={givers.length} className={styles.until}>
              <Until consent={newest} />
            </td>
          )}
        </tr>
      ))}
      <tr className={styles.state}>
        <th scope="row">{say("consents-state")}</th>
        {units.map((unit) => {
          const state = purpose.units.find((one) => one.unit.id === unit.id)?.state;
          return (
            <td key={unit.id}>
              {state ? (
                <StatusPill kind={stateKinds[state]}>{say(stateWords[state])}</StatusPill>
              ) : (
                <StatusPill kind="not_included">{say("consents-answer-not-included")}</StatusPill>
              )}
            </td>
          );
        })}
        <td className={styles.until} />
      </tr>
    </tbody>
  );
}

interface AnswerCellProps {
  cell: Cell | null;
  giver: GiverLine;
  unit: Unit;
  onChoose: ConsentGridProps["onChoose"];
}

function AnswerCell({ cell, giver, unit, onChoose }: AnswerCellProps) {
  const today = useToday();
  if (cell === null) return <Status kind="not_included">{say("consents-answer-not-included")}</Status>;
  const status = cell.answer?.status ?? "not_asked";
  const word = say(answerWords[status]);
  const day = cell.answer?.answered_on && dayMonth(cell.answer.answered_on, today);
  const reason = cell.answer?.reason && capital(cell.answer.reason);
  // What is read out holds what is seen, so that it can be asked for by voice.
  const answer = [word, day, reason].filter(Boolean).join(" ");
  const shown = (
    <>
      <Status kind={answerKinds[status]}>{word}</Status> {day && <small className={styles.day}>{day}</small>}{" "}
      {reason && <small>{reason}</small>}
    </>
  );
  if (onChoose === null) return <div className={styles.answer}>{shown}</div>;
  return (
    <button
      type="button"
      className={styles.answer}
      aria-label={say("consents-change", { who: giver.name, unit: unit.name, answer })}
      onClick={() => onChoose({ consent: cell.consent, answer: cell.answer, giver, unit })}
    >
      {shown}
    </button>
  );
}

function Until({ consent }: { consent: Consent }) {
  const { valid_until: until, paper_at: paper, collected_by: who } = consent;
  const today = useToday();
  const left = until === null ? null : leftUntil(until, today);
  return (
    <>
      {until === null ? say("consents-until-none") : dayMonth(until, today)}
      {left?.kind === "over" && (
        <small>
          <Status kind="late">{say("consents-over")}</Status>
        </small>
      )}
      {left?.kind === "days" && <small>{say("consents-left-days", { days: left.days })}</small>}
      {left?.kind === "months" && <small>{say("consents-left-months", { months: left.months })}</small>}
      {who && <small>{say("consents-asked-by", { who })}</small>}
      {paper && <small>{say("consents-paper", { where: paper })}</small>}
    </>
  );
}
