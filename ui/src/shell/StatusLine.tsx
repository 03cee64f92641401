/** The foot of the window: whose data this is, whether it is real, what the room sees, that no network is used, and that the typing is saved. */
import { useSaveStatus } from "../api/draft";
import { Icon } from "../components/Icon";
import { SaveState } from "../components/SaveState";
import { say } from "../words/words";
import { useProjector } from "./projector";
import styles from "./Shell.module.css";
import { useOpenSession } from "./session";

/** What the room sees. */
function ProjectorState() {
  const shown = useProjector();
  return (
    <span className={shown === "private" ? undefined : styles.showing}>
      <Icon name="screen" small />
      {say(`projector-${shown}`)}
    </span>
  );
}

export function StatusLine() {
  const session = useOpenSession();
  const saved = useSaveStatus();
  const { name } = session.user;
  const unit = session.units.find((one) => one.unit === session.unit);
  return (
    <footer className={styles.status} tabIndex={-1} data-region="status">
      <span>{session.team}</span>
      <span>
        <Icon name="people" small />
        {unit
          ? say("status-user", { name, unit: unit.name })
          : say(session.unit ? "status-user-ended" : "status-user-alone", { name })}
      </span>
      {session.demo && <span className="practice">{say("status-demo")}</span>}
      {session.read_only && <span className="practice">{say("damage-read-only")}</span>}
      <ProjectorState />
      <span className={styles.wide}>
        <Icon name="offline" small />
        {say("status-offline")}
      </span>
      <span className={styles.end}>
        <SaveState status={saved} />
      </span>
    </footer>
  );
}
