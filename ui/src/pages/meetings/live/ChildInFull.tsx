/** One child by name: its own words first, what was promised, last note beside this one, school, and the line to write on. */
import type { CaseInFull, ChildVoice } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Icon } from "../../../components/Icon";
import { KeyHint } from "../../../components/KeyHint";
import { Link } from "../../../components/Link";
import { Voice } from "../../../components/Voice";
import { to } from "../../../shell/route";
import { useToday } from "../../../shell/session";
import { dayMonth } from "../../../words/dates";
import { say, sayCode } from "../../../words/words";
import styles from "./Child.module.css";
import { Decided } from "./Decided";
import { Note } from "./Note";
import { Promises } from "./Promises";
import { School } from "./School";
import { Writing, type WritingAt } from "./Writing";

export const formWord = (form: ChildVoice["form"]) => sayCode("live-form", form, {}, "live-form-in-meeting");

/** "Alva 14 oktober. Karin Öberg frågade." `on` is today. */
export const voiceSource = (name: string, { heard_on, asked_by, form }: ChildVoice, on: string) =>
  say("live-voice-source", {
    name,
    day: dayMonth(heard_on, on),
    how: asked_by ? say("live-voice-asked", { name: asked_by }) : `${formWord(form)}.`,
  });

function about(child: CaseInFull): string {
  return [
    child.age === null ? null : say("meeting-age", { age: child.age }),
    child.grade === null
      ? child.school_form && sayCode("school-form", child.school_form, {}, "school-form-compulsory")
      : say(child.school_form === "upper_secondary" ? "live-grade-upper" : "live-grade", { grade: child.grade }),
  ]
    .filter(Boolean)
    .join(", ");
}

export function ChildInFull(props: {
  child: CaseInFull;
  writing: WritingAt;
  onWrite: (mode: WritingAt["mode"]) => void;
  onWheel: () => void;
  /** At a SIP meeting: opens the plan. */
  onPlan?: (() => void) | undefined;
  onGap: () => void;
}) {
  const { child } = props;
  const facts = about(child);
  return (
    <>
      <header className={styles.who}>
        <h1 tabIndex={-1}>{child.name}</h1>
        <p className="muted">
          {facts && `${facts} · `}
          {say("live-case")} <span className="num">{child.number}</span>
        </p>
        <span className={styles.wheelLink}>
          <Button look="link" onPress={props.onWheel}>
            {say("live-wheel")}
          </Button>{" "}
          <KeyHint>Ctrl H</KeyHint>
        </span>
        {props.onPlan && (
          <span>
            <Button look="link" onPress={props.onPlan}>
              {say("live-plan")}
            </Button>{" "}
            <KeyHint>Ctrl E</KeyHint>
          </span>
        )}
        <span className={styles.concern}>
          <Icon name="warning" />
          <Link href={to("children", child.case, "concern")}>{say("live-concern")}</Link>
        </span>
      </header>
      <OwnWords child={child} onWrite={() => props.onWrite("voice")} />
      <div className={styles.promised}>
        <Promises child={child} />
        <School child={child} />
      </div>
      <div className={`${styles.pair} ${styles.even}`}>
        <section aria-labelledby="live-last">
          <h2 id="live-last">{say("live-last-time")}</h2>
          <p className={styles.last}>{child.last_note || say("live-last-none")}</p>
        </section>
        <Note child={child} />
      </div>
      <Writing child={{ shown: "in_full", ...child }} at={props.writing} onWrite={props.onWrite} />
      <Decided child={{ shown: "in_full", ...child }} onGap={props.onGap} />
    </>
  );
}

function OwnWords({ child, onWrite }: { child: CaseInFull; onWrite: () => void }) {
  const on = useToday();
  const { voice, first_name: name } = child;
  const write = (
    <>
      <Button look="link" onPress={onWrite}>
        {say("live-voice-write", { name })}
      </Button>{" "}
      <KeyHint>Ctrl G</KeyHint>
    </>
  );
  if (voice?.words)
    return (
      <Voice
        words={voice.words}
        source={
          <>
            {voiceSource(name, voice, on)} {write}
          </>
        }
      />
    );
  const not =
    voice?.form === "not_asked"
      ? say("live-voice-not-asked", { name, reason: voice.reason || say("live-voice-no-reason") })
      : voice
        ? say("live-voice-no-words", { name, day: dayMonth(voice.heard_on, on), how: formWord(voice.form) })
        : say("live-voice-none", { name });
  return (
    <p className={styles.noWords}>
      {not} {write}
    </p>
  );
}
