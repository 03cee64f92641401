/** Who was there, unit by unit, and how; who was not; and sectors that should have been there, with the reason. */
import type { UnitAttendance } from "../../../api/types/ops";
import { say } from "../../../words/words";
import { howThere, leftWords, listed } from "../sentences";
import styles from "./Minutes.module.css";

type Person = UnitAttendance["people"][number];

const nameAnd = (name: string, more: string) => (more ? `${name} (${more})` : name);
const nameAndReason = ({ name, reason }: Person) => nameAnd(name, reason);

/** "Eva Lindmark (ersätter Karin Holmlund, gick 10.10)" */
const nameAndHow = (person: Person) =>
  nameAnd(
    person.name,
    [howThere(person), person.status === "left" ? leftWords(person.left_at) : ""].filter(Boolean).join(", "),
  );

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
            <strong>{unit.unit_name}</strong> {unit.people.map(nameAndHow).join(", ")}
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
