/** Lines of the log as a table: number, when, who, what, about what. A clock that was changed is said on the line. */
import type { LogLine } from "../../api/types/ops";
import { Status } from "../../components/Status";
import { Table } from "../../components/Table";
import { clock, dayMonth } from "../../words/dates";
import { say } from "../../words/words";

const year = (at: string) => at.slice(0, 4);

export function when(line: LogLine) {
  return `${dayMonth(line.at)} ${year(line.at)} ${clock(line.at)}`;
}

export const who = ({ user, unit }: LogLine) => (unit === "" ? user : say("log-who-for", { user, unit }));

export function What({ line }: { line: LogLine }) {
  return (
    <>
      {line.what}
      {line.reason !== "" && <p className="small muted">{say("log-reason", { reason: line.reason })}</p>}
      {line.clock !== "none" && (
        <p className="small">
          <Status kind="soon">{say(line.clock === "back" ? "log-clock-back" : "log-clock-ahead")}</Status>
        </p>
      )}
    </>
  );
}

export function Lines({ lines }: { lines: readonly LogLine[] }) {
  return (
    <Table
      caption={say("log-title")}
      captionHidden
      dense
      rows={lines}
      rowKey={(line) => String(line.sequence)}
      columns={[
        { id: "number", name: say("log-column-number"), cell: (line) => line.sequence },
        { id: "when", name: say("log-column-when"), cell: when },
        { id: "who", name: say("log-column-who"), cell: who },
        { id: "what", name: say("log-column-what"), cell: (line) => <What line={line} /> },
        { id: "about", name: say("log-column-about"), cell: (line) => line.about },
      ]}
    />
  );
}
