/** Marks that somebody must not see the child. What that person holds is said first; the baton gets a new holder in the same act. */
import { type ReactNode, useEffect, useState } from "react";
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { Child, ChildId, HeldOfChild, ProfessionalId } from "../../../api/types/ops";
import { Notice } from "../../../components/Notice";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { listed } from "../../meetings/sentences";
import { ActDialog } from "./ActDialog";
import { usePersonChoice } from "./PersonChoice";

export function MarkConflictDialog({ child, onClose }: { child: Child; onClose: () => void }) {
  const [who, setWho] = useState<ProfessionalId | null>(null);
  const [next, setNext] = useState<ProfessionalId | null>(null);
  const [checked, setChecked] = useState(false);
  const [held, setHeld] = useState<HeldOfChild | null>(null);
  const missing = held?.baton === true && next === null;
  const { submit, refused, busy } = useSubmit(async () => {
    // What the person holds is told before it moves.
    if (who === null || held === null || missing) return;
    const marked = await call("mark_conflict", { child: child.id, professional: who, new_holder: next });
    const name = marked.find((one) => one.id === who)?.name ?? "";
    toast({ text: say("conflicts-marked", { name }), onUndo: () => void undoAndSay() });
    onClose();
  });
  const person = usePersonChoice({
    label: say("conflicts-who"),
    value: who,
    onChange: (id) => {
      setWho(id);
      setNext(null);
      setHeld(null);
    },
    autoFocus: true,
    ...(checked && who === null ? { error: say("conflicts-who-missing") } : {}),
  });
  const holder = usePersonChoice({
    label: say("conflicts-next"),
    hint: say("conflicts-next-hint"),
    value: next,
    onChange: setNext,
    ...(checked && missing ? { error: say("conflicts-next-missing") } : {}),
  });
  return (
    <ActDialog
      title={say("conflicts-mark")}
      lead={<p>{say("conflicts-mark-lead")}</p>}
      onSubmit={() => {
        setChecked(true);
        void submit();
      }}
      onClose={onClose}
      refused={refused}
      busy={busy}
      beside={
        <>
          {person.dialog}
          {holder.dialog}
        </>
      }
    >
      {person.field}
      {who !== null && <HeldNow child={child.id} who={who} holder={holder.field} onRead={setHeld} />}
    </ActDialog>
  );
}

/** What the person holds, and the field for who takes the baton when they hold it. */
function HeldNow(props: {
  child: ChildId;
  who: ProfessionalId;
  holder: ReactNode;
  onRead: (held: HeldOfChild) => void;
}) {
  const { child, who, holder, onRead } = props;
  const held = useAnswer("held_of_child", { child, professional: who });
  const read = held.state === "ready" ? held.value : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it is read
  useEffect(() => {
    if (read) onRead(read);
  }, [read]);
  if (held.state === "failed") return <Notice kind="problem">{sayError(held.error)}</Notice>;
  if (held.state === "waiting") return <p className="muted">{say("conflicts-holds-waiting")}</p>;
  const what = inWords(held.value);
  return (
    <>
      {what !== "" && <Notice>{what}</Notice>}
      {held.value.baton && holder}
    </>
  );
}

/** "Personen har hand om två insatser och återkopplingen till familjen. …", or nothing. */
function inWords({ baton, actions, feedbacks, handovers, plans }: HeldOfChild): string {
  const what = [
    baton ? say("conflicts-holds-baton") : "",
    actions > 0 ? say("conflicts-holds-actions", { count: actions }) : "",
    feedbacks > 0 ? say("conflicts-holds-feedbacks") : "",
    handovers > 0 ? say("conflicts-holds-handovers") : "",
    plans > 0 ? say("conflicts-holds-plans") : "",
  ].filter((part) => part !== "");
  return what.length === 0 ? "" : say("conflicts-holds", { what: listed(what) });
}
