/** What earlier help might have made the quarter's cases unnecessary: how many gave each answer, at intake and at closing, and how many gave none. */
import type { EarlierHelpCount, EarlierHelpMoment } from "../../api/types/ops";
import { Table } from "../../components/Table";
import { capital } from "../../words/dates";
import { say } from "../../words/words";
import { earlierHelps, earlierWords } from "../children/gaps";

interface Line {
  id: string;
  name: string;
  intake: number;
  closing: number;
}

const of = (counts: readonly EarlierHelpCount[], moment: EarlierHelpMoment) =>
  counts.find((one) => one.moment === moment);

/** The answers somebody gave, the most common first; last those who gave none. */
export function linesOf(counts: readonly EarlierHelpCount[]): readonly Line[] {
  const [intake, closing] = [of(counts, "intake"), of(counts, "closing")];
  const given = (count: EarlierHelpCount | undefined, answer: string) =>
    count?.answers.find((one) => one.answer === answer)?.cases ?? 0;
  const answered = earlierHelps
    .map((answer) => ({
      id: answer as string,
      name: capital(say(earlierWords[answer])),
      intake: given(intake, answer),
      closing: given(closing, answer),
    }))
    .filter((line) => line.intake + line.closing > 0)
    .sort((one, other) => other.intake + other.closing - one.intake - one.closing);
  const silent = { intake: intake?.not_answered ?? 0, closing: closing?.not_answered ?? 0 };
  return [...answered, { id: "none", name: say("recaps-earlier-not-answered"), ...silent }];
}

export function EarlierHelps({ counts, erased }: { counts: readonly EarlierHelpCount[]; erased: boolean }) {
  if (erased)
    return (
      <section aria-labelledby="recap-earlier">
        <h2 id="recap-earlier">{say("earlier-title")}</h2>
        <p className="muted">{say("recaps-earlier-erased")}</p>
      </section>
    );
  if (counts.every(({ cases }) => cases === 0)) return null;
  return (
    <section aria-labelledby="recap-earlier">
      <h2 id="recap-earlier">{say("earlier-title")}</h2>
      <p className="small muted">{say("recaps-earlier-lead")}</p>
      <Table
        caption={say("earlier-title")}
        captionHidden
        dense
        rows={linesOf(counts)}
        rowKey={({ id }) => id}
        columns={[
          { id: "answer", name: say("recaps-earlier-answer"), cell: ({ name }) => name },
          { id: "intake", name: say("earlier-dialog-intake"), number: true, cell: ({ intake }) => intake },
          { id: "closing", name: say("earlier-dialog-closing"), number: true, cell: ({ closing }) => closing },
        ]}
      />
    </section>
  );
}
