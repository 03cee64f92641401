/** The plan section by section, in the order in which the region's system asks: copy one, paste it there, tick that it stands there. */
import { useRef, useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { PlanSection, PlanView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { Status } from "../../components/Status";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { dayMonth } from "../../words/dates";
import { say } from "../../words/words";
import styles from "./PlansPage.module.css";
import { sectionOf } from "./plans";

export function Copying({ view: { plan, sections } }: { view: PlanView }) {
  const today = useToday();
  const texts = useRef(new Map<PlanSection, HTMLPreElement>());
  const [copied, setCopied] = useState<PlanSection | null>(null);
  const copy = (section: PlanSection) => {
    const element = texts.current.get(section);
    const selection = window.getSelection();
    if (!element || !selection) return;
    selection.selectAllChildren(element);
    setCopied(document.execCommand("copy") ? section : null);
  };
  const mark = useSubmit(async (section: PlanSection) => {
    await call("mark_transferred", { plan: plan.id, section, transferred_on: today });
    toast({ text: say("plan-copy-marked"), onUndo: () => void undoAndSay() });
  });
  const written = sections.filter(({ text }) => text !== "");
  return (
    <section aria-labelledby="plan-copy" className="sheet">
      <div className={styles.textHead}>
        <h2 id="plan-copy">{say("plan-copy-title")}</h2>
        <p className="small muted">{say("plan-copy-lead")}</p>
      </div>
      {mark.refused && <Notice kind="problem">{sayError(mark.refused)}</Notice>}
      {written.length === 0 && <p className="muted">{say("plan-copy-none")}</p>}
      <ol className={styles.copies}>
        {written.map(({ section, text, transferred_on, outdated }) => (
          <li key={section}>
            <div className={styles.personHead}>
              <h3>{sectionOf(section)}</h3>
              <Status kind={transferred_on === null ? "not_begun" : outdated ? "late" : "done"}>
                {transferred_on === null
                  ? say("plan-copy-not")
                  : outdated
                    ? say("plan-copy-outdated", { day: dayMonth(transferred_on, today) })
                    : say("plan-copy-done", { day: dayMonth(transferred_on, today) })}
              </Status>
            </div>
            <pre
              ref={(element) => {
                if (element) texts.current.set(section, element);
              }}
              className={styles.copy}
            >
              {text}
            </pre>
            <div className="actions">
              <Button dense onPress={() => copy(section)}>
                {say(copied === section ? "plan-copy-copied" : "plan-copy-copy")}
              </Button>
              <Button dense look="quiet" icon="check" onPress={() => void mark.submit(section)}>
                {say("plan-copy-mark")}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
