/** The day the region said that the file had come. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { QuarterView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Dialog } from "../../components/Dialog";
import { Form } from "../../components/Form";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { say } from "../../words/words";

export function Receipt({ view, onClose }: { view: QuarterView; onClose: () => void }) {
  const today = useToday();
  const [on, setOn] = useState<string | null>(today);
  const save = useSubmit(async () => {
    await call("record_receipt", { quarter: view.quarter, received_on: on ?? today });
    onClose();
  });
  return (
    <Dialog title={say("quarter-receipt-title")} open onClose={onClose}>
      <p className="lead">{say("quarter-receipt-lead")}</p>
      <Form onSubmit={() => on && void save.submit()}>
        <DateField
          label={say("quarter-receipt-on")}
          value={on}
          onChange={setOn}
          latest={today}
          error={save.refused ? sayError(save.refused) : undefined}
        />
        <div className="actions">
          <Button type="submit" look="primary" isPending={save.busy} isDisabled={!on}>
            {say("quarter-receipt-save")}
          </Button>
          <Button look="link" onPress={onClose}>
            {say("cancel")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
