/** The one white sheet of meeting mode: an action, a decision or the child's words, chosen by key. What is half written in each stays while another is shown. */
import { useEffect, useRef } from "react";
import type { CaseInMeeting } from "../../../api/types/ops";
import { KeyHint } from "../../../components/KeyHint";
import { say } from "../../../words/words";
import { ActionLine } from "./ActionLine";
import { DecisionLine } from "./DecisionLine";
import styles from "./Sheet.module.css";
import { VoiceForm } from "./VoiceForm";

export interface WritingAt {
  mode: "action" | "decision" | "voice";
  /** How often a key has asked for the field: it takes the focus then. */
  asked: number;
}

export type ShownChild = Exclude<CaseInMeeting, { shown: "skipped" }>;

const modes = [
  { mode: "action", keys: "Ctrl I", word: "live-write-action" },
  { mode: "decision", keys: "Ctrl B", word: "live-write-decision" },
  { mode: "voice", keys: "Ctrl G", word: "live-write-voice" },
] as const;

export function Writing(props: { child: ShownChild; at: WritingAt; onWrite: (mode: WritingAt["mode"]) => void }) {
  const { child, at, onWrite } = props;
  // The child's words stand beside its name, so they are not written while it has none.
  const mode = child.shown === "number_only" && at.mode === "voice" ? "action" : at.mode;
  const sheet = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time a key asks
  useEffect(() => {
    if (at.asked === 0) return;
    const field = sheet.current?.querySelector<HTMLElement>("[data-field] input, [data-field] textarea");
    field?.focus({ preventScroll: true });
    sheet.current?.scrollIntoView({ block: "nearest" });
  }, [at.asked, mode]);
  return (
    <section ref={sheet} className={styles.sheet} aria-label={say("live-write")}>
      <div className={styles.modes}>
        {modes
          .filter((one) => one.mode !== "voice" || child.shown === "in_full")
          .map((one) => (
            <button key={one.mode} type="button" aria-pressed={mode === one.mode} onClick={() => onWrite(one.mode)}>
              {say(one.word)} <KeyHint>{one.keys}</KeyHint>
            </button>
          ))}
      </div>
      <div data-field>
        {mode === "action" && <ActionLine child={child} />}
        {mode === "decision" && <DecisionLine child={child} />}
        {mode === "voice" && child.shown === "in_full" && <VoiceForm child={child} />}
      </div>
    </section>
  );
}
