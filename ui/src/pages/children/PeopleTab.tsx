/** The people around the child: the family, and those who work with it, unit by unit. */
import { useState } from "react";
import { useAnswer } from "../../api/answers";
import type { CaseView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Link } from "../../components/Link";
import { to } from "../../shell/route";
import { useLeads } from "../../shell/session";
import { capital, inWords } from "../../words/dates";
import { say } from "../../words/words";
import type { CaseDialog } from "./children";
import { GuardianDialog } from "./dialogs/GuardianDialog";
import { Family } from "./Family";
import { Network } from "./network/Network";
import styles from "./PeopleTab.module.css";
import { type AroundPerson, around } from "./people";
import { Conflicts, ProtectedIdentity } from "./Secrecy";

const counted = (number: number) => (number === 1 ? say("number-one-en") : inWords(number));

export function PeopleTab({ view, onDialog }: { view: CaseView; onDialog: (dialog: CaseDialog) => void }) {
  const [adding, setAdding] = useState(false);
  const leads = useLeads();
  return (
    <div className="stack">
      {leads ? <Network view={view} /> : <Around view={view} />}
      <section aria-labelledby="people-family" className={styles.family}>
        <h2 id="people-family">{say("people-family")}</h2>
        <Family child={view.child} open={leads} />
        {leads && (
          <div className="actions">
            <Button icon="plus" onPress={() => setAdding(true)}>
              {say("people-guardian-add")}
            </Button>
            <Button look="link" onPress={() => onDialog("change")}>
              {say("case-change-child")}
            </Button>
          </div>
        )}
      </section>
      <ProtectedIdentity view={view} />
      {leads && <Conflicts view={view} />}
      {adding && <GuardianDialog child={view.child} onClose={() => setAdding(false)} />}
    </div>
  );
}

/** Those around the child, as a list; `short` beside other things, with the family in it. */
export function Around({ view, short = false }: { view: CaseView; short?: boolean }) {
  const name = view.child.first_name;
  const actions = useAnswer("actions_of_case", { case: view.case.id });
  const units = around(view.holder, actions.state === "ready" ? actions.value : []);
  const people = units.flatMap((unit) => unit.people).length;
  const named = units.filter((unit) => unit.people.length > 0).length;
  return (
    <section aria-labelledby="case-around">
      <div className="section">
        <h2 id="case-around">{short ? say("case-title-people", { name }) : say("people-professionals", { name })}</h2>
        {short && (
          <span className="end">
            <Link href={to("children", view.case.id, "people")}>{say("people-all")}</Link>
          </span>
        )}
      </div>
      {people > 0 && (
        <p className="muted small">
          {say("people-number", {
            name,
            count: people,
            words: capital(counted(people)),
            units: named,
            unitWords: counted(named),
          })}
        </p>
      )}
      {short && (
        <div className={styles.group}>
          <h3>{say("people-family")}</h3>
          <Family child={view.child} />
        </div>
      )}
      {units.length === 0 && !short && <p className="muted">{say("people-professionals-none")}</p>}
      {units.map(({ unit, people: persons, promises }) => (
        <div key={unit} className={styles.group}>
          <h3>{unit}</h3>
          <ul className={styles.list}>
            {persons.map((person) => (
              <Person key={person.name} person={person} />
            ))}
            {promises > 0 && (
              <li className="muted">{say("people-promises", { count: promises, words: inWords(promises) })}</li>
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Person({ person: { name, title, holder, promises } }: { person: AroundPerson }) {
  return (
    <li>
      <span>
        <strong>{name}</strong>
        {title && `, ${title}`}
        {holder && <span className={styles.holder}>{say("people-holder")}</span>}
      </span>
      {promises > 0 && (
        <span className="muted small">{say("people-promises", { count: promises, words: inWords(promises) })}</span>
      )}
    </li>
  );
}
