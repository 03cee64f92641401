/** Keying papers: one number for each question, Enter keeps the paper, Ctrl Z takes the last one back. The hands stay on the number keys. */
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { SurveyView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { KeyHint } from "../../components/KeyHint";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import styles from "./SurveysPage.module.css";
import { emptyPaper, isKeepable, keyed } from "./surveys";

export function KeyPapers({ survey, wave }: { survey: string; wave: string }) {
  const view = useAnswer("survey", { survey });
  if (view.state === "failed") return <Notice kind="problem">{sayError(view.error)}</Notice>;
  if (view.state !== "ready") return <PageHead title={say("surveys-key")} />;
  return <Keying view={view.value} wave={wave} />;
}

function Keying({ view, wave }: { view: SurveyView; wave: string }) {
  const { survey } = view;
  const results = view.waves.find((one) => one.wave.id === wave);
  const [paper, setPaper] = useState(() => emptyPaper(survey.questions));
  const [place, setPlace] = useState("");
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => sheet.current?.focus(), []);
  const keep = useSubmit(async () => {
    const { papers } = await call("key_paper", { wave, place, answers: paper.answers });
    setPaper(emptyPaper(survey.questions));
    toast({ text: say("surveys-key-kept", { papers }), onUndo: () => void undoAndSay() });
    sheet.current?.focus();
  });
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter" && event.target === event.currentTarget) {
      event.preventDefault();
      if (isKeepable(paper) && !keep.busy) void keep.submit();
      return;
    }
    const next = keyed(paper, event.key, survey.questions);
    if (next !== paper) {
      event.preventDefault();
      setPaper(next);
    }
  };
  return (
    <>
      <PageHead
        where={
          <>
            <Link href={to("surveys")}>{say("surveys-title")}</Link> /{" "}
            <Link href={to("surveys", survey.id)}>{survey.title}</Link>
          </>
        }
        title={say("surveys-key")}
        purpose={say("surveys-key-purpose", { name: results?.wave.name ?? "", papers: results?.wave.papers ?? 0 })}
      >
        <Link href={to("surveys", survey.id)} look="plain">
          {say("surveys-key-done")}
        </Link>
      </PageHead>
      {keep.refused && <Notice kind="problem">{sayError(keep.refused)}</Notice>}
      <div className={styles.keying}>
        <section
          ref={sheet}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the sheet itself takes the number keys
          tabIndex={0}
          className={`sheet ${styles.paper}`}
          aria-label={say("surveys-key-paper")}
          onKeyDown={press}
        >
          <ol>
            {survey.questions.map((question, at) => (
              <li key={question.id} className={styles.asked} aria-current={at === paper.at ? "step" : undefined}>
                <p>{question.text}</p>
                <div className={styles.choices}>
                  {question.steps.map((step, index) => (
                    <Button
                      // The steps of one question are told apart by their place.
                      // biome-ignore lint/suspicious/noArrayIndexKey: see above
                      key={index}
                      dense
                      look={paper.answers[at] === index + 1 ? "primary" : "plain"}
                      aria-pressed={paper.answers[at] === index + 1}
                      onPress={() => {
                        setPaper(keyed({ ...paper, at }, String(index + 1), survey.questions));
                        sheet.current?.focus();
                      }}
                    >
                      {index + 1} {step}
                    </Button>
                  ))}
                </div>
              </li>
            ))}
          </ol>
          <div className="actions">
            <Button
              look="primary"
              keys="Enter"
              isPending={keep.busy}
              isDisabled={!isKeepable(paper)}
              onPress={() => void keep.submit()}
            >
              {say("surveys-key-keep")}
            </Button>
            <Button look="link" onPress={() => setPaper(emptyPaper(survey.questions))}>
              {say("surveys-key-clear")}
            </Button>
          </div>
        </section>
        <aside className="stack">
          <TextField
            optional
            label={say("surveys-key-place")}
            hint={say("surveys-key-place-hint")}
            value={place}
            onChange={setPlace}
          />
          <dl className={styles.keys}>
            <div>
              <dt>
                <KeyHint>{`1–${Math.max(...survey.questions.map((question) => question.steps.length))}`}</KeyHint>
              </dt>
              <dd>{say("surveys-key-answer")}</dd>
            </div>
            <div>
              <dt>
                <KeyHint>0</KeyHint>
              </dt>
              <dd>{say("surveys-key-skip")}</dd>
            </div>
            <div>
              <dt>
                <KeyHint>↑</KeyHint>
              </dt>
              <dd>{say("surveys-key-back")}</dd>
            </div>
            <div>
              <dt>
                <KeyHint>Enter</KeyHint>
              </dt>
              <dd>{say("surveys-key-keep")}</dd>
            </div>
            <div>
              <dt>
                <KeyHint>Ctrl Z</KeyHint>
              </dt>
              <dd>{say("surveys-key-undo")}</dd>
            </div>
          </dl>
          <p className="small muted">{say("surveys-key-anonymous")}</p>
        </aside>
      </div>
    </>
  );
}
