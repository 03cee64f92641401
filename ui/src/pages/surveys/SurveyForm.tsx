/** The words of a questionnaire: title, what is said to the one who answers, the questions and the steps of their answers. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { useFormDraft } from "../../api/formDraft";
import type { SurveyQuestionText, SurveyText } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { Form } from "../../components/Form";
import { Checkbox } from "../../components/Marks";
import { SendOrCancel } from "../../components/SendOrCancel";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";
import styles from "./SurveysPage.module.css";

export interface SurveyFormProps {
  /** Which questionnaire, in the name of the draft. */
  about: string;
  start: SurveyText;
  save: (text: SurveyText) => Promise<unknown>;
  onCancel: () => void;
}

export function SurveyForm({ about, start, save: keep, onCancel }: SurveyFormProps) {
  const { form: text, set: change, discard } = useFormDraft(`survey/${about}`, start);
  const [checked, setChecked] = useState(false);
  const save = useSubmit(async () => {
    await keep(text);
    discard();
  });
  const changeQuestion = (at: number, part: Partial<SurveyQuestionText>) =>
    change({
      questions: text.questions.map((question, index) => (index === at ? { ...question, ...part } : question)),
    });
  const missing = (words: string) => (checked && words.trim() === "" ? say("surveys-missing") : undefined);
  const ready = text.title.trim() !== "" && text.questions.every((question) => question.text.trim() !== "");
  const last = text.questions.at(-1);
  return (
    <Form
      problem={save.refused ? sayError(save.refused) : undefined}
      onSubmit={() => {
        setChecked(true);
        if (ready) void save.submit();
      }}
    >
      <div className={styles.form}>
        <TextField
          prose
          label={say("surveys-form-title")}
          value={text.title}
          onChange={(title) => change({ title })}
          error={missing(text.title)}
        />
        <TextArea
          label={say("surveys-form-intro")}
          hint={say("surveys-form-intro-hint")}
          value={text.intro}
          onChange={(intro) => change({ intro })}
          optional
        />
        <TextField
          prose
          optional
          label={say("surveys-form-source")}
          hint={say("surveys-form-source-hint")}
          value={text.source}
          onChange={(source) => change({ source })}
        />
        <ol className={styles.questions} aria-label={say("surveys-form-questions")}>
          {text.questions.map((question, at) => (
            // The questions have no names before they are kept; their order is what they are.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={at} className={styles.question}>
              <TextField
                prose
                label={
                  question.theme
                    ? say("surveys-form-question-theme", { number: at + 1, theme: question.theme })
                    : say("surveys-form-question", { number: at + 1 })
                }
                value={question.text}
                onChange={(words) => changeQuestion(at, { text: words })}
                error={missing(question.text)}
              />
              <div className={styles.steps}>
                <TextField
                  label={say("surveys-form-steps")}
                  value={question.steps.join(", ")}
                  onChange={(words) => changeQuestion(at, { steps: words.split(",").map((step) => step.trimStart()) })}
                />
                <Select
                  label={say("surveys-form-positive")}
                  items={question.steps.map((step, index) => ({ id: String(index + 1), name: step }))}
                  value={String(question.positive_from)}
                  onChange={(step) => step && changeQuestion(at, { positive_from: Number(step) })}
                />
              </div>
              <div className="actions">
                <Checkbox
                  checked={question.main}
                  onChange={(main) =>
                    change({
                      questions: text.questions.map((one, index) => ({ ...one, main: main && index === at })),
                    })
                  }
                >
                  {say("surveys-form-main")}
                </Checkbox>
                {text.questions.length > 1 && (
                  <Button
                    look="link"
                    onPress={() => change({ questions: text.questions.filter((_, index) => index !== at) })}
                  >
                    {say("surveys-form-remove", { number: at + 1 })}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ol>
        <div className="actions">
          <Button
            icon="plus"
            onPress={() =>
              last && change({ questions: [...text.questions, { ...last, text: "", theme: "", main: false }] })
            }
          >
            {say("surveys-form-add")}
          </Button>
        </div>
        <div className="actions">
          <SendOrCancel
            busy={save.busy}
            onCancel={() => {
              discard();
              onCancel();
            }}
          />
        </div>
      </div>
    </Form>
  );
}
