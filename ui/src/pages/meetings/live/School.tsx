/** How it is with the school attendance: asked at each meeting, answered with one key or click. */
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { CaseInFull, SchoolPresence } from "../../../api/types/ops";
import { KeyHint } from "../../../components/KeyHint";
import { Segments } from "../../../components/Marks";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { say } from "../../../words/words";
import { presenceItems, presenceWord } from "../sentences";
import styles from "./Child.module.css";

/** Goes to the answer that is given, else to the first; the arrow keys and the space bar do the rest. */
export function goToSchool() {
  const question = document.querySelector("[data-school]");
  (question?.querySelector<HTMLElement>("input:checked") ?? question?.querySelector("input"))?.focus();
}

/** `onWall`: everybody sees it, so what was answered last time is not shown. */
export function School({ child, onWall = false }: { child: CaseInFull; onWall?: boolean }) {
  const answer = useSubmit((presence: SchoolPresence) => call("set_school_presence", { item: child.item, presence }));
  const last = onWall ? null : child.last_school_presence;
  return (
    <div className={styles.school} data-school>
      <Segments
        label={
          <>
            {say(child.school_form === "preschool" ? "live-school-preschool" : "live-school")}{" "}
            <KeyHint>Ctrl Skift S</KeyHint>
          </>
        }
        hint={last ? say("live-school-last", { answer: presenceWord(last).toLocaleLowerCase("sv") }) : undefined}
        items={presenceItems}
        value={child.school_presence}
        onChange={(id) => void answer.submit(id as SchoolPresence)}
      />
      {answer.refused && <Notice kind="problem">{sayError(answer.refused)}</Notice>}
    </div>
  );
}
