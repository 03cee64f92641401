/** One person at a meeting: a tick says whether they are in the room, a menu from where, that they have left, or who comes instead. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { Attendance, AttendanceStatus, Meeting } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Checkbox } from "../../../components/Marks";
import { Menu } from "../../../components/Menu";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { say } from "../../../words/words";
import { howThere, leftWords } from "../sentences";
import { AwayDialog, SubstituteDialog } from "./ComingDialogs";
import styles from "./Prepare.module.css";

interface PersonProps {
  meeting: Meeting;
  person: Attendance;
  editable: boolean;
  /** On a screen that everybody sees: why somebody is away is neither shown nor asked. */
  onWall?: boolean;
}

/** Whether the person is in the room, or expected there. */
const inRoom = ({ status }: Attendance) => status !== "absent" && status !== "left";

/** Whose tick is taken away has left, if they were in the room; else they did not come. Who comes back takes part as before. */
function ticked(person: Attendance, here: boolean, open: boolean): AttendanceStatus {
  const was = person.status === "present" || person.status === "remote";
  if (!here) return open && was ? "left" : "absent";
  if (person.from_afar) return "remote";
  return open ? "present" : "expected";
}

export function Person({ meeting, person, editable, onWall = false }: PersonProps) {
  const [layer, setLayer] = useState<"absent" | "left" | "substitute" | null>(null);
  const close = () => setLayer(null);
  const open = meeting.state === "open";
  const set = useSubmit((status: AttendanceStatus) =>
    call("set_attendance", { meeting: meeting.id, who: { kind: "listed", attendance: person.id }, status }),
  );
  const remove = useSubmit(() => call("remove_attendance", { meeting: meeting.id, attendance: person.id }));
  const refused = set.refused ?? remove.refused;
  const guest = person.professional === null;
  const what = [guest ? say("meeting-people-guest") : person.title, howThere(person)].filter(Boolean);
  return (
    <div className={styles.person}>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      <div className={styles.personLine}>
        <Checkbox
          checked={inRoom(person)}
          onChange={(here) => void set.submit(ticked(person, here, open))}
          disabled={!editable}
          detail={what.join(", ")}
        >
          {person.name}
        </Checkbox>
        {editable && (
          <Menu
            dense
            label={<span className="sr">{say("meeting-people-more", { name: person.name })}</span>}
            choices={[
              person.status === "remote"
                ? {
                    id: "room",
                    name: say("meeting-people-set-room"),
                    onChoose: () => void set.submit(open ? "present" : "expected"),
                  }
                : {
                    id: "remote",
                    name: say("meeting-people-set-remote"),
                    onChoose: () => void set.submit("remote"),
                  },
              ...(open
                ? [
                    {
                      id: "left",
                      name: say("meeting-people-set-left"),
                      disabled: !inRoom(person),
                      onChoose: () => void set.submit("left"),
                    },
                  ]
                : []),
              ...(guest
                ? []
                : [
                    {
                      id: "substitute",
                      name: say("meeting-people-substitute"),
                      onChoose: () => setLayer("substitute"),
                    },
                  ]),
              {
                id: "absent",
                name: say("meeting-people-set-absent"),
                disabled: person.status === "absent",
                onChoose: () => (onWall ? void set.submit("absent") : setLayer("absent")),
              },
            ]}
          />
        )}
      </div>
      {!inRoom(person) && (
        <p className={styles.absent}>
          {awayWords(person, onWall)}
          {editable && !onWall && (
            <>
              {" "}
              <Button look="link" onPress={() => setLayer(person.status === "left" ? "left" : "absent")}>
                {say(person.reason ? "change" : "meeting-people-why-add")}
              </Button>
            </>
          )}
          {editable && guest && person.status === "absent" && (
            <>
              {" "}
              <Button look="link" onPress={() => void remove.submit()}>
                {say("meeting-people-remove")}
              </Button>
            </>
          )}
        </p>
      )}
      {(layer === "absent" || layer === "left") && (
        <AwayDialog meeting={meeting.id} person={person} status={layer} onClose={close} />
      )}
      {layer === "substitute" && (
        <SubstituteDialog meeting={meeting.id} person={person} onWall={onWall} onClose={close} />
      )}
    </div>
  );
}

/** "kommer inte: sjuk", "gick 10.10". */
function awayWords({ status, left_at, reason }: Attendance, onWall: boolean): string {
  const left = leftWords(left_at);
  if (!reason || onWall) return status === "left" ? left : say("meeting-people-absent");
  return status === "left"
    ? say("meeting-people-left-why", { left, reason })
    : say("meeting-people-absent-why", { reason });
}
