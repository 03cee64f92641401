/** What the page about how the meetings go thinks: quarters and figures as words. */
import type { DocumentationFigure } from "../../../api/types/ops";
import { inWords } from "../../../words/dates";
import { say } from "../../../words/words";

/** "4,8" */
export const meanWord = (mean: number) => mean.toFixed(1).replace(".", ",");

/** "12" or "8,6": no decimal where it says nothing. */
export const figureWord = (value: number) => (Number.isInteger(value) ? String(value) : meanWord(value));

/** "Kvartal 3 2026" out of "2026-Q3". */
export function quarterWord(quarter: string): string {
  const [year = "", number = ""] = quarter.split("-Q");
  return say("trend-quarter-of", { number, year });
}

/** The newest quarter as a sentence, and how it compares with the one before. */
export function documentationSentence(figures: readonly DocumentationFigure[]): string | null {
  const last = figures.at(-1);
  if (!last || last.words === null) return null;
  const quarter = quarterWord(last.quarter);
  const words = figureWord(last.words);
  const sentence =
    last.minutes === null
      ? say("trend-sentence-words", { quarter, words })
      : say("trend-sentence-both", { quarter, words, minutes: figureWord(last.minutes) });
  const before = figures.at(-2)?.words;
  if (before === null || before === undefined) return sentence;
  const difference = last.words - before;
  const against =
    difference === 0
      ? say("trend-against-same")
      : say(difference > 0 ? "trend-against-more" : "trend-against-less", {
          difference:
            Number.isInteger(difference) && Math.abs(difference) > 1
              ? inWords(Math.abs(difference))
              : figureWord(Math.abs(difference)),
        });
  return `${sentence} ${against}`;
}
