/** Thinking for Enkäter: how results are said, and how a paper is keyed. No React here. */
import type { SurveyChange, SurveyKind, SurveyQuestion, SurveyResults, SurveyText } from "../../api/types/ops";
import { inWords } from "../../words/dates";
import { type PlainWordId, say } from "../../words/words";

const kinds: Record<SurveyKind, PlainWordId> = {
  child: "surveys-kind-child",
  guardian: "surveys-kind-guardian",
  meeting: "surveys-kind-meeting",
  plan: "surveys-kind-plan",
  collaboration: "surveys-kind-collaboration",
  habits: "surveys-kind-habits",
  own: "surveys-kind-own",
};

export const kindName = (kind: SurveyKind) => say(kinds[kind]);

/** "67" of 2 of 3. */
export const percent = (part: number, whole: number) => Math.round((part * 100) / whole);

/** "18 av 24 (75 %)" */
export const shareText = (part: number, whole: number) =>
  say("surveys-share", { part, whole, percent: percent(part, whole) });

/** How far a wave has come, in one sentence. */
export function waveState(results: SurveyResults): string {
  const { papers, invited } = results.wave;
  if (!results.shown)
    return say("surveys-too-few", { papers, words: inWords(results.too_few), missing: results.too_few });
  if (results.response_percent !== null && invited !== null)
    return say("surveys-answered-of", { papers, invited, percent: results.response_percent });
  return say("surveys-answered", { papers });
}

/** What may be said about a change: only what is sure. */
export function changeText(change: SurveyChange): string {
  const points = (number: number) => String(Math.round(number)).replace("-", "−");
  const words = { low: points(change.low), high: points(change.high) };
  switch (change.verdict) {
    case "more":
      return say("surveys-more", words);
    case "fewer":
      return say("surveys-fewer", words);
    case "not_sure":
      return say("surveys-not-sure", words);
  }
}

/** A paper while it is keyed: answers so far, and the question that is asked for next. */
export interface Paper {
  answers: (number | null)[];
  at: number;
}

export const emptyPaper = (questions: readonly SurveyQuestion[]): Paper => ({
  answers: questions.map(() => null),
  at: 0,
});

/** What a key does with the paper: a digit answers and goes on, 0 skips, back goes back; anything else does nothing. */
export function keyed(paper: Paper, key: string, questions: readonly SurveyQuestion[]): Paper {
  if (key === "Backspace" || key === "ArrowUp") return { ...paper, at: Math.max(0, paper.at - 1) };
  if (key === "ArrowDown") return { ...paper, at: Math.min(questions.length, paper.at + 1) };
  const question = questions[paper.at];
  if (!question || !/^\d$/.test(key)) return paper;
  const step = Number(key);
  if (step > question.steps.length) return paper;
  const answers = paper.answers.map((answer, index) => (index === paper.at ? step || null : answer));
  return { answers, at: paper.at + 1 };
}

/** Something is answered, so the paper can be kept. */
export const isKeepable = (paper: Paper) => paper.answers.some((answer) => answer !== null);

/** Questions whose words are not written yet. */
export const unwritten = (text: SurveyText) => text.questions.filter((question) => question.text.trim() === "").length;
