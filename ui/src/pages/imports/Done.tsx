/** "Inläst": how many came in, the way back, the sheets of other years, and the rows that wait, to be put right here. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import type { ImportReport } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { undoLast } from "../../shell/session";
import { say } from "../../words/words";
import { WaitingRows } from "./Waiting";

export interface DoneProps {
  report: ImportReport;
  /** The sheets with the same headings that have not been brought in yet. */
  sheets: readonly string[];
  onSheet: (sheet: string) => void;
  onMore: () => void;
}

export function Done({ report, sheets, onSheet, onMore }: DoneProps) {
  const [undone, setUndone] = useState(false);
  const last = useAnswer("undo_state", {});
  const waiting = useAnswer("waiting_rows", {});
  const act = last.state === "ready" ? last.value.undo : null;
  const mayUndo = act?.op === "import_list";
  const undo = useSubmit(async () => {
    if (!act) return;
    await undoLast(act.act);
    setUndone(true);
  });
  if (undone)
    return (
      <PageHead title={say("imports-title")} purpose={say("imports-done-undone")} arrival="undone">
        <Button look="primary" onPress={onMore}>
          {say("imports-choose-other")}
        </Button>
      </PageHead>
    );
  const [next] = sheets;
  const count = waiting.state === "ready" ? waiting.value.length : report.rejected.length;
  return (
    <>
      <PageHead
        title={say("imports-done-title", { count: report.accepted.length })}
        purpose={say("imports-done-purpose", { count })}
        arrival="done"
      >
        <Link href={to("children")} look={count === 0 ? "primary" : "plain"}>
          {say("imports-done-children")}
        </Link>
      </PageHead>
      <div className="stack">
        {undo.refused && <Notice kind="problem">{sayError(undo.refused)}</Notice>}
        <div className="actions">
          <Button icon="undo" onPress={() => void undo.submit()} isDisabled={!mayUndo} isPending={undo.busy}>
            {say("imports-done-undo")}
          </Button>
          <Button look="link" onPress={onMore}>
            {say("imports-done-more")}
          </Button>
        </div>
        {next !== undefined && (
          <Notice
            action={<Button onPress={() => onSheet(next)}>{say("imports-done-next-sheet", { sheet: next })}</Button>}
          >
            {say("imports-done-sheets", { count: sheets.length, sheets: sheets.join(", ") })}
          </Notice>
        )}
        {act && !mayUndo && <p className="small muted">{say("imports-done-undo-late")}</p>}
        {count > 0 && (
          <section aria-labelledby="imports-waiting">
            <div className="section">
              <h2 id="imports-waiting">{say("imports-waiting-title")}</h2>
              <p className="small muted">{say("imports-waiting-purpose")}</p>
            </div>
            <WaitingRows />
          </section>
        )}
      </div>
    </>
  );
}
