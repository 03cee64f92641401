/** Who is in the room, by unit: who comes late, leaves before the end or takes part from elsewhere. What the room may see is counted anew at once. */
import { useState } from "react";
import type { MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Status } from "../../../components/Status";
import { say } from "../../../words/words";
import { GuestDialog } from "../prepare/GuestDialog";
import { Person } from "../prepare/Person";
import styles from "./Live.module.css";

/** `onWall`: everybody sees the screen, so why somebody is away is not shown. */
export function WhoIsHere({ view, onWall = false }: { view: MeetingView; onWall?: boolean }) {
  const [adding, setAdding] = useState(false);
  const { meeting, units } = view;
  return (
    <>
      <ul className={styles.here}>
        {units.map((unit) => (
          <li key={unit.unit}>
            <p className={styles.unit}>{unit.unit_name}</p>
            {unit.people.map((person) => (
              <Person key={person.id} meeting={meeting} person={person} editable onWall={onWall} />
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
      {adding && <GuestDialog meeting={meeting.id} open={meeting.state === "open"} onClose={() => setAdding(false)} />}
    </>
  );
}
