/** What each unit is to have with it to the meeting, as its page says it: enough to remind somebody by telephone. */
import { changed, useAnswer } from "../../../api/answers";
import type { Bring, PreparedChild } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { dayMonth, dueDay } from "../../../words/dates";
import { say } from "../../../words/words";
import { isOpen } from "../../children/actions";

export function BringDialog({ meeting, onClose }: { meeting: string; onClose: () => void }) {
  const today = useToday();
  const view = useAnswer("meeting_preparation", { meeting, unit: null });
  return (
    <Dialog wide title={say("meeting-bring")} open onClose={onClose}>
      <p className="lead">{say("meeting-bring-lead")}</p>
      {view.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {view.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(view.error)}
        </Notice>
      )}
      {view.state === "ready" &&
        view.value.pages.map((page) => {
          const told = page.children
            .map((child) => ({ child, lines: linesOf(child, today) }))
            .filter(({ lines }) => lines.length > 0);
          return (
            <section key={page.unit} aria-label={page.unit_name} className="stack tight">
              <h3>{page.unit_name}</h3>
              {told.length === 0 && <p className="muted">{say("meeting-bring-nothing")}</p>}
              {told.map(({ child, lines }) => (
                <div key={child.case}>
                  <strong>{child.name}</strong>
                  <ul>
                    {lines.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </div>
              ))}
            </section>
          );
        })}
    </Dialog>
  );
}

/** How it went with what is still promised, then all else. */
function linesOf({ promises, bring }: PreparedChild, today: string): string[] {
  return [
    ...promises
      .filter(isOpen)
      .map(({ action }) => say("meeting-bring-promise", { what: action.what, due: dueDay(action.due_on, today) })),
    ...bring.map((one) => bringWord(one, today)),
  ];
}

/** One thing to bring, as a sentence. */
function bringWord(bring: Bring, today: string): string {
  switch (bring.kind) {
    case "school_presence":
      return say("meeting-bring-school");
    case "preschool_presence":
      return say("meeting-bring-preschool");
    case "handover_answer":
      return say("meeting-bring-handover-answer", { due: dueDay(bring.due_on, today) });
    case "handover_asked":
      return say("meeting-bring-handover-asked", { due: dueDay(bring.due_on, today) });
    case "handover_clarification":
      return say("meeting-bring-handover-clarification", { unit: bring.unit });
    case "plan_step":
      return say("meeting-bring-plan-step", { what: bring.what, due: dueDay(bring.due_on, today) });
    case "consent_renewal":
      return say("meeting-bring-consent", { day: dayMonth(bring.until, today) });
    case "others_action":
      return say("meeting-bring-others-action", {
        unit: bring.unit,
        what: bring.what,
        due: dueDay(bring.due_on, today),
      });
  }
}
