/** The six questions everybody is asked after a meeting. Other words keep the trend; another question begins its own. */
import { changed, useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraftFields } from "../../api/draftFields";
import type { EvaluationQuestion } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Form } from "../../components/Form";
import { Link } from "../../components/Link";
import { Checkbox } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";

export function EvaluationQuestions() {
  const questions = useAnswer("evaluation_questions", {});
  return (
    <>
      <PageHead
        where={<Link href={to("settings")}>{say("place-settings")}</Link>}
        title={say("questions-title")}
        purpose={say("questions-purpose")}
      />
      {questions.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {questions.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(questions.error)}
        </Notice>
      )}
      {questions.state === "ready" && <Fields questions={questions.value} />}
    </>
  );
}

const YES = "yes";
const textOf = (at: number) => `text-${at}`;
const otherOf = (at: number) => `other-${at}`;

function Fields({ questions }: { questions: readonly EvaluationQuestion[] }) {
  const stored: Record<string, string> = Object.fromEntries(
    questions.flatMap(({ text }, at) => [
      [textOf(at), text],
      [otherOf(at), ""],
    ]),
  );
  const { values, set, field, discard, dirty } = useDraftFields("settings/questions", stored);
  const typed = (name: string) => values[name] ?? "";
  const save = useSubmit(async () => {
    await call("set_evaluation_questions", {
      questions: questions.map(({ id, text }, at) => ({
        id: typed(otherOf(at)) === YES && typed(textOf(at)) !== text ? "" : id,
        text: typed(textOf(at)),
      })),
    });
    discard();
    toast({ text: say("questions-saved"), onUndo: () => void undoAndSay() });
  });
  return (
    <Form problem={save.refused ? sayError(save.refused) : undefined} onSubmit={() => void save.submit()}>
      <Notice>{say("questions-trend")}</Notice>
      {questions.map(({ id, text }, at) => (
        <div key={id} className="stack">
          <TextField label={say("questions-question", { number: at + 1 })} {...field(textOf(at))} />
          {typed(textOf(at)) !== text && (
            <Checkbox
              checked={typed(otherOf(at)) === YES}
              onChange={(on) => set(otherOf(at), on ? YES : "")}
              detail={say("questions-other-hint")}
            >
              {say("questions-other", { number: at + 1 })}
            </Checkbox>
          )}
        </div>
      ))}
      <div className="actions">
        <Button type="submit" look="primary" isPending={save.busy}>
          {say("save")}
        </Button>
        {dirty && (
          <Button look="link" onPress={discard}>
            {say("cancel")}
          </Button>
        )}
      </div>
    </Form>
  );
}
