/** Who is in the room, by unit. A tick taken away means absent, and what the room may see is counted anew at once. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { Attendance, MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Checkbox } from "../../../components/Marks";
import { Notice } from "../../../components/Notice";
import { Status } from "../../../components/Status";
import { sayError } from "../../../shell/errors";
import { say } from "../../../words/words";
import { GuestDialog } from "../prepare/GuestDialog";
import styles from "./Live.module.css";

export function WhoIsHere({ view }: { view: MeetingView }) {
  const [adding, setAdding] = useState(false);
  const open = view.meeting.state === "open";
  const set = useSubmit((person: Attendance, here: boolean) =>
    call("set_attendance", {
      meeting: view.meeting.id,
      who: { kind: "listed", attendance: person.id },
      status: here ? (open ? "present" : "expected") : "absent",
      reason: "",
    }),
  );
  return (
    <>
      {set.refused && <Notice kind="problem">{sayError(set.refused)}</Notice>}
      <ul className={styles.here}>
        {view.units.map((unit) => (
          <li key={unit.unit}>
            <p className={styles.unit}>{unit.unit_name}</p>
            {unit.people.map((person) => (
              <Checkbox
                key={person.id}
                checked={person.status !== "absent"}
                onChange={(here) => void set.submit(person, here)}
              >
                {person.name}
              </Checkbox>
            ))}
            {unit.missing && unit.people.length === 0 && (
              <Status kind="not_included">{say("live-room-missing")}</Status>
            )}
          </li>
        ))}
      </ul>
      <Button look="link" onPress={() => setAdding(true)}>
        {say("live-room-add")}
      </Button>
      {adding && <GuestDialog meeting={view.meeting.id} open={open} onClose={() => setAdding(false)} />}
    </>
  );
}
