/** Children who may be the one being typed, with why; the case is opened instead, or a new one begins for the same child. */
import { useEffect, useState } from "react";
import { useAnswer } from "../../../api/answers";
import type { DuplicateReason, FoundChild, PossibleDuplicates } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { Status } from "../../../components/Status";
import { sayError } from "../../../shell/errors";
import { to } from "../../../shell/route";
import { dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import styles from "./NewChild.module.css";

const reasons = {
  same_number: "found-same-number",
  same_name_and_birth: "found-same-name-and-birth",
  shared_name_and_birth: "found-shared-name-and-birth",
  same_name: "found-same-name",
  name_within: "found-name-within",
} as const satisfies Record<DuplicateReason, keyof WordArgs>;

/** Those that are sure enough to stop at. */
const sure: readonly DuplicateReason[] = ["same_number", "same_name_and_birth"];

/** The typed text once the typing has paused, so that not every letter becomes a search. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  // Compared by what it says, not by which object it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 250);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export interface DuplicatesProps {
  typed: PossibleDuplicates;
  onKnown: (child: FoundChild) => void;
}

export function Duplicates({ typed, onKnown }: DuplicatesProps) {
  const settled = useSettled(typed);
  const enough =
    (settled.first_name.trim() !== "" && settled.last_name.trim() !== "") ||
    settled.number.replaceAll(/\D/g, "").length >= 10;
  return (
    <section className={`sheet ${styles.found}`} aria-labelledby="new-child-found" aria-live="polite">
      <h2 id="new-child-found">{say("found-title")}</h2>
      {enough ? <Found typed={settled} onKnown={onKnown} /> : <p className="muted">{say("found-lead")}</p>}
    </section>
  );
}

function Found({ typed, onKnown }: DuplicatesProps) {
  const answer = useAnswer("possible_duplicates", typed);
  if (answer.state === "waiting") return <p className="muted">{say("found-lead")}</p>;
  if (answer.state === "failed") return <Notice kind="problem">{sayError(answer.error)}</Notice>;
  if (answer.value.length === 0) return <Status kind="yes">{say("found-none")}</Status>;
  return (
    <ul className={styles.hits}>
      {answer.value.map(({ found, reason }) => (
        <li key={found.child}>
          <p>
            <strong>{found.name}</strong>
          </p>
          <p className="small muted">
            {found.birth_on
              ? say("found-line", {
                  day: `${dayMonth(found.birth_on)} ${found.birth_on.slice(0, 4)}`,
                  number: found.case_number,
                })
              : say("found-line-no-birth", { number: found.case_number })}
          </p>
          <p>
            <Status kind={sure.includes(reason) ? "late" : "soon"}>{say(reasons[reason])}</Status>
          </p>
          <div className="actions">
            {found.case && (
              <Link href={to("children", found.case)} look={found.open ? "plain" : "text"}>
                {say("found-open-case")}
              </Link>
            )}
            {!found.open && (
              <Button dense onPress={() => onKnown(found)}>
                {say("found-reopen")}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
