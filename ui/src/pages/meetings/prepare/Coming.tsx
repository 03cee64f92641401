/** Who comes, unit by unit; a sector that must be there and is not stands last, with the reason. */
import { useState } from "react";
import type { MeetingView, UnitAttendance } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Status } from "../../../components/Status";
import { say } from "../../../words/words";
import { MissingDialog } from "./ComingDialogs";
import { GuestDialog } from "./GuestDialog";
import { Person } from "./Person";
import styles from "./Prepare.module.css";

type Layer = { kind: "add" } | { kind: "missing"; unit: UnitAttendance };

export function Coming({ view }: { view: MeetingView }) {
  const { meeting } = view;
  const editable = meeting.state === "planned" || meeting.state === "open";
  const [layer, setLayer] = useState<Layer | null>(null);
  const close = () => setLayer(null);
  return (
    <section aria-labelledby="meeting-people">
      <div className="section">
        <h2 id="meeting-people">{say("meeting-people")}</h2>
        <span className="muted">{say("meeting-people-count", { coming: view.coming, asked: view.asked })}</span>
      </div>
      {view.asked === 0 && <p className="lead">{say("meeting-people-none")}</p>}
      <dl className={styles.people}>
        {view.units.map((unit) => (
          <div key={unit.unit}>
            <dt>{unit.unit_name}</dt>
            <dd>
              {unit.people.map((person) => (
                <Person key={person.id} meeting={meeting} person={person} editable={editable} />
              ))}
              {unit.missing && (
                <p className={unit.people.length > 0 ? styles.absent : undefined}>
                  <Status kind="soon">
                    {unit.missing_reason
                      ? say("meeting-people-missing-said", { reason: unit.missing_reason })
                      : say("meeting-people-missing")}
                  </Status>
                  {editable && (
                    <>
                      {" "}
                      <Button
                        look="link"
                        aria-label={say(
                          unit.missing_reason ? "meeting-people-why-change-of" : "meeting-people-why-add-of",
                          {
                            unit: unit.unit_name,
                          },
                        )}
                        onPress={() => setLayer({ kind: "missing", unit })}
                      >
                        {say(unit.missing_reason ? "change" : "meeting-people-why-add")}
                      </Button>
                    </>
                  )}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {editable && (
        <Button look="link" onPress={() => setLayer({ kind: "add" })}>
          {say("meeting-people-add")}
        </Button>
      )}
      {layer?.kind === "add" && <GuestDialog meeting={meeting.id} open={meeting.state === "open"} onClose={close} />}
      {layer?.kind === "missing" && <MissingDialog meeting={meeting.id} unit={layer.unit} onClose={close} />}
    </section>
  );
}
