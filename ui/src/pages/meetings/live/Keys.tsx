/** The foot of meeting mode: the keys that matter here, the sample-data mark, and that the typing is saved. */
import { useSaveStatus } from "../../../api/draft";
import type { AgendaLine } from "../../../api/types/ops";
import { KeyHint } from "../../../components/KeyHint";
import { SaveState } from "../../../components/SaveState";
import { useOpenSession } from "../../../shell/session";
import { say } from "../../../words/words";
import styles from "./Live.module.css";
import { isWritten } from "./Matters";

const general = [{ keys: "Ctrl PgDn", word: "live-key-next" }] as const;
const written = [
  { keys: "Ctrl B", word: "live-key-decision" },
  { keys: "Ctrl I", word: "live-key-action" },
] as const;
const matter = [{ keys: "Ctrl I", word: "live-key-team-action" }] as const;
const ofName = [
  { keys: "Ctrl G", word: "live-key-voice" },
  { keys: "Ctrl H", word: "live-key-wheel" },
] as const;
const last = [
  { keys: "Ctrl Skift P", word: "live-key-park" },
  { keys: "Ctrl Skift B", word: "live-key-show" },
] as const;

/** `covered`: the shared screen is blank between two items, and there is nothing to write on. */
export function Keys(props: { current: AgendaLine | undefined; showing: boolean; covered: boolean }) {
  const { showing } = props;
  const current = props.covered ? undefined : props.current;
  const child = current?.child ?? null;
  const { demo } = useOpenSession();
  const saved = useSaveStatus();
  return (
    <footer className={styles.keys} tabIndex={-1} data-region="status">
      {[
        ...general,
        ...(child && child.shown !== "skipped" ? written : []),
        ...(current && !child && isWritten(current) && current.kind !== "opening" ? matter : []),
        ...(child?.shown === "in_full" ? ofName : []),
        ...last,
      ].map(({ keys, word }) => (
        <span key={keys}>
          <KeyHint>{keys}</KeyHint> {say(word === "live-key-show" && showing ? "live-take-down" : word).toLowerCase()}
        </span>
      ))}
      {demo && <span className="practice">{say("live-demo")}</span>}
      <span className={styles.keysEnd}>
        <SaveState status={saved} />
      </span>
    </footer>
  );
}
