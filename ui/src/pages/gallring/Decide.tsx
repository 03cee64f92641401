/** A reader decides about a list: every case is approved unless it is kept with a reason; the whole has a reason and the reader's passphrase. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraft, useDraftsById } from "../../api/draft";
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
import { byHand, complete } from "./gallring";

export function Decide({ list, onClose }: { list: GallringList; onClose: () => void }) {
  const today = useToday();
  const keep = useDraftsById(
    `gallring/${list.id}/keep`,
    list.lines.map((line) => line.case),
  );
  const kept = keep.texts;
  const reason = useDraft(`gallring/${list.id}/reason`);
  const [passphrase, setPassphrase] = useState("");
  const [checked, setChecked] = useState(false);
  const discard = () => {
    keep.discard();
    reason.discard();
  };
  const { submit, refused, busy } = useSubmit(async () => {
    await call("decide_gallring", { list: list.id, keep: byHand(kept), reason: reason.text }, { passphrase });
    discard();
    toast({ text: say("gallring-decided") });
    onClose();
  });
  const ready = reason.text.trim() !== "" && passphrase !== "" && complete(kept);
  return (
    <DialogForm
      title={say("gallring-decide")}
      lead={say("gallring-decide-lead")}
      act={say("gallring-decide-do", { count: list.lines.length - Object.keys(kept).length })}
      problem={refused ? sayError(refused) : undefined}
      busy={busy}
      onSubmit={() => {
        setChecked(true);
        if (ready) void submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      {list.lines.map((line) => {
        const why = kept[line.case];
        return (
          <div key={line.case} className="stack tight">
            <Checkbox
              checked={why === undefined}
              onChange={(erase) => keep.set(line.case, erase ? null : "")}
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
                autoFocus={why === ""}
                label={say("gallring-keep-why", { number: line.number })}
                value={why}
                onChange={(text) => keep.set(line.case, text)}
                error={checked && why.trim() === "" ? say("gallring-keep-why-missing") : undefined}
              />
            )}
          </div>
        );
      })}
      <TextArea
        label={say("gallring-reason")}
        hint={say("gallring-reason-hint")}
        {...reason.field}
        error={checked && reason.text.trim() === "" ? say("gallring-reason-missing") : undefined}
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
