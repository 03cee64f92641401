/** One measure over its last quarters: the core's picture, sentence and table, and what has been marked on the way. */
import { useState } from "react";
import { type Answer, changed } from "../../api/answers";
import type { Chart, MeasureChart, MeasureMark } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { ChartTable, Picture } from "../../components/Chart";
import { Notice } from "../../components/Notice";
import { sayError } from "../../shell/errors";
import { dayMonth } from "../../words/dates";
import { say } from "../../words/words";
import { MarkDialog } from "./MarkDialog";
import styles from "./MeasuresPage.module.css";
import { QuestionDialog } from "./QuestionDialog";

export interface TrendChartProps {
  measure: string;
  title: string;
  answer: Answer<MeasureChart>;
}

export function TrendChart({ measure, title, answer }: TrendChartProps) {
  const [open, setOpen] = useState<"mark" | "question" | null>(null);
  if (answer.state === "failed")
    return (
      <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
        {sayError(answer.error)}
      </Notice>
    );
  if (answer.state !== "ready" || answer.value.measure !== measure) return null;
  const { over_time, waiting, marks } = answer.value;
  const stories = marks.filter((mark) => mark.kind === "story");
  return (
    <>
      <OneChart chart={over_time} heading={say("measures-trend")} id="measure-trend" />
      {stories.map((story) => (
        <Story key={story.id} story={story} />
      ))}
      <div className="actions">
        {over_time.verdict === "signal" && (
          <Button onPress={() => setOpen("question")}>{say("measures-ask-about")}</Button>
        )}
        <Button look="link" onPress={() => setOpen("mark")}>
          {say("measures-mark")}
        </Button>
      </div>
      {waiting && <OneChart chart={waiting} heading={say("measures-waits")} id="measure-waits" />}
      {open === "mark" && <MarkDialog measure={measure} marks={marks} onClose={() => setOpen(null)} />}
      {open === "question" && <QuestionDialog measure={measure} title={title} onClose={() => setOpen(null)} />}
    </>
  );
}

function OneChart({ chart, heading, id }: { chart: Chart; heading: string; id: string }) {
  return (
    <section className={styles.trend} aria-labelledby={id}>
      <div>
        <h3 id={id}>{heading}</h3>
        <p className={styles.says}>{chart.sentence}</p>
        <p className="small muted">{chart.caption}</p>
        <Picture chart={chart} />
      </div>
      <ChartTable table={chart.table} caption={heading} />
    </section>
  );
}

function Story({ story }: { story: MeasureMark }) {
  return (
    <p className={styles.story}>
      <strong>{dayMonth(story.from_on, "2000-01-01")}.</strong> {story.text}
    </p>
  );
}
