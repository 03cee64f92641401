/** A quarter as others may see it: what may be passed on stands beside the exact figures, and leaves as paper, workbook or file. */
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { printFile, saveFile } from "../../api/files";
import type { PublicRow } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Notice } from "../../components/Notice";
import { Table } from "../../components/Table";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { dayMonth, dayOf } from "../../words/dates";
import { say } from "../../words/words";
import { quarterInside } from "../measures/measures";

export interface PublishedDialogProps {
  quarter: string;
  onClose: () => void;
}

export function PublishedDialog({ quarter, onClose }: PublishedDialogProps) {
  const today = useToday();
  const answer = useAnswer("public_quarter", { quarter });
  const save = useSubmit(async (what: "csv" | "workbook") => {
    const published = await call("publish_quarter", { quarter });
    if (await saveFile(published[what])) toast({ text: say("publications-saved") });
  });
  const paper = useSubmit(async () => void (await printFile(await call("public_quarter_paper", { quarter }))));
  const refused = answer.state === "failed" ? answer.error : (save.refused ?? paper.refused);
  const before = answer.state === "ready" ? answer.value.published_at : null;
  return (
    <Dialog title={say("publications-title", { quarter: quarterInside(quarter) })} open onClose={onClose} wide>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      {answer.state === "ready" && (
        <div className="stack tight">
          <p>{say("publications-lead")}</p>
          <p className="small muted">
            {before
              ? say("publications-before", { day: dayMonth(dayOf(before), today) })
              : say("publications-not-before")}
          </p>
          <div className="actions">
            <Button look="primary" icon="print" isPending={paper.busy} onPress={() => void paper.submit()}>
              {say("publications-paper")}
            </Button>
            <Button isPending={save.busy} onPress={() => void save.submit("workbook")}>
              {say("publications-workbook")}
            </Button>
            <Button isPending={save.busy} onPress={() => void save.submit("csv")}>
              {say("publications-csv")}
            </Button>
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
