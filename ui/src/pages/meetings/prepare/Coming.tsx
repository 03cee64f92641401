/** Who comes, unit by unit; a sector that must be there and is not stands last. A tick says absent; the reason may be added. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { Attendance, MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { Form } from "../../../components/Form";
import { Checkbox } from "../../../components/Marks";
import { Notice } from "../../../components/Notice";
import { Status } from "../../../components/Status";
import { TextField } from "../../../components/TextField";
import { sayError } from "../../../shell/errors";
import { say } from "../../../words/words";
import { GuestDialog } from "./GuestDialog";
import styles from "./Prepare.module.css";

export function Coming({ view }: { view: MeetingView }) {
  const { meeting } = view;
  const editable = meeting.state === "planned" || meeting.state === "open";
  const [adding, setAdding] = useState(false);
  const [absent, setAbsent] = useState<Attendance | null>(null);
  const set = useSubmit((person: Attendance, comes: boolean) =>
    call("set_attendance", {
      meeting: meeting.id,
      who: { kind: "listed", attendance: person.id },
      status: comes ? "expected" : "absent",
      reason: "",
    }),
  );
  const remove = useSubmit((person: Attendance) =>
    call("remove_attendance", { meeting: meeting.id, attendance: person.id }),
  );
  const refused = set.refused ?? remove.refused;
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
                <div key={person.id} className={styles.person}>
                  <Checkbox
                    checked={person.status !== "absent"}
                    onChange={(comes) => void set.submit(person, comes)}
                    disabled={!editable}
                    detail={person.professional === null ? say("meeting-people-guest") : person.title}
                  >
                    {person.name}
                  </Checkbox>
                  {person.status === "absent" && (
                    <p className={styles.absent}>
                      {person.reason
                        ? say("meeting-people-absent-why", { reason: person.reason })
                        : say("meeting-people-absent")}
                      {editable && (
                        <>
                          {" "}
                          <Button look="link" onPress={() => setAbsent(person)}>
                            {say(person.reason ? "change" : "meeting-people-why-add")}
                          </Button>
                        </>
                      )}
                      {editable && person.professional === null && (
                        <>
                          {" "}
                          <Button look="link" onPress={() => void remove.submit(person)}>
                            {say("meeting-people-remove")}
                          </Button>
                        </>
                      )}
                    </p>
                  )}
                </div>
              ))}
              {unit.missing && unit.people.length === 0 && <Status kind="soon">{say("meeting-people-missing")}</Status>}
            </dd>
          </div>
        ))}
      </dl>
      {editable && (
        <Button look="link" onPress={() => setAdding(true)}>
          {say("meeting-people-add")}
        </Button>
      )}
      {adding && <GuestDialog meeting={meeting.id} open={meeting.state === "open"} onClose={() => setAdding(false)} />}
      {absent && <AbsentDialog meeting={meeting.id} person={absent} onClose={() => setAbsent(null)} />}
    </section>
  );
}

function AbsentDialog({ meeting, person, onClose }: { meeting: string; person: Attendance; onClose: () => void }) {
  const [reason, setReason] = useState(person.reason);
  const save = useSubmit(async () => {
    await call("set_attendance", {
      meeting,
      who: { kind: "listed", attendance: person.id },
      status: "absent",
      reason,
    });
    onClose();
  });
  return (
    <Dialog title={say("meeting-people-why", { name: person.name })} open onClose={onClose}>
      <Form onSubmit={() => void save.submit()} problem={save.refused && sayError(save.refused)}>
        <TextField label={say("meeting-remove-why")} value={reason} onChange={setReason} prose autoFocus />
        <div className="actions">
          <Button look="primary" type="submit" isPending={save.busy}>
            {say("meeting-people-why-do")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
