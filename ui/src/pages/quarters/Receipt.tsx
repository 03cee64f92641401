/** The region's signed receipt, read in and compared with the file; or the day it said that the file had come, noted by hand. */
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { pickFile } from "../../api/files";
import { useFormDraft } from "../../api/formDraft";
import type { QuarterView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Dialog } from "../../components/Dialog";
import { Form } from "../../components/Form";
import { Notice } from "../../components/Notice";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { say } from "../../words/words";

export function Receipt({ view, onClose }: { view: QuarterView; onClose: () => void }) {
  const today = useToday();
  const { quarter } = view;
  const { form, set, discard } = useFormDraft(`quarters/${quarter}/receipt`, { on: today as string | null });
  const { on } = form;
  const read = useSubmit(async () => {
    const file = await pickFile("json");
    const signature = file && (await pickFile("minisig"));
    if (!file || !signature) return;
    await call("record_receipt", { quarter, received_on: null, receipt: { file, signature } });
    discard();
    onClose();
    toast({ text: say("quarter-receipt-read-done") });
  });
  const save = useSubmit(async () => {
    await call("record_receipt", { quarter, received_on: on ?? today, receipt: null });
    discard();
    onClose();
  });
  return (
    <Dialog title={say("quarter-receipt-title")} open onClose={onClose}>
      <p className="lead">{say("quarter-receipt-read-lead")}</p>
      {read.refused && <Notice kind="problem">{sayError(read.refused)}</Notice>}
      <div className="actions">
        <Button look="primary" isPending={read.busy} onPress={() => void read.submit()}>
          {say("quarter-receipt-read")}
        </Button>
      </div>
      {view.state === "sealed" && (
        <Form onSubmit={() => on && void save.submit()}>
          <p>{say("quarter-receipt-lead")}</p>
          <DateField
            label={say("quarter-receipt-on")}
            value={on}
            onChange={(day) => set({ on: day })}
            latest={today}
            error={save.refused ? sayError(save.refused) : undefined}
          />
          <div className="actions">
            <Button type="submit" isPending={save.busy} isDisabled={!on}>
              {say("quarter-receipt-save")}
            </Button>
            <Button
              look="link"
              onPress={() => {
                discard();
                onClose();
              }}
            >
              {say("cancel")}
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}
