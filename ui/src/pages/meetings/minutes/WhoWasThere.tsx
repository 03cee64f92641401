/** Who was in the room, unit by unit; who was not; and sectors that should have been there, with the reason. */
import type { UnitAttendance } from "../../../api/types/ops";
import { say } from "../../../words/words";
import { listed } from "../sentences";
import styles from "./Minutes.module.css";

const nameAndReason = ({ name, reason }: UnitAttendance["people"][number]) => (reason ? `${name} (${reason})` : name);

export function WhoWasThere({ units }: { units: readonly UnitAttendance[] }) {
  const there = units
    .map((unit) => ({ ...unit, people: unit.people.filter((one) => one.status !== "absent") }))
    .filter((unit) => unit.people.length > 0);
  const absent = units.flatMap((unit) => unit.people.filter((one) => one.status === "absent"));
  const missing = units.filter((unit) => unit.missing);
  const unexplained = missing.filter((unit) => !unit.missing_reason).map((unit) => unit.unit_name);
  return (
    <section aria-labelledby="minutes-present">
      <h2 id="minutes-present">{say("minutes-present")}</h2>
      <ul className={styles.plain}>
        {there.map((unit) => (
          <li key={unit.unit}>
            <strong>{unit.unit_name}</strong> {unit.people.map((one) => one.name).join(", ")}
          </li>
        ))}
      </ul>
      {absent.length > 0 && (
        <p className="small muted">
          {say("minutes-absent")}: {absent.map(nameAndReason).join(", ")}
        </p>
      )}
      {missing.map(
        (unit) =>
          unit.missing_reason && (
            <p key={unit.unit} className="small muted">
              {say("minutes-missing-why", { unit: unit.unit_name, reason: unit.missing_reason })}
            </p>
          ),
      )}
      {unexplained.length > 0 && (
        <p className="small muted">{say("minutes-missing", { units: listed(unexplained) })}</p>
      )}
    </section>
  );
}
