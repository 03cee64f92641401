/** Where a case stands and what comes next, in the same words in the list and on the child's own page. */
import type { Stage, NextStep as Step } from "../../api/types/ops";
import { Status } from "../../components/Status";
import { useToday } from "../../shell/session";
import { capital, dueDay, nearDay } from "../../words/dates";
import { say, Words } from "../../words/words";
import { stageKinds } from "./children";
import styles from "./standing.module.css";

const stageWords = {
  awaiting_consent: "stage-awaiting-consent",
  active: "stage-active",
  following_up: "stage-following-up",
  consent_withdrawn: "stage-consent-withdrawn",
  closed: "stage-closed",
  seen_in_part: "stage-seen-in-part",
} as const satisfies Record<Stage, keyof WordArgs>;

export const StageStatus = ({ stage }: { stage: Stage }) => (
  <Status kind={stageKinds[stage]}>{say(stageWords[stage])}</Status>
);

function words(step: Step) {
  switch (step.kind) {
    case "ask_consent":
      return say("next-ask-consent");
    case "name_coordinator":
      return say("next-name-coordinator");
    case "action": {
      const what = capital(step.what);
      return step.who ? (
        <Words id="next-action" args={{ ...step, what }} />
      ) : (
        <Words id="next-action-unit" args={{ ...step, what }} />
      );
    }
    case "feedback":
      return say("next-feedback");
    case "follow_up":
      return say("next-follow-up");
    case "meeting":
      return say("next-meeting");
    case "nothing":
      return say("next-nothing");
    case "seen_in_part":
      return say("next-seen-in-part");
  }
}

/** The next step with its owner, and its day: late with shape, word and colour. */
export function NextStep({ step }: { step: Step }) {
  const on = useToday();
  const late = "late" in step && step.late;
  const day = "due_on" in step ? dueDay(step.due_on, on) : step.kind === "follow_up" ? nearDay(step.on, on) : null;
  return (
    <span className={step.kind === "nothing" || step.kind === "seen_in_part" ? "muted" : undefined}>
      {words(step)}{" "}
      {late ? (
        <span className={styles.late}>
          <Status kind="late">{say("status-late")}</Status>
        </span>
      ) : (
        day && <span className={styles.day}>{day}</span>
      )}
    </span>
  );
}
