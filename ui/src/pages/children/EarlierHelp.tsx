/** What earlier help might have made this unnecessary: one coded answer at intake and one at closing, with the gaps that meetings have found. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { EarlierHelp as Answer, CaseView, EarlierHelpMoment } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { Notice } from "../../components/Notice";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { capital, dayMonth } from "../../words/dates";
import { say } from "../../words/words";
import { ActDialog } from "./dialogs/ActDialog";
import { earlierHelps, earlierWords, gapWords } from "./gaps";
import styles from "./Overview.module.css";

export function EarlierHelp({ view }: { view: CaseView }) {
  const on = useToday();
  const lacking = useAnswer("gaps_of_case", { case: view.case.id });
  const [asking, setAsking] = useState<EarlierHelpMoment | null>(null);
  const found = useSubmit(async (gap: string) => {
    await call("close_gap", { gap, closed_on: on });
    toast({ text: say("gap-closed"), onUndo: () => void undoAndSay() });
  });
  if (lacking.state !== "ready") return null;
  const { gaps, earlier } = lacking.value;
  const closed = view.case.closed_on !== null;
  const moments: EarlierHelpMoment[] = closed ? ["intake", "closing"] : ["intake"];
  return (
    <section aria-labelledby="case-earlier">
      <h2 id="case-earlier" className={styles.small}>
        {say("earlier-title")}
      </h2>
      {moments.map((moment) => {
        const answer = earlier.find((one) => one.moment === moment);
        return (
          <p key={moment}>
            {answer ? `${capital(say(earlierWords[answer.answer]))}. ` : ""}
            <Button look="link" onPress={() => setAsking(moment)}>
              {say(answer ? "earlier-change" : `earlier-ask-${moment}`)}
            </Button>
          </p>
        );
      })}
      {gaps.map((gap) => (
        <p key={gap.id} className={gap.closed_on ? "muted" : undefined}>
          {say("gap-line", { kind: say(gapWords[gap.kind]), asked: gap.asked_names.join(", ") })}{" "}
          {gap.closed_on ? (
            say("gap-closed-on", { day: dayMonth(gap.closed_on, on) })
          ) : (
            <Button look="link" onPress={() => void found.submit(gap.id)}>
              {say("gap-close")}
            </Button>
          )}
        </p>
      ))}
      {found.refused && <Notice kind="problem">{sayError(found.refused)}</Notice>}
      {asking && <EarlierDialog case={view.case.id} moment={asking} onClose={() => setAsking(null)} />}
    </section>
  );
}

/** The question itself, as a field. */
export function EarlierChoice(props: {
  value: Answer | null;
  onChange: (answer: Answer | null) => void;
  error?: string;
  optional?: boolean;
}) {
  return (
    <Select
      label={say("earlier-title")}
      hint={say("earlier-hint")}
      items={earlierHelps.map((id) => ({ id, name: capital(say(earlierWords[id])) }))}
      value={props.value}
      onChange={(id) => props.onChange(earlierHelps.find((one) => one === id) ?? null)}
      error={props.error}
      optional={props.optional}
    />
  );
}

function EarlierDialog(props: { case: string; moment: EarlierHelpMoment; onClose: () => void }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [tried, setTried] = useState(false);
  const { submit, refused, busy } = useSubmit(async () => {
    if (!answer) return;
    await call("answer_earlier_help", { case: props.case, moment: props.moment, answer });
    props.onClose();
    toast({ text: say("earlier-saved"), onUndo: () => void undoAndSay() });
  });
  return (
    <ActDialog
      title={say(`earlier-dialog-${props.moment}`)}
      onSubmit={() => {
        setTried(true);
        void submit();
      }}
      onClose={props.onClose}
      refused={refused}
      busy={busy}
    >
      <EarlierChoice value={answer} onChange={setAnswer} error={tried && !answer ? say("field-required") : undefined} />
    </ActDialog>
  );
}
