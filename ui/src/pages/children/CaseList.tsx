/** The list of cases: who, where it stands, what comes next and who holds the baton. Filtered by name only. */
import { memo, useState } from "react";
import { changed, useAnswer } from "../../api/answers";
import type { CaseLine } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { useSome } from "../../components/Some";
import { type Column, Table } from "../../components/Table";
import { sayError } from "../../shell/errors";
import { go, to } from "../../shell/route";
import { useOpenSession, useToday } from "../../shell/session";
import { dayMonth } from "../../words/dates";
import { say } from "../../words/words";
import { EmergencyDialog } from "./EmergencyDialog";
import { ChildName, ListTabs, Movable, useNamed } from "./ListParts";
import { NextStep, StageStatus } from "./standing";

const child: Column<CaseLine> = {
  id: "child",
  name: say("children-column-child"),
  cell: ({ case: id, name, age }) => <ChildName link={<Link href={to("children", id)}>{name}</Link>} age={age} />,
};
const stage: Column<CaseLine> = {
  id: "stage",
  name: say("children-column-stage"),
  cell: (line) => <StageStatus stage={line.stage} />,
};
const next: Column<CaseLine> = {
  id: "next",
  name: say("children-column-next"),
  cell: (line) => <NextStep step={line.next_step} />,
};
const owes = ({ next_step: { kind } }: CaseLine) => kind !== "nothing" && kind !== "seen_in_part";
/** Of a closed case: that the family waits to be told. */
const owed: Column<CaseLine> = { ...next, cell: (line) => owes(line) && <NextStep step={line.next_step} /> };
const holder: Column<CaseLine> = {
  id: "holder",
  name: say("children-column-holder"),
  cell: (line) => line.holder || <span className="muted">{say("children-no-holder")}</span>,
};

const none: readonly CaseLine[] = [];

/** The cases of the list. Of the open ones a windowful comes first; all of them, to search and scroll in, are asked for right after, as what is asked for at once is answered in no order. Once they are there nobody asks for the first ones again. */
function useCases(closed: boolean) {
  const [there, setThere] = useState<"open" | "closed" | null>(null);
  const which = closed ? "closed" : "open";
  const first = useAnswer("first_cases", closed || there === which ? null : {});
  const whole = useAnswer("list_cases", closed || there === which || first.state !== "waiting" ? { closed } : null);
  if (whole.state !== "waiting" && there !== which) setThere(which);
  if (whole.state === "waiting" && first.state === "ready") {
    const { lines, open, protected: leftOut } = first.value;
    return { answer: first, all: lines, count: open, leftOut, seen: open - leftOut };
  }
  const all = whole.state === "ready" ? whole.value : none;
  return { answer: whole, all, count: all.length };
}

export function CaseList({ closed }: { closed: boolean }) {
  const { team, user } = useOpenSession();
  const [emergency, setEmergency] = useState(false);
  const coordinates = user.role === "coordinator";
  const { answer, all, count, leftOut, seen } = useCases(closed);
  const { lines, wanted, above } = useNamed(all, leftOut);
  return (
    <>
      <PageHead
        where={team}
        title={say("place-children")}
        purpose={say(closed ? "children-purpose-closed" : "children-purpose")}
        arrival={String(closed)}
      >
        {!coordinates && <Button onPress={() => setEmergency(true)}>{say("emergency-open")}</Button>}
        {coordinates && (closed || answer.state !== "ready" || count > 0) && (
          <Link href={to("children", "new")} look="primary" icon="plus">
            {say("children-new")}
          </Link>
        )}
      </PageHead>
      {emergency && <EmergencyDialog onClose={() => setEmergency(false)} />}
      <ListTabs current={closed ? "closed" : "open"} />
      {answer.state === "waiting" && <p className="muted">{say("children-waiting")}</p>}
      {answer.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(answer.error)}
        </Notice>
      )}
      {answer.state === "ready" && count === 0 && <Empty closed={closed} />}
      {count > 0 && (
        <>
          {above}
          {lines.length === 0 ? (
            // Nobody is sent elsewhere before all of them are there.
            wanted && seen === undefined && <p className="lead">{say("children-filter-none")}</p>
          ) : (
            <Lines lines={lines} count={wanted ? undefined : seen} closed={closed} wanted={wanted} />
          )}
        </>
      )}
    </>
  );
}

interface LinesProps {
  lines: readonly CaseLine[];
  /** Lines in all, where only the first are there yet. */
  count: number | undefined;
  closed: boolean;
  wanted: string;
}

/** The table. Drawn anew only when there are other lines, not at each letter. */
const Lines = memo(function Lines({ lines, count, closed, wanted }: LinesProps) {
  const on = useToday();
  const { shown, more } = useSome(lines, { scrolls: true, key: `${closed} ${wanted}`, all: count });
  const closedOn: Column<CaseLine> = {
    id: "closed",
    name: say("children-column-closed"),
    cell: (line) => line.closed_on && dayMonth(line.closed_on, on),
  };
  const ofClosed = lines.some(owes) ? [child, closedOn, owed, holder] : [child, closedOn, holder];
  return (
    <Movable>
      <Table
        caption={say("children-list")}
        captionHidden
        columns={closed ? ofClosed : [child, stage, next, holder]}
        rows={shown}
        rowKey={(line) => line.case}
      />
      {more}
    </Movable>
  );
});

function Empty({ closed }: { closed: boolean }) {
  if (closed)
    return <EmptyState title={say("children-empty-closed-title")}>{say("children-empty-closed-lead")}</EmptyState>;
  return (
    <EmptyState
      title={say("children-empty-title")}
      action={
        <Button look="primary" icon="plus" onPress={() => go(to("children", "new"))}>
          {say("children-new")}
        </Button>
      }
      help={<Link href={to("imports")}>{say("children-empty-import")}</Link>}
    >
      {say("children-empty-lead")}
    </EmptyState>
  );
}
