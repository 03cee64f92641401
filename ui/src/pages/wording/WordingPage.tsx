/** What the municipality calls things: the areas of the wheel, and the questions that child mode asks. */
import { changed, useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraftList } from "../../api/draftList";
import type { ChildQuestion, WheelArea } from "../../api/types/ops";
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
import { say } from "../../words/words";
import styles from "./WordingPage.module.css";

export default function WordingPage() {
  const areas = useAnswer("wheel_areas", {});
  const questions = useAnswer("child_questions", {});
  const failed = areas.state === "failed" ? areas.error : questions.state === "failed" ? questions.error : null;
  return (
    <>
      <PageHead
        where={<Link href={to("settings")}>{say("place-settings")}</Link>}
        title={say("wording-title")}
        purpose={say("wording-purpose")}
      />
      {!failed && (areas.state === "waiting" || questions.state === "waiting") && (
        <p className="muted">{say("waiting")}</p>
      )}
      {failed && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(failed)}
        </Notice>
      )}
      <div className={styles.columns}>
        {areas.state === "ready" && <Areas areas={areas.value} />}
        {questions.state === "ready" && <Questions questions={questions.value} />}
      </div>
    </>
  );
}

function Areas(props: { areas: readonly WheelArea[] }) {
  const { items: areas, set: setAreas, discard } = useDraftList<WheelArea>("wording/areas", props.areas);
  const save = useSubmit(async () => {
    await call("set_wheel_areas", { areas: [...areas] });
    discard();
    toast({ text: say("wording-areas-saved") });
  });
  const change = (code: string, part: Partial<WheelArea>) =>
    setAreas(areas.map((area) => (area.code === code ? { ...area, ...part } : area)));
  return (
    <section aria-labelledby="wording-areas" className={styles.part}>
      <h2 id="wording-areas">{say("wording-areas")}</h2>
      <p className="muted">{say("wording-areas-lead")}</p>
      <Form onSubmit={() => void save.submit()} problem={save.refused && sayError(save.refused)}>
        {areas.map(({ code, name, about }, at) => (
          <div key={code} className={styles.pair}>
            <TextField
              label={say("wording-area", { number: at + 1 })}
              value={name}
              onChange={(text) => change(code, { name: text })}
            />
            <TextField
              label={say("wording-about")}
              optional
              prose
              value={about}
              onChange={(text) => change(code, { about: text })}
            />
          </div>
        ))}
        <div className="actions">
          <Button look="primary" type="submit" isPending={save.busy}>
            {say("wording-areas-save")}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function Questions(props: { questions: readonly ChildQuestion[] }) {
  const {
    items: questions,
    set: setQuestions,
    discard,
  } = useDraftList<ChildQuestion>("wording/questions", props.questions);
  const save = useSubmit(async () => {
    await call("set_child_questions", { questions: [...questions] });
    discard();
    toast({ text: say("wording-questions-saved") });
  });
  const change = (at: number, part: Partial<ChildQuestion>) =>
    setQuestions(questions.map((question, place) => (place === at ? { ...question, ...part } : question)));
  return (
    <section aria-labelledby="wording-questions" className={styles.part}>
      <h2 id="wording-questions">{say("wording-questions")}</h2>
      <p className="muted">{say("wording-questions-lead")}</p>
      <Form onSubmit={() => void save.submit()} problem={save.refused && sayError(save.refused)}>
        {questions.map((question, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place
          <fieldset key={at} className={styles.question}>
            <legend className="sr">{say("wording-question", { number: at + 1 })}</legend>
            <TextField
              label={say("wording-question", { number: at + 1 })}
              prose
              optional
              value={question.text}
              onChange={(text) => change(at, { text })}
            />
            {question.choices.length > 0 && (
              <div className={styles.words}>
                {question.choices.map((choice, place) => (
                  <TextField
                    // biome-ignore lint/suspicious/noArrayIndexKey: a picture is its place
                    key={place}
                    label={say("wording-picture", { number: place + 1 })}
                    value={choice.word}
                    onChange={(word) =>
                      change(at, {
                        choices: question.choices.map((one, other) => (other === place ? { ...one, word } : one)),
                      })
                    }
                  />
                ))}
              </div>
            )}
            <Checkbox
              checked={question.write}
              disabled={question.choices.length === 0}
              onChange={(write) => change(at, { write })}
            >
              {say("wording-write")}
            </Checkbox>
          </fieldset>
        ))}
        <div className="actions">
          <Button type="submit" isPending={save.busy}>
            {say("wording-questions-save")}
          </Button>
          {questions.length < 8 && (
            <Button
              look="quiet"
              icon="plus"
              onPress={() => setQuestions([...questions, { text: "", choices: [], write: true }])}
            >
              {say("wording-question-add")}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}
