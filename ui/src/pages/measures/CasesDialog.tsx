/** The cases behind a number. Only here, only for the one who leads the team, and every look is logged. */
import { useAnswer } from "../../api/answers";
import type { MeasureCase, Measured, MeasureOutcome } from "../../api/types/ops";
import { Dialog } from "../../components/Dialog";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { useSome } from "../../components/Some";
import { Table } from "../../components/Table";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { dayMonth } from "../../words/dates";
import { type PlainWordId, say } from "../../words/words";
import { daysText, type Opened, quarterShort } from "./measures";

const outcomes: Record<MeasureOutcome, PlainWordId> = {
  counted: "measures-outcome-counted",
  not: "measures-outcome-not",
  not_with_reason: "measures-outcome-not-with-reason",
  waiting: "measures-outcome-waiting",
  missing: "measures-outcome-missing",
};

export interface CasesDialogProps {
  measured: Measured;
  quarter: string;
  opened: Opened;
  onClose: () => void;
}

export function CasesDialog({ measured, quarter, opened, onClose }: CasesDialogProps) {
  const group = opened.group && { by: opened.group.by, code: opened.group.code };
  const behind = useAnswer("measure_cases", {
    measure: measured.id,
    quarter,
    group: group ?? null,
    outcome: opened.outcome ?? null,
  });
  const words = { measure: measured.title, quarter: quarterShort(quarter) };
  const title = opened.group
    ? say("measures-cases-title-group", { ...words, group: opened.group.label })
    : say("measures-cases-title", words);
  return (
    <Dialog title={title} open wide onClose={onClose}>
      <p className="small muted">{say("measures-cases-lead")}</p>
      {behind.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {behind.state === "failed" && <Notice kind="problem">{sayError(behind.error)}</Notice>}
      {behind.state === "ready" && <Cases cases={behind.value} quarter={quarter} />}
    </Dialog>
  );
}

function Cases({ cases, quarter }: { cases: MeasureCase[]; quarter: string }) {
  const { shown, more } = useSome(cases);
  if (cases.length === 0) return <p>{say("measures-cases-none")}</p>;
  const inDays = cases.some((one) => one.days !== null);
  return (
    <>
      <Table
        caption={say("measures-cases-lead")}
        captionHidden
        dense
        rows={shown.map((one, index) => ({ ...one, key: `${one.case}-${index}` }))}
        rowKey={(one) => one.key}
        columns={[
          {
            id: "name",
            name: say("measures-cases-name"),
            cell: (one) => <Link href={to("children", one.case)}>{one.name}</Link>,
          },
          { id: "number", name: "", cell: (one) => <span className="num small muted">{one.number}</span> },
          { id: "on", name: say("measures-cases-on"), cell: (one) => dayMonth(one.on, `${quarter.slice(0, 4)}-12-31`) },
          ...(inDays
            ? [
                {
                  id: "days",
                  name: "",
                  number: true,
                  cell: (one: MeasureCase) => (one.days === null ? "" : daysText(one.days)),
                },
              ]
            : []),
          {
            id: "how",
            name: say("measures-cases-how"),
            cell: (one) => say(outcomes[one.outcome]),
          },
        ]}
      />
      {more}
    </>
  );
}
