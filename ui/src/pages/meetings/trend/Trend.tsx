/** How the meetings go: minutes and words for each child quarter by quarter, and what people thought of them. */
import { changed, useAnswer } from "../../../api/answers";
import type { DocumentationFigure, EvaluationTrend } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { Table } from "../../../components/Table";
import { sayError } from "../../../shell/errors";
import { to } from "../../../shell/route";
import { useToday } from "../../../shell/session";
import { capital, dayMonth, inWords } from "../../../words/dates";
import { say } from "../../../words/words";
import { documentationSentence, figureWord, meanWord, quarterWord } from "./trend";

/** How many of the newest points are shown. */
const MOST_POINTS = 5;

export function Trend() {
  const figures = useAnswer("documentation_figures", {});
  const trend = useAnswer("evaluation_trend", {});
  const failed = figures.state === "failed" ? figures : trend.state === "failed" ? trend : null;
  return (
    <>
      <PageHead
        where={<Link href={to("meetings")}>{say("place-meetings")}</Link>}
        title={say("trend-title")}
        purpose={say("trend-purpose")}
      />
      {!failed && (figures.state === "waiting" || trend.state === "waiting") && (
        <p className="muted">{say("waiting")}</p>
      )}
      {failed && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(failed.error)}
        </Notice>
      )}
      <div className="stack">
        {figures.state === "ready" && <Documentation figures={figures.value} />}
        {trend.state === "ready" && <Evaluations trend={trend.value} />}
      </div>
    </>
  );
}

function Documentation({ figures }: { figures: readonly DocumentationFigure[] }) {
  const sentence = documentationSentence(figures);
  return (
    <section aria-labelledby="trend-words">
      <div className="section">
        <h2 id="trend-words">{say("trend-words")}</h2>
      </div>
      {figures.length === 0 ? (
        <p className="lead">{say("trend-none")}</p>
      ) : (
        <>
          {sentence && <p className="lead">{sentence}</p>}
          <Table
            caption={say("trend-words")}
            captionHidden
            columns={[
              {
                id: "quarter",
                name: say("trend-quarter"),
                cell: (row) =>
                  row.over ? quarterWord(row.quarter) : `${quarterWord(row.quarter)}, ${say("trend-not-over")}`,
              },
              { id: "children", name: say("trend-children"), number: true, cell: (row) => row.children },
              {
                id: "minutes",
                name: say("trend-minutes"),
                number: true,
                cell: (row) => (row.minutes === null ? "–" : figureWord(row.minutes)),
              },
              {
                id: "words",
                name: say("trend-words-column"),
                number: true,
                cell: (row) => (row.words === null ? "–" : figureWord(row.words)),
              },
            ]}
            rows={[...figures].reverse()}
            rowKey={(row) => row.quarter}
          />
          <p className="small muted">{say("trend-words-lead")}</p>
        </>
      )}
    </section>
  );
}

function Evaluations({ trend }: { trend: EvaluationTrend }) {
  const today = useToday();
  const points = trend.points.slice(-MOST_POINTS);
  const name = (point: EvaluationTrend["points"][number]) =>
    point.from_on === point.to_on
      ? capital(dayMonth(point.to_on, today))
      : `${dayMonth(point.from_on, today)}–${dayMonth(point.to_on, today)}`;
  return (
    <section aria-labelledby="trend-evaluation">
      <div className="section">
        <h2 id="trend-evaluation">{say("trend-evaluation")}</h2>
      </div>
      {points.length === 0 ? (
        <p className="lead">{say("trend-evaluation-none")}</p>
      ) : (
        <Table
          caption={say("trend-evaluation")}
          captionHidden
          columns={[
            { id: "question", name: say("trend-question"), cell: (row) => row.text },
            ...points.map((point) => ({
              id: point.to_on,
              name: name(point),
              number: true,
              cell: (row: { id: string; text: string }) => {
                if (row.id === "answered")
                  return say("trend-answers", { answered: point.answered, asked: point.asked });
                const mean = point.means.find(({ question }) => question === row.id);
                return mean ? meanWord(mean.mean) : "–";
              },
            })),
          ]}
          rows={[...trend.questions, { id: "answered", text: say("trend-answered") }]}
          rowKey={(row) => row.id}
        />
      )}
      <p className="small muted">
        {say("trend-evaluation-lead")}
        {trend.waiting > 0 &&
          ` ${say("trend-evaluation-waiting", { count: trend.waiting, words: capital(inWords(trend.waiting)) })}`}
      </p>
    </section>
  );
}
