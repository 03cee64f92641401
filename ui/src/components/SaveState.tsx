/** Says that what was typed is safe, and when: "Sparat 14.03". That it is not speaks up to screen readers. */
import { clock } from "../words/dates";
import { Words } from "../words/words";
import { Icon } from "./Icon";
import styles from "./SaveState.module.css";

export type SaveStatus =
  | { state: "empty" }
  | { state: "saving" }
  | { state: "saved"; at: string }
  /** `full`: there is no room on the disk. */
  | { state: "failed"; full: boolean };

export function SaveState({ status }: { status: SaveStatus }) {
  if (status.state === "empty") return null;
  return (
    <span
      key={status.state}
      role={status.state === "failed" ? "alert" : undefined}
      className={`${styles.save} ${status.state === "failed" ? styles.failed : ""}`}
    >
      <Icon name={status.state === "failed" ? "warning" : status.state === "saved" ? "check" : "pencil"} small />
      <span>
        {status.state === "saving" && <Words id="save-saving" />}
        {status.state === "saved" && <Words id="save-saved" args={{ at: clock(status.at) }} />}
        {status.state === "failed" && <Words id={status.full ? "save-failed-full" : "save-failed"} />}
      </span>
    </span>
  );
}
