/** Says that what was typed is safe, and when: "Sparat 14.03". */
import { clock } from "../words/dates";
import { Words } from "../words/words";
import { Icon } from "./Icon";
import styles from "./SaveState.module.css";

export type SaveStatus =
  | { state: "empty" }
  | { state: "saving" }
  | { state: "saved"; at: string }
  | { state: "failed" };

export function SaveState({ status }: { status: SaveStatus }) {
  if (status.state === "empty") return null;
  return (
    <span className={`${styles.save} ${status.state === "failed" ? styles.failed : ""}`}>
      <Icon name={status.state === "failed" ? "warning" : status.state === "saved" ? "check" : "pencil"} small />
      <span>
        {status.state === "saving" && <Words id="save-saving" />}
        {status.state === "saved" && <Words id="save-saved" args={{ at: clock(status.at) }} />}
        {status.state === "failed" && <Words id="save-failed" />}
      </span>
    </span>
  );
}
