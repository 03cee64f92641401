/** Done (and did it help), moved or given up, with why. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { Action, ActionChange, Helped } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { DateField } from "../../../components/DateField";
import { Segments } from "../../../components/Marks";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { addDays, dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { ActDialog } from "./ActDialog";

export type ActionAct = "done" | "helped" | "move" | "drop";

export const helpedWords = {
  yes: "action-done-yes",
  partly: "action-done-partly",
  no: "action-done-no",
  unknown: "action-done-unknown",
} as const satisfies Record<Helped, keyof WordArgs>;
export const helpedCodes = Object.keys(helpedWords) as Helped[];

export interface ChangeActionDialogProps {
  action: Action;
  act: ActionAct;
  onClose: () => void;
}

export function ChangeActionDialog({ action, act, onClose }: ChangeActionDialogProps) {
  const today = useToday();
  const { form, set, discard } = useFormDraft(`action/${action.id}/${act}`, {
    why: "",
    helped: action.helped as Helped | null,
    on: today,
    due: null as string | null,
  });
  const { helped, on, due } = form;
  const [checked, setChecked] = useState(false);
  const needsWhy = act === "move" || act === "drop";
  const whyMissing = needsWhy && form.why.trim() === "";
  const dayMissing = act === "move" && due === null;

  const { submit, refused, busy } = useSubmit(async () => {
    const [change, text] = ready();
    if (!change) return;
    await call("change_action", { action: action.id, change });
    discard();
    toast({ text, onUndo: () => void undoAndSay() });
    onClose();
  });

  function ready(): [ActionChange | null, string] {
    switch (act) {
      case "done":
        return [{ kind: "done", on, helped }, say("action-done-saved")];
      case "helped":
        return [helped && { kind: "helped", helped }, say("action-helped-saved")];
      case "move":
        return [
          due === null ? null : { kind: "move", due_on: due, reason: form.why },
          say("action-moved-saved", { day: due ? dayMonth(due, today) : "" }),
        ];
      case "drop":
        return [{ kind: "drop", reason: form.why }, say("action-dropped-saved")];
    }
  }

  const titles = {
    done: say("action-done-title"),
    helped: say("actions-do-helped"),
    move: say("action-move-title"),
    drop: say("action-drop-title"),
  };
  return (
    <ActDialog
      title={titles[act]}
      lead={
        <>
          <p>
            <strong>{action.what}</strong>
          </p>
          {act === "drop" && <p>{say("action-drop-lead")}</p>}
        </>
      }
      onSubmit={() => {
        setChecked(true);
        if (!whyMissing && !dayMissing) void submit();
      }}
      onClose={onClose}
      onCancel={discard}
      refused={refused}
      busy={busy}
    >
      {(act === "done" || act === "helped") && (
        <Segments
          label={say("action-done-helped")}
          hint={say("action-done-helped-hint")}
          optional={act === "done"}
          items={helpedCodes.map((id) => ({ id, name: say(helpedWords[id]) }))}
          value={helped}
          onChange={(id) => set({ helped: helpedCodes.find((one) => one === id) ?? null })}
        />
      )}
      {act === "done" && (
        <DateField
          label={say("action-done-on")}
          value={on}
          earliest={action.decided_on}
          latest={today}
          onChange={(day) => day && set({ on: day })}
        />
      )}
      {act === "move" && (
        <div className="stack tight">
          <DateField
            autoFocus
            label={say("action-move-to")}
            value={due}
            earliest={today}
            onChange={(day) => set({ due: day })}
            error={checked && dayMissing ? say("action-new-missing-due") : undefined}
          />
          <div className="actions">
            {[1, 2, 4].map((weeks) => (
              <Button key={weeks} dense onPress={() => set({ due: addDays(today, weeks * 7) })}>
                {say("actions-weeks", { weeks })}
              </Button>
            ))}
          </div>
        </div>
      )}
      {needsWhy && (
        <TextField
          prose
          autoFocus={act === "drop"}
          label={say(act === "move" ? "action-move-why" : "action-drop-why")}
          hint={say("action-move-why-hint")}
          value={form.why}
          onChange={(why) => set({ why })}
          error={checked && whyMissing ? say("action-why-missing") : undefined}
        />
      )}
    </ActDialog>
  );
}
