/** A quarter as others may see it: what may be passed on stands beside the exact figures, and leaves as paper, workbook or file. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { printFile, saveFile } from "../../api/files";
import type { PublicRow } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Notice } from "../../components/Notice";
import { Table } from "../../components/Table";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { dayMonth, dayOf } from "../../words/dates";
import { say } from "../../words/words";
import { quarterInside } from "../measures/measures";

/** How the figures leave: each asks for the passphrase once more. */
const acts = {
  paper: "publications-paper",
  workbook: "publications-workbook",
  csv: "publications-csv",
} as const;

export interface PublishedDialogProps {
  quarter: string;
  onClose: () => void;
}

export function PublishedDialog({ quarter, onClose }: PublishedDialogProps) {
  const today = useToday();
  const answer = useAnswer("public_quarter", { quarter });
  const [asking, setAsking] = useState<keyof typeof acts | null>(null);
  const hand = useSubmit(async (passphrase: string) => {
    if (asking === "paper") await printFile(await call("public_quarter_paper", { quarter }, { passphrase }));
    else if (asking) {
      const published = await call("publish_quarter", { quarter }, { passphrase });
      if (await saveFile(published[asking])) toast({ text: say("publications-saved") });
    }
    setAsking(null);
  });
  if (asking)
    return (
      <AskAgain act={say(acts[asking])} submit={hand} onClose={() => setAsking(null)}>
        {say("publications-ask-again")}
      </AskAgain>
    );
  const before = answer.state === "ready" ? answer.value.published_at : null;
  return (
    <Dialog title={say("publications-title", { quarter: quarterInside(quarter) })} open onClose={onClose} wide>
      {answer.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {answer.state === "failed" && <Notice kind="problem">{sayError(answer.error)}</Notice>}
      {answer.state === "ready" && (
        <div className="stack tight">
          <p>{say("publications-lead")}</p>
          <p className="small muted">
            {before
              ? say("publications-before", { day: dayMonth(dayOf(before), today) })
              : say("publications-not-before")}
          </p>
          <div className="actions">
            <Button look="primary" icon="print" onPress={() => setAsking("paper")}>
              {say(acts.paper)}
            </Button>
            <Button onPress={() => setAsking("workbook")}>{say(acts.workbook)}</Button>
            <Button onPress={() => setAsking("csv")}>{say(acts.csv)}</Button>
          </div>
          <Table<PublicRow>
            caption={say("publications-title", { quarter: quarterInside(quarter) })}
            captionHidden
            dense
            rows={answer.value.rows}
            rowKey={({ figure }) => `${figure.measure} ${figure.group}`}
            columns={[
              {
                id: "measure",
                name: say("measures-measure"),
                cell: ({ figure }) => (figure.group === "" ? figure.title : ""),
              },
              {
                id: "group",
                name: say("publications-group"),
                cell: ({ figure }) => figure.group || say("publications-all"),
              },
              {
                id: "shown",
                name: say("publications-shown"),
                number: true,
                cell: ({ figure }) => <strong>{figure.shown}</strong>,
              },
              { id: "exact", name: say("publications-exact"), number: true, cell: ({ exact }) => exact },
            ]}
          />
        </div>
      )}
    </Dialog>
  );
}
