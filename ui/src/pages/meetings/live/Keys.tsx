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
const voice = [{ keys: "Ctrl G", word: "live-key-voice" }] as const;
const wheel = [{ keys: "Ctrl H", word: "live-key-wheel" }] as const;
const plan = [{ keys: "Ctrl E", word: "live-key-plan" }] as const;
const last = [
  { keys: "Ctrl Skift P", word: "live-key-park" },
  { keys: "Ctrl Skift B", word: "live-key-show" },
] as const;

/** `plan`: a SIP meeting about a child that is shown by name. `shared`: on a screen that everybody sees there is no wheel and no plan; and nothing to write on while it is blank between two items. */
export function Keys(props: { current: AgendaLine | undefined; plan: boolean; showing: boolean; shared: boolean }) {
  const { showing, shared } = props;
  const current = shared && !showing ? undefined : props.current;
  const child = current?.child ?? null;
  const { demo } = useOpenSession();
  const saved = useSaveStatus();
  return (
    <footer className={styles.keys} tabIndex={-1} data-region="status">
      {[
        ...general,
        ...(child && child.shown !== "skipped" ? written : []),
        ...(current && !child && isWritten(current) && current.kind !== "opening" ? matter : []),
        ...(child?.shown === "in_full" ? voice : []),
        ...(child?.shown === "in_full" && !shared ? wheel : []),
        ...(props.plan && !shared ? plan : []),
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
