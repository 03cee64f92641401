/** What the child answered in child mode, read with the child, sitting by sitting; then it becomes its voice, or is taken away when the child wants that. */
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { CaseView, ChildAnswer, VoiceForm } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Select } from "../../../components/Choice";
import { Dialog } from "../../../components/Dialog";
import { Form } from "../../../components/Form";
import { Notice } from "../../../components/Notice";
import { TextArea } from "../../../components/TextArea";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { useOpenSession } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { dayYear } from "../../../words/dates";
import { say } from "../../../words/words";
import { voiceForms, voiceFormWords } from "../voices";
import styles from "./AnswersDialog.module.css";

const forms = voiceForms.filter((form) => form !== "not_asked" && form !== "did_not_want");

export function AnswersDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const name = view.child.first_name;
  const answers = useAnswer("child_answers", { case: view.case.id });
  return (
    <Dialog title={say("child-answers-title", { name })} open onClose={onClose}>
      {answers.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {answers.state === "failed" && <Notice kind="problem">{sayError(answers.error)}</Notice>}
      {answers.state === "ready" && answers.value.length === 0 && <p className="lead">{say("child-answers-none")}</p>}
      {answers.state === "ready" && answers.value.length > 0 && (
        <Sittings view={view} answers={answers.value} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface SittingsProps {
  view: CaseView;
  answers: readonly ChildAnswer[];
  onClose: () => void;
}

function Sittings({ view, answers, onClose }: SittingsProps) {
  const sittings = [...new Map(answers.map((answer) => [answer.sitting, answer] as const)).values()];
  const heading = ({ answered_on, time }: ChildAnswer) =>
    time
      ? say("child-answers-on-time", { day: dayYear(answered_on), number: time })
      : say("child-answers-on", { day: dayYear(answered_on) });
  return (
    <>
      <p className="lead">{say("child-answers-lead", { name: view.child.first_name })}</p>
      {sittings.map((one) => (
        <Read
          key={one.sitting}
          view={view}
          sitting={one.sitting}
          answers={answers.filter((answer) => answer.sitting === one.sitting)}
          heading={sittings.length > 1 || one.time ? heading(one) : undefined}
          onRead={() => sittings.length === 1 && onClose()}
        />
      ))}
    </>
  );
}

interface ReadProps {
  view: CaseView;
  sitting: string;
  answers: readonly ChildAnswer[];
  /** Which sitting it is; none when no other waits and its day had no other. */
  heading: string | undefined;
  onRead: () => void;
}

function Read({ view, sitting, answers, heading, onRead }: ReadProps) {
  const { user } = useOpenSession();
  const name = view.child.first_name;
  const said = answers.findLast((answer) => answer.words !== "")?.words ?? "";
  const start = { words: said, form: "talk_alone" as VoiceForm, by: user.name };
  const draft = useFormDraft(`case/${view.case.id}/child-answers/${sitting}`, start);
  const { form: typed, set } = draft;
  const keep = useSubmit(async () => {
    const { form, words, by } = typed;
    await call("keep_child_answers", { case: view.case.id, sitting, form, words, asked_by: by });
    draft.discard();
    onRead();
    toast({ text: say("child-answers-kept"), onUndo: () => void undoAndSay() });
  });
  const drop = useSubmit(async () => {
    await call("drop_child_answers", { case: view.case.id, sitting });
    draft.discard();
    onRead();
    toast({ text: say("child-answers-dropped") });
  });
  const refused = keep.refused ?? drop.refused;
  return (
    <Form label={heading} onSubmit={() => void keep.submit()} problem={refused && sayError(refused)}>
      {heading && <h3>{heading}</h3>}
      <dl className={styles.answers}>
        {answers.map((answer) => (
          <div key={answer.question}>
            <dt>{answer.question}</dt>
            <dd>
              {[answer.picture, answer.words && `”${answer.words}”`].filter(Boolean).join(" · ") ||
                say("child-answers-no-answer")}
            </dd>
          </div>
        ))}
      </dl>
      <TextArea
        label={say("child-answers-words")}
        hint={say("child-answers-words-hint")}
        optional
        rows={2}
        value={typed.words}
        onChange={(words) => set({ words })}
      />
      <Select
        label={say("voice-form", { name })}
        items={forms.map((id) => ({ id, name: say(voiceFormWords[id]) }))}
        value={typed.form}
        onChange={(id) => set({ form: forms.find((one) => one === id) ?? "talk_alone" })}
      />
      <TextField label={say("child-answers-by")} value={typed.by} onChange={(by) => set({ by })} />
      <div className="actions">
        <Button look="primary" type="submit" isPending={keep.busy}>
          {say("child-answers-keep")}
        </Button>
        <Button look="quiet" onPress={() => void drop.submit()} isPending={drop.busy}>
          {say("child-answers-drop")}
        </Button>
      </div>
      <p className="small muted">{say("child-answers-drop-lead")}</p>
    </Form>
  );
}
