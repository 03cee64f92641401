/** `#/children/transitions`: who begins, changes stage, leaves or has a birthday that matters; who gives over, who takes over, and whether it has begun. A click begins the handover. */
import { useState } from "react";
import { changed, useAnswer } from "../../api/answers";
import type { HandoverState, TransitionLine, TransitionParty, TransitionPeriod } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { useSome } from "../../components/Some";
import { Status, type StatusKind } from "../../components/Status";
import { type Column, Table } from "../../components/Table";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { useLeads, useOpenSession } from "../../shell/session";
import { dayYear, monthYear } from "../../words/dates";
import { say, sayCode } from "../../words/words";
import { spoken } from "../handovers/handovers";
import styles from "./CaseList.module.css";
import { ChildName, ListTabs, Movable, useNamed } from "./ListParts";

const periods = {
  autumn: "transitions-period-autumn",
  soon: "transitions-period-soon",
  year: "transitions-period-year",
} as const satisfies Record<TransitionPeriod, string>;
const order = Object.keys(periods) as TransitionPeriod[];

const stateKinds = {
  offered: "under_way",
  clarification_asked: "soon",
  accepted: "yes",
  answered_back: "yes",
  closed: "done",
  declined: "no",
  returned: "no",
  expired: "late",
} as const satisfies Record<HandoverState, StatusKind>;

/** "BVC", "skolan (Castorskolan)": who it is, and its name where that says more. */
function party(who: TransitionParty, name: string): string {
  const word = sayCode("transitions-party", who, {}, "transitions-party-school");
  const said = spoken(name);
  if (said === "") return word;
  return said.toLocaleLowerCase("sv").startsWith(word.toLocaleLowerCase("sv")) ? said : `${word} (${said})`;
}

const child: Column<TransitionLine> = {
  id: "child",
  name: say("children-column-child"),
  cell: ({ case: id, name, age }) => <ChildName link={<Link href={to("children", id)}>{name}</Link>} age={age} />,
};
const what: Column<TransitionLine> = {
  id: "what",
  name: say("transitions-column-what"),
  cell: ({ kind, on, turns }) => (
    <>
      {sayCode("transitions-kind", kind, { age: turns ?? 0 }, "transitions-kind-school")}{" "}
      <span className="muted">
        {kind === "birthday" ? dayYear(on) : say("transitions-in", { month: monthYear(on) })}
      </span>
    </>
  ),
};
const passes: Column<TransitionLine> = {
  id: "passes",
  name: say("transitions-column-passes"),
  cell: ({ passes: all }) =>
    all.map(({ from, from_name, to: taker, to_name }) => (
      <div key={`${from} ${taker}`}>
        {say("transitions-pass", { from: party(from, from_name), to: party(taker, to_name) })}
      </div>
    )),
};
const holder: Column<TransitionLine> = {
  id: "holder",
  name: say("children-column-holder"),
  cell: (line) => line.holder || <span className="muted">{say("children-no-holder")}</span>,
};
const handover: Column<TransitionLine> = {
  id: "handover",
  name: say("transitions-column-handover"),
  cell: (line) => <HandoverCell line={line} />,
};

/** How far it has come; where nothing has begun, the way to begin. */
function HandoverCell({ line: { case: id, name, handover: begun } }: { line: TransitionLine }) {
  const leads = useLeads();
  // The links of all rows say the same: whom each is about is for who hears them one by one.
  const about = <span className="sr"> {name}</span>;
  if (begun)
    return (
      <>
        <Status kind={stateKinds[begun.state]}>
          {sayCode("transitions-state", begun.state, {}, "transitions-state-offered")}
        </Status>{" "}
        <Link href={to("handovers", id)}>
          {say("transitions-see")}
          {about}
        </Link>
      </>
    );
  if (!leads) return <span className="muted">{say("transitions-not-begun")}</span>;
  return (
    <Link href={to("handovers", id, "new", "transition")}>
      {say("handover-offer")}
      {about}
    </Link>
  );
}

const none: readonly TransitionLine[] = [];

export function TransitionList() {
  const { team } = useOpenSession();
  const [period, setPeriod] = useState<TransitionPeriod>("autumn");
  const answer = useAnswer("list_transitions", { period });
  const all = answer.state === "ready" ? answer.value.lines : none;
  const { lines, wanted, above } = useNamed(all);
  const { shown, more } = useSome(lines, { scrolls: true, key: `${period} ${wanted}` });
  const day = answer.state === "ready" ? dayYear(answer.value.until_on) : "";
  return (
    <>
      <PageHead
        where={team}
        title={say("transitions-title")}
        purpose={answer.state === "ready" ? say("transitions-purpose", { day }) : say("children-waiting")}
        arrival="transitions"
      />
      <ListTabs current="transitions" />
      <div className={styles.period}>
        <Select
          label={say("transitions-period")}
          items={order.map((id) => ({ id, name: say(periods[id]) }))}
          value={period}
          onChange={(chosen) => setPeriod(order.find((one) => one === chosen) ?? "autumn")}
        />
      </div>
      {answer.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(answer.error)}
        </Notice>
      )}
      {answer.state === "ready" && all.length === 0 && (
        <EmptyState
          title={say("transitions-none-title")}
          action={
            period !== "year" && <Button onPress={() => setPeriod("year")}>{say("transitions-none-further")}</Button>
          }
        >
          {say("transitions-none-lead", { day })}
        </EmptyState>
      )}
      {all.length > 0 && above}
      {all.length > 0 && lines.length === 0 && wanted !== "" && <p className="lead">{say("children-filter-none")}</p>}
      {lines.length > 0 && (
        <Movable>
          <Table
            caption={say("transitions-list")}
            captionHidden
            columns={[child, what, passes, holder, handover]}
            rows={shown}
            rowKey={(line) => `${line.case} ${line.kind} ${line.on}`}
          />
          {more}
        </Movable>
      )}
    </>
  );
}
