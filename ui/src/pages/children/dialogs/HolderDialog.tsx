/** Names the coordinator. To another unit the baton moves by a handover, so that the receiver may say yes. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { CaseId, Holder } from "../../../api/types/ops";
import { DateField } from "../../../components/DateField";
import { Link } from "../../../components/Link";
import { toast } from "../../../components/Toast";
import { to } from "../../../shell/route";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { say, Words } from "../../../words/words";
import { ActDialog } from "./ActDialog";
import { usePersonChoice } from "./PersonChoice";

interface HolderDialogProps {
  /** The case, on its own page or in the meeting. */
  view: { case: { id: CaseId }; holder: Holder | null };
  onClose: () => void;
}

export function HolderDialog({ view, onClose }: HolderDialogProps) {
  const today = useToday();
  const { form, set, discard } = useFormDraft(`case/${view.case.id}/holder`, {
    who: null as string | null,
    from: today,
  });
  const { who, from } = form;
  const [checked, setChecked] = useState(false);
  const { submit, refused, busy } = useSubmit(async () => {
    if (who === null) return;
    const { holder } = await call("name_coordinator", { case: view.case.id, professional: who, from_on: from });
    discard();
    toast({ text: say("holder-saved", { name: holder?.name ?? "" }), onUndo: () => void undoAndSay() });
    onClose();
  });
  const person = usePersonChoice({
    label: say("holder-who"),
    value: who,
    onChange: (id) => set({ who: id }),
    autoFocus: true,
    ...(checked && who === null ? { error: say("holder-who-missing") } : {}),
  });
  return (
    <ActDialog
      title={say("holder-title")}
      lead={
        <>
          <p>{say("holder-lead")}</p>
          {view.holder && (
            <p>
              <Words
                id="holder-handover"
                parts={{ link: (text) => <Link href={to("handovers", view.case.id)}>{text}</Link> }}
              />
            </p>
          )}
        </>
      }
      onSubmit={() => {
        setChecked(true);
        void submit();
      }}
      onClose={onClose}
      onCancel={discard}
      refused={refused}
      busy={busy}
      beside={person.dialog}
    >
      {person.field}
      <DateField label={say("holder-from")} value={from} latest={today} onChange={(day) => day && set({ from: day })} />
    </ActDialog>
  );
}
