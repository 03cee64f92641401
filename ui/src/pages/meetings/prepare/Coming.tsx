/** Who comes, unit by unit; a sector that must be there and is not stands last, with the reason. A tick says absent; a menu says from where, or who comes instead. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { Attendance, AttendanceStatus, MeetingView, UnitAttendance } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Checkbox } from "../../../components/Marks";
import { Menu } from "../../../components/Menu";
import { Notice } from "../../../components/Notice";
import { Status } from "../../../components/Status";
import { sayError } from "../../../shell/errors";
import { say } from "../../../words/words";
import { AbsentDialog, MissingDialog, SubstituteDialog } from "./ComingDialogs";
import { GuestDialog } from "./GuestDialog";
import styles from "./Prepare.module.css";

type Layer =
  | { kind: "add" }
  | { kind: "absent"; person: Attendance }
  | { kind: "substitute"; person: Attendance }
  | { kind: "missing"; unit: UnitAttendance };

export function Coming({ view }: { view: MeetingView }) {
  const { meeting } = view;
  const editable = meeting.state === "planned" || meeting.state === "open";
  const [layer, setLayer] = useState<Layer | null>(null);
  const close = () => setLayer(null);
  const set = useSubmit((person: Attendance, status: AttendanceStatus) =>
    call("set_attendance", {
      meeting: meeting.id,
      who: { kind: "listed", attendance: person.id },
      status,
      reason: "",
    }),
  );
  const remove = useSubmit((person: Attendance) =>
    call("remove_attendance", { meeting: meeting.id, attendance: person.id }),
  );
  const refused = set.refused ?? remove.refused;
  const there = meeting.state === "open" ? "present" : "expected";
  return (
    <section aria-labelledby="meeting-people">
      <div className="section">
        <h2 id="meeting-people">{say("meeting-people")}</h2>
        <span className="muted">{say("meeting-people-count", { coming: view.coming, asked: view.asked })}</span>
      </div>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      {view.asked === 0 && <p className="lead">{say("meeting-people-none")}</p>}
      <dl className={styles.people}>
        {view.units.map((unit) => (
          <div key={unit.unit}>
            <dt>{unit.unit_name}</dt>
            <dd>
              {unit.people.map((person) => (
                <Person
                  key={person.id}
                  person={person}
                  editable={editable}
                  onComes={(comes) => void set.submit(person, comes ? there : "absent")}
                  onWhere={(remote) => void set.submit(person, remote ? "remote" : there)}
                  onWhy={() => setLayer({ kind: "absent", person })}
                  onSubstitute={() => setLayer({ kind: "substitute", person })}
                  onRemove={() => void remove.submit(person)}
                />
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
                        aria-label={say("meeting-people-missing-why", { unit: unit.unit_name })}
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
      {layer?.kind === "absent" && <AbsentDialog meeting={meeting.id} person={layer.person} onClose={close} />}
      {layer?.kind === "substitute" && <SubstituteDialog meeting={meeting.id} person={layer.person} onClose={close} />}
      {layer?.kind === "missing" && <MissingDialog meeting={meeting.id} unit={layer.unit} onClose={close} />}
    </section>
  );
}

function Person(props: {
  person: Attendance;
  editable: boolean;
  onComes: (comes: boolean) => void;
  onWhere: (remote: boolean) => void;
  onWhy: () => void;
  onSubstitute: () => void;
  onRemove: () => void;
}) {
  const { person, editable } = props;
  const absent = person.status === "absent";
  const guest = person.professional === null;
  const what = [
    guest ? say("meeting-people-guest") : person.title,
    person.stands_in_for ? say("meeting-people-stands-in", { name: person.stands_in_for }) : "",
    person.status === "remote" ? say("meeting-people-remote") : "",
  ].filter(Boolean);
  return (
    <div className={styles.person}>
      <div className={styles.personLine}>
        <Checkbox checked={!absent} onChange={props.onComes} disabled={!editable} detail={what.join(", ")}>
          {person.name}
        </Checkbox>
        {editable && (
          <Menu
            dense
            label={<span className="sr">{say("meeting-people-more", { name: person.name })}</span>}
            choices={[
              person.status === "remote"
                ? { id: "room", name: say("meeting-people-set-room"), onChoose: () => props.onWhere(false) }
                : { id: "remote", name: say("meeting-people-set-remote"), onChoose: () => props.onWhere(true) },
              ...(guest
                ? []
                : [{ id: "substitute", name: say("meeting-people-substitute"), onChoose: props.onSubstitute }]),
              { id: "absent", name: say("meeting-people-set-absent"), disabled: absent, onChoose: props.onWhy },
            ]}
          />
        )}
      </div>
      {absent && (
        <p className={styles.absent}>
          {person.reason ? say("meeting-people-absent-why", { reason: person.reason }) : say("meeting-people-absent")}
          {editable && (
            <>
              {" "}
              <Button look="link" onPress={props.onWhy}>
                {say(person.reason ? "change" : "meeting-people-why-add")}
              </Button>
            </>
          )}
          {editable && guest && (
            <>
              {" "}
              <Button look="link" onPress={props.onRemove}>
                {say("meeting-people-remove")}
              </Button>
            </>
          )}
        </p>
      )}
    </div>
  );
}
