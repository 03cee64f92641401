/** A quarter's figures as they may be shown outside: protected, with a paper and a file to pass on. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { printFile, saveFile } from "../../api/files";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Notice } from "../../components/Notice";
import { Table } from "../../components/Table";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";

export interface ProtectedDialogProps {
  quarter: string;
  onClose: () => void;
}

export function ProtectedDialog({ quarter, onClose }: ProtectedDialogProps) {
  const [asked] = useState({ quarter });
  const answer = useAnswer("publish_quarter", asked);
  const file = useSubmit(async () => {
    if (await saveFile(await call("published_file", asked))) toast({ text: say("published-saved") });
  });
  const paper = useSubmit(async () => {
    await printFile(await call("protected_report_paper", asked));
  });
  const refused = answer.state === "failed" ? answer.error : (file.refused ?? paper.refused);
  const rows =
    answer.state === "ready"
      ? answer.value.measures.flatMap((measure) =>
          measure.figures.map((figure, index) => ({
            key: `${measure.id} ${index}`,
            title: index === 0 ? measure.title : "",
            ...figure,
          })),
        )
      : [];
  return (
    <Dialog title={say("published-title")} open onClose={onClose} wide>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      {answer.state === "ready" && (
        <>
          <p className="lead">{answer.value.note}</p>
          <Table
            caption={say("published-title")}
            captionHidden
            dense
            rows={rows}
            rowKey={(row) => row.key}
            columns={[
              { id: "measure", name: say("measures-measure"), cell: (row) => row.title },
              { id: "group", name: say("published-group"), cell: (row) => row.label },
              {
                id: "value",
                name: say("measures-value"),
                number: true,
                cell: (row) => <span className="nowrap">{row.text}</span>,
              },
            ]}
          />
          <div className="actions">
            <Button look="primary" isPending={paper.busy} onPress={() => void paper.submit()}>
              {say("published-print")}
            </Button>
            <Button isPending={file.busy} onPress={() => void file.submit()}>
              {say("published-save")}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
