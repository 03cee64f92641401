/** The list of cases: who, where it stands, what comes next and who holds the baton. Filtered by name only. */
import { type KeyboardEvent, memo, useDeferredValue, useMemo, useRef, useState } from "react";
import { changed, useAnswer } from "../../api/answers";
import type { CaseLine } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { KeyHint } from "../../components/KeyHint";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { useSome } from "../../components/Some";
import { type Column, Table } from "../../components/Table";
import { Tabs } from "../../components/Tabs";
import { TextField } from "../../components/TextField";
import { sayError } from "../../shell/errors";
import { useShortcuts } from "../../shell/keys";
import { go, to } from "../../shell/route";
import { useOpenSession, useToday } from "../../shell/session";
import { capital, dayMonth, inWords } from "../../words/dates";
import { say } from "../../words/words";
import styles from "./CaseList.module.css";
import { namedLike } from "./children";
import { EmergencyDialog } from "./EmergencyDialog";
import { NextStep, StageStatus } from "./standing";
import { moveInList } from "./typeAhead";

const child: Column<CaseLine> = {
  id: "child",
  name: say("children-column-child"),
  cell: ({ case: id, name, age }) => (
    <span className={styles.child}>
      <Link href={to("children", id)}>{name}</Link>{" "}
      <span className={styles.age}>{age === null ? say("children-age-unknown") : say("children-age", { age })}</span>
    </span>
  ),
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
const owes = (line: CaseLine) => line.next_step.kind !== "nothing";
/** Of a closed case: that the family waits to be told. */
const owed: Column<CaseLine> = { ...next, cell: (line) => owes(line) && <NextStep step={line.next_step} /> };
const holder: Column<CaseLine> = {
  id: "holder",
  name: say("children-column-holder"),
  cell: (line) => line.holder || <span className="muted">{say("children-no-holder")}</span>,
};

const none: readonly CaseLine[] = [];

export function CaseList({ closed }: { closed: boolean }) {
  const { team, user } = useOpenSession();
  const [emergency, setEmergency] = useState(false);
  const coordinates = user.role === "coordinator";
  const cases = useAnswer("list_cases", { closed });
  const [typed, setTyped] = useState("");
  const [withProtected, setWithProtected] = useState(false);
  const filter = useRef<HTMLInputElement>(null);
  useShortcuts([
    { keys: ["ctrl+f"], shown: "Ctrl F", word: "children-key-filter", act: () => filter.current?.focus() },
  ]);

  // The letter first, then the list.
  const wanted = useDeferredValue(typed);
  const all = cases.state === "ready" ? cases.value : none;
  const lines = useMemo(
    () => namedLike(withProtected ? all : all.filter((line) => !line.protected), wanted),
    [all, wanted, withProtected],
  );
  const leftOut = all.filter((line) => line.protected).length;
  return (
    <>
      <PageHead
        where={team}
        title={say("place-children")}
        purpose={say(closed ? "children-purpose-closed" : "children-purpose")}
        arrival={String(closed)}
      >
        {!coordinates && <Button onPress={() => setEmergency(true)}>{say("emergency-open")}</Button>}
        {coordinates && (closed || cases.state !== "ready" || all.length > 0) && (
          <Link href={to("children", "new")} look="primary" icon="plus">
            {say("children-new")}
          </Link>
        )}
      </PageHead>
      {emergency && <EmergencyDialog onClose={() => setEmergency(false)} />}
      <Tabs
        label={say("children-tabs")}
        current={closed ? "closed" : "open"}
        tabs={[
          { id: "open", name: say("children-tab-open"), href: to("children") },
          { id: "closed", name: say("children-tab-closed"), href: to("children", "closed") },
        ]}
      />
      {cases.state === "waiting" && <p className="muted">{say("children-waiting")}</p>}
      {cases.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(cases.error)}
        </Notice>
      )}
      {cases.state === "ready" && all.length === 0 && <Empty closed={closed} />}
      {all.length > 0 && (
        <>
          <div className={styles.filter}>
            <TextField
              inputRef={filter}
              label={
                <>
                  {say("children-filter")} <KeyHint>Ctrl F</KeyHint>
                </>
              }
              value={typed}
              onChange={setTyped}
              optional={false}
            />
            <p className="muted small" aria-live="polite">
              {wanted && say("children-filter-count", { count: lines.length })}
            </p>
          </div>
          {leftOut > 0 && (
            <p className="muted small">
              {withProtected
                ? say("children-protected-shown")
                : say("children-protected-left-out", { count: leftOut, words: capital(inWords(leftOut)) })}{" "}
              <Button look="link" onPress={() => setWithProtected(!withProtected)}>
                {say(withProtected ? "children-protected-leave-out" : "children-protected-show")}
              </Button>
            </p>
          )}
          {lines.length === 0 ? (
            wanted && <p className="lead">{say("children-filter-none")}</p>
          ) : (
            <Lines lines={lines} closed={closed} wanted={wanted} />
          )}
        </>
      )}
    </>
  );
}

/** The table. Drawn anew only when there are other lines, not at each letter. */
const Lines = memo(function Lines(props: { lines: readonly CaseLine[]; closed: boolean; wanted: string }) {
  const { lines, closed, wanted } = props;
  const on = useToday();
  const { shown, more } = useSome(lines, { scrolls: true, key: `${closed} ${wanted}` });
  const closedOn: Column<CaseLine> = {
    id: "closed",
    name: say("children-column-closed"),
    cell: (line) => line.closed_on && dayMonth(line.closed_on, on),
  };
  const ofClosed = lines.some(owes) ? [child, closedOn, owed, holder] : [child, closedOn, holder];
  return (
    // The arrows and letters move between the links of the list; each link stays reachable with Tab.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      className={styles.list}
      onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => {
        if (moveInList(event.currentTarget, event)) event.preventDefault();
      }}
    >
      <Table
        caption={say("children-list")}
        captionHidden
        columns={closed ? ofClosed : [child, stage, next, holder]}
        rows={shown}
        rowKey={(line) => line.case}
      />
      {more}
    </div>
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
