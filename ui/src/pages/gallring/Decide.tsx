/** A reader decides about a list: every case is approved unless it is kept with a reason; the whole has a reason and the reader's passphrase. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { GallringList } from "../../api/types/ops";
import { DialogForm } from "../../components/DialogForm";
import { Checkbox } from "../../components/Marks";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { dayMonth } from "../../words/dates";
import { say } from "../../words/words";

export function Decide({ list, onClose }: { list: GallringList; onClose: () => void }) {
  const today = useToday();
  const [kept, setKept] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [checked, setChecked] = useState(false);
  const { submit, refused, busy } = useSubmit(async () => {
    const keep = Object.entries(kept).map(([id, why]) => ({ case: id, why }));
    await call("decide_gallring", { list: list.id, keep, reason }, { passphrase });
    toast({ text: say("gallring-decided") });
    onClose();
  });
  const complete = reason.trim() !== "" && passphrase !== "" && Object.values(kept).every((why) => why.trim() !== "");
  return (
    <DialogForm
      title={say("gallring-decide")}
      lead={say("gallring-decide-lead")}
      act={say("gallring-decide-do", { count: list.lines.length - Object.keys(kept).length })}
      problem={refused ? sayError(refused) : undefined}
      busy={busy}
      onSubmit={() => {
        setChecked(true);
        if (complete) void submit();
      }}
      onClose={onClose}
    >
      {list.lines.map((line) => {
        const why = kept[line.case];
        return (
          <div key={line.case} className="stack tight">
            <Checkbox
              checked={why === undefined}
              onChange={(erase) =>
                setKept(({ [line.case]: _, ...others }) => (erase ? others : { ...others, [line.case]: "" }))
              }
              detail={
                <>
                  {say("gallring-line-detail", {
                    last: dayMonth(line.last_entry_on, today),
                    latest: dayMonth(line.latest_on, today),
                  })}
                  {line.by_hand !== "" && ` ${say("gallring-line-by-hand", { why: line.by_hand })}`}
                </>
              }
            >
              {say("gallring-line-erase", { number: line.number })}
            </Checkbox>
            {why !== undefined && (
              <TextField
                autoFocus
                label={say("gallring-keep-why", { number: line.number })}
                value={why}
                onChange={(text) => setKept((before) => ({ ...before, [line.case]: text }))}
                error={checked && why.trim() === "" ? say("gallring-keep-why-missing") : undefined}
              />
            )}
          </div>
        );
      })}
      <TextArea
        label={say("gallring-reason")}
        hint={say("gallring-reason-hint")}
        value={reason}
        onChange={setReason}
        error={checked && reason.trim() === "" ? say("gallring-reason-missing") : undefined}
      />
      <TextField
        kind="secret"
        label={say("ask-again-label")}
        value={passphrase}
        onChange={setPassphrase}
        error={checked && passphrase === "" ? say("lock-missing") : undefined}
      />
    </DialogForm>
  );
}
