/** Thinking for Kvartal: where it stands, what is next, and the rows that are sent as one reads them. No React here. */
import type { Check, Jump, QuarterCheckLevel, QuarterExplanation, QuarterView, SentRow } from "../../api/types/ops";
import type { StatusKind } from "../../components/Status";
import type { Step } from "../../components/Steps";
import { to } from "../../shell/route";
import { capital, dayMonth, dayOf, inWords } from "../../words/dates";
import { type PlainWordId, say } from "../../words/words";

/** What is not as it should be and not explained. */
export const left = (view: QuarterView) => view.checks.filter(({ level }) => level === "look" || level === "stop");

/** The steps with what is known about each, and the one that is present; none when the region has answered. */
export function stepsOf(view: QuarterView, today: string): { steps: Step[]; current: string; finished: boolean } {
  const revision = view.revisions[0];
  const over = today > view.last_on;
  const remaining = left(view).length;
  const on = (day: string | null | undefined) => (day ? dayMonth(dayOf(day), today) : null);
  const sealed = on(revision?.sealed_at);
  const receipt = on(revision?.receipt_on);
  // A quarter with nothing in it, before the team began, is not late.
  const late =
    !sealed &&
    view.due_on !== null &&
    view.due_on < today &&
    view.rows.some(({ value }) => value !== null && value > 0);
  const steps: Step[] = [
    {
      id: "open",
      name: say("quarter-step-open"),
      detail: say(over ? "quarter-step-open-over" : "quarter-step-open-until", { day: dayMonth(view.last_on, today) }),
    },
    {
      id: "review",
      name: say("quarter-step-review"),
      detail: say("quarter-step-left", { count: remaining, words: inWords(remaining) }),
    },
    {
      id: "signed",
      name: say("quarter-step-signed"),
      detail: revision ? say("quarter-step-by", { name: revision.signed_by }) : say("quarter-step-by-coordinator"),
    },
    {
      id: "sealed",
      name: say("quarter-step-sealed"),
      detail: sealed
        ? say("quarter-step-on", { day: sealed })
        : view.due_on
          ? say(late ? "quarter-step-late" : "quarter-step-due", { day: dayMonth(view.due_on, today) })
          : undefined,
      late,
    },
    {
      id: "acknowledged",
      name: say("quarter-step-acknowledged"),
      detail: receipt ? say("quarter-step-on", { day: receipt }) : say("quarter-step-by-region"),
    },
  ];
  const current = {
    open: over ? "review" : "open",
    checked: "signed",
    signed: "sealed",
    sealed: "acknowledged",
    superseded: "acknowledged",
    acknowledged: "",
  }[view.state];
  return { steps, current, finished: view.state === "acknowledged" };
}

export const levels: Record<QuarterCheckLevel, { kind: StatusKind; word: PlainWordId }> = {
  fine: { kind: "yes", word: "quarter-level-fine" },
  explained: { kind: "moved", word: "quarter-level-explained" },
  look: { kind: "soon", word: "quarter-level-look" },
  stop: { kind: "late", word: "quarter-level-stop" },
};

export const explanations: Record<QuarterExplanation, PlainWordId> = {
  right_as_it_is: "quarter-explain-right-as-it-is",
  cannot_be_found: "quarter-explain-cannot-be-found",
  next_quarter: "quarter-explain-next-quarter",
};

/** "fem av sju är klara" */
export function reviewCount(view: QuarterView): string {
  const done = view.checks.length - left(view).length;
  return say("quarter-review-count", { done: capital(inWords(done)), all: inWords(view.checks.length) });
}

/** Its cases are erased and nobody had signed: nobody can any more. */
export const isLost = (view: QuarterView) =>
  view.revisions.length === 0 && view.checks.some(({ name }) => name === "erased");

/** Where a jump goes. */
export function addressOf(jump: Jump): string {
  switch (jump.kind) {
    case "case":
      return to("children", jump.id ?? "");
    case "meeting":
      return to("meetings", jump.id ?? "");
    case "import":
      return to("imports");
    case "quarter":
      return to("quarters", jump.label);
  }
}

/** The first place where something can be put right. */
export function nextPoint(view: QuarterView): string | null {
  const jump = left(view).flatMap((check: Check) => check.jumps)[0];
  return jump ? addressOf(jump) : null;
}

/** One line of the table, as one reads it. */
export interface Line {
  key: string;
  name: string;
  /** Below the total it belongs to. */
  inside: boolean;
  value: string;
  previous: string;
}

const number = (value: number | null) => (value === null ? "–" : String(value));
const ages = () =>
  new Set([
    say("code-age-Y0T5"),
    say("code-age-Y6T9"),
    say("code-age-Y10T12"),
    say("code-age-Y13T15"),
    say("code-age-Y16T17"),
    say("code-age-Y18T20"),
  ]);

/** The measure whose age groups stand in the short table too. */
const NEW_CHILDREN = "M01";

/** The totals of every measure, and the ages of the new children: what one reads before signing. */
export function shortLines(rows: readonly SentRow[]): Line[] {
  const lines: Line[] = [];
  const bands = ages();
  for (const measure of new Set(rows.map((row) => row.measure))) {
    const own = rows.filter((row) => row.measure === measure);
    const total = (part: SentRow["part"]) => own.find((row) => row.part === part && row.group === "");
    const said = (side: "value" | "previous"): string => {
      const of = (row: SentRow | undefined) => row?.[side] ?? null;
      const [numerator, denominator] = [of(total("NUM")), of(total("DEN"))];
      if (numerator !== null && denominator !== null) return say("quarter-sent-of", { numerator, denominator });
      const [ended, waiting] = [of(total("EVT")), of(total("CENS"))];
      if (ended !== null && waiting !== null)
        return waiting > 0 ? say("quarter-sent-ended", { ended, waiting }) : say("quarter-sent-done", { ended });
      return number(of(total("N")));
    };
    const name = own[0]?.title ?? measure;
    lines.push({ key: measure, name, inside: false, value: said("value"), previous: said("previous") });
    if (measure !== NEW_CHILDREN) continue;
    for (const row of own.filter((row) => bands.has(row.group) && (row.value ?? 0) + (row.previous ?? 0) > 0))
      lines.push({
        key: `${measure} ${row.group}`,
        name: row.group,
        inside: true,
        value: number(row.value),
        previous: number(row.previous),
      });
  }
  return lines;
}

/** Every row of the file, one by one. */
export function allLines(rows: readonly SentRow[]): Line[] {
  let before = "";
  return rows.map((row, index) => {
    const first = row.measure !== before;
    before = row.measure;
    const part = row.group === "" ? row.part_label : `${row.part_label}, ${row.group}`;
    return {
      key: String(index),
      name: first ? `${row.title}: ${part}` : part,
      inside: !first,
      value: number(row.value),
      previous: number(row.previous),
    };
  });
}
