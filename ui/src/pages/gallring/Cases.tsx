/** Closed cases by what is to happen with them: due, for a person to look at, later, kept. Numbers and days, no names. */
import type { ReactNode } from "react";
import type { GallringCase, GallringOverview } from "../../api/types/ops";
import { Table } from "../../components/Table";
import { dayYear } from "../../words/dates";
import { say } from "../../words/words";
import { type Group, inGroup, reasons } from "./gallring";

const groups = [
  { group: "due", heading: "gallring-due", lead: "gallring-due-lead" },
  { group: "by_hand", heading: "gallring-by-hand", lead: "gallring-by-hand-lead" },
  { group: "later", heading: "gallring-later", lead: "gallring-later-lead" },
  { group: "kept", heading: "gallring-kept", lead: "gallring-kept-lead" },
] as const satisfies readonly { group: Group; heading: string; lead: string }[];

interface CasesProps {
  overview: GallringOverview;
  /** What stands under those for a person to look at. */
  underByHand: ReactNode;
}

export function Cases({ overview, underByHand }: CasesProps) {
  // Always with the year: years are compared here.
  const on = (day: string | null) => (day ? dayYear(day) : "–");
  return groups.map(({ group, heading, lead }) => {
    const cases = inGroup(overview.cases, group);
    if (cases.length === 0) return null;
    return (
      <section key={group} aria-labelledby={heading}>
        <div className="section">
          <h2 id={heading}>{say(heading, { count: cases.length })}</h2>
          <p className="muted">{say(lead)}</p>
        </div>
        <Table
          dense
          captionHidden
          caption={say(heading, { count: cases.length })}
          rows={cases}
          rowKey={({ case: id }) => id}
          columns={[
            {
              id: "number",
              name: say("gallring-number"),
              cell: (one: GallringCase) => <span className="nowrap">{one.number}</span>,
            },
            { id: "closed", name: say("gallring-closed"), cell: (one) => on(one.closed_on) },
            { id: "last", name: say("gallring-last-entry"), cell: (one) => on(one.last_entry_on) },
            { id: "due", name: say("gallring-from"), cell: (one) => on(one.due_on) },
            { id: "latest", name: say("gallring-at-latest"), cell: (one) => on(one.latest_on) },
            { id: "why", name: say("gallring-why"), cell: (one) => say(reasons[one.verdict]) },
          ]}
        />
        {group === "by_hand" && underByHand}
      </section>
    );
  });
}
