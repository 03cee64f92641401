/** Everyone who can take on something, unit by unit. */
import { useState } from "react";
import { useAnswer } from "../../api/answers";
import type { Professional } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { sayError } from "../../shell/errors";
import { say, Words } from "../../words/words";
import { PersonDialog } from "./PersonDialog";

export function People({ mayChange }: { mayChange: boolean }) {
  const people = useAnswer("list_professionals", {});
  const [changing, setChanging] = useState<Professional | null>(null);
  return (
    <section aria-labelledby="settings-people">
      <div className="section">
        <h2 id="settings-people">{say("settings-people")}</h2>
        <p className="muted">{say("settings-people-lead")}</p>
      </div>
      {people.state === "waiting" && <p className="muted">{say("settings-waiting")}</p>}
      {people.state === "failed" && <Notice kind="problem">{sayError(people.error)}</Notice>}
      {people.state === "ready" && (
        <>
          {people.value.length <= 1 && <Notice>{say("settings-people-none")}</Notice>}
          <Rows lined>
            {people.value.map((person) => (
              <Row
                key={person.id}
                status={
                  <Status kind={person.in_team ? "yes" : "not_included"}>
                    {say(person.in_team ? "settings-person-in-team" : "settings-person-guest")}
                  </Status>
                }
                reason={
                  person.phone
                    ? say("settings-person-at-phone", { unit: person.unit_name, phone: person.phone })
                    : say("settings-person-at", { unit: person.unit_name })
                }
                end={
                  mayChange && (
                    <Button
                      look="link"
                      aria-label={`${say("change")} ${person.name}`}
                      onPress={() => setChanging(person)}
                    >
                      {say("change")}
                    </Button>
                  )
                }
              >
                <Words id="settings-person-line" args={{ name: person.name, title: person.title }} />
              </Row>
            ))}
          </Rows>
        </>
      )}
      {changing && <PersonDialog person={changing} onClose={() => setChanging(null)} />}
    </section>
  );
}
