/** What the group promised before, and what it decides now: who does what by when, about no child. */
import { useRef, useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useDraft } from "../../../api/draft";
import { useFormDraft } from "../../../api/formDraft";
import type { GroupMeeting, TeamAction, TeamActionState } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { DateField } from "../../../components/DateField";
import { DialogForm } from "../../../components/DialogForm";
import { Form } from "../../../components/Form";
import { Menu } from "../../../components/Menu";
import { Notice } from "../../../components/Notice";
import { Row, Rows } from "../../../components/Rows";
import { Status, type StatusKind } from "../../../components/Status";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { nearDay } from "../../../words/dates";
import { say } from "../../../words/words";
import styles from "./Group.module.css";

function standing(action: TeamAction, today: string): { kind: StatusKind; word: string } {
  if (action.state === "done") return { kind: "done", word: say("group-action-done") };
  if (action.state === "dropped") return { kind: "not_included", word: say("group-action-dropped") };
  return action.due_on < today
    ? { kind: "late", word: say("group-action-late") }
    : { kind: "under_way", word: say("group-action-open") };
}

function Line({ action, end }: { action: TeamAction; end?: React.ReactNode }) {
  const today = useToday();
  const { kind, word } = standing(action, today);
  return (
    <Row
      status={<Status kind={kind}>{word}</Status>}
      reason={
        action.state === "dropped"
          ? say("group-action-dropped-why", { who: action.who, reason: action.reason })
          : say("group-action-line", { who: action.who, day: nearDay(action.due_on, today) })
      }
      end={end}
    >
      <strong>{action.what}</strong>
    </Row>
  );
}

export function Before({ view, writing }: { view: GroupMeeting; writing: boolean }) {
  const [dropping, setDropping] = useState<TeamAction | null>(null);
  const settle = useSubmit((action: TeamAction, state: TeamActionState) =>
    call("settle_team_action", { meeting: view.meeting.id, action: action.id, state, reason: "" }),
  );
  if (view.before.length === 0) return <p className="muted">{say("group-before-none")}</p>;
  return (
    <>
      {settle.refused && <Notice kind="problem">{sayError(settle.refused)}</Notice>}
      <Rows lined>
        {view.before.map((action) => (
          <Line
            key={action.id}
            action={action}
            end={
              writing && (
                <Menu
                  dense
                  label={<span className="sr">{say("group-settle", { what: action.what })}</span>}
                  choices={
                    action.state === "open"
                      ? [
                          {
                            id: "done",
                            name: say("group-settle-done"),
                            icon: "check",
                            onChoose: () => void settle.submit(action, "done"),
                          },
                          {
                            id: "drop",
                            name: say("group-settle-drop"),
                            icon: "minus",
                            onChoose: () => setDropping(action),
                          },
                        ]
                      : [
                          {
                            id: "open",
                            name: say("group-settle-reopen"),
                            onChoose: () => void settle.submit(action, "open"),
                          },
                        ]
                  }
                />
              )
            }
          />
        ))}
      </Rows>
      {dropping && <DropDialog meeting={view.meeting.id} action={dropping} onClose={() => setDropping(null)} />}
    </>
  );
}

function DropDialog({ meeting, action, onClose }: { meeting: string; action: TeamAction; onClose: () => void }) {
  const reason = useDraft(`meeting/${meeting}/drop/${action.id}`);
  const [checked, setChecked] = useState(false);
  const missing = reason.text.trim() === "";
  const drop = useSubmit(async () => {
    await call("settle_team_action", { meeting, action: action.id, state: "dropped", reason: reason.text });
    reason.discard();
    onClose();
  });
  return (
    <DialogForm
      title={say("group-drop-title")}
      lead={action.what}
      act={say("group-drop-do")}
      problem={drop.refused && sayError(drop.refused)}
      busy={drop.busy}
      onSubmit={() => {
        setChecked(true);
        if (!missing) void drop.submit();
      }}
      onClose={onClose}
      onCancel={reason.discard}
    >
      <TextField
        label={say("meeting-remove-why")}
        {...reason.field}
        prose
        autoFocus
        error={checked && missing ? say("field-required") : undefined}
      />
    </DialogForm>
  );
}

/** What is decided at an item, and what belongs to none; what is added belongs to the item. */
export function Decided({ view, item, writing }: { view: GroupMeeting; item: string; writing: boolean }) {
  const decided = view.decided.filter((action) => action.item === null || action.item === item);
  const remove = useSubmit(async (action: string) => {
    await call("remove_team_action", { action });
    toast({ text: say("group-removed"), onUndo: () => void undoAndSay() });
  });
  return (
    <>
      {decided.length === 0 ? (
        <p className="muted">{say("group-decided-none")}</p>
      ) : (
        <Rows lined>
          {decided.map((action) => (
            <Line
              key={action.id}
              action={action}
              end={
                writing && (
                  <Button look="link" onPress={() => void remove.submit(action.id)}>
                    {say("group-remove")}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      )}
      {remove.refused && <Notice kind="problem">{sayError(remove.refused)}</Notice>}
      {writing && <AddLine meeting={view.meeting.id} item={item} />}
    </>
  );
}

const untouched = { what: "", who: "", day: null as string | null };

function AddLine({ meeting, item }: { meeting: string; item: string }) {
  const today = useToday();
  const { form, set, discard } = useFormDraft(`meeting/${meeting}/${item}/team-action`, untouched);
  const { what, who, day } = form;
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const add = useSubmit(async () => {
    setTried(true);
    if (!day || !what.trim() || !who.trim()) return;
    await call("add_team_action", { meeting, item, what, who, due_on: day });
    discard();
    setTried(false);
    first.current?.focus();
    toast({ text: say("group-added"), onUndo: () => void undoAndSay() });
  });
  const missing = (empty: boolean) => (tried && empty ? say("field-required") : undefined);
  return (
    <Form onSubmit={() => void add.submit()} problem={add.refused && sayError(add.refused)}>
      <div className={styles.add}>
        <TextField
          label={say("group-what")}
          inputRef={first}
          value={what}
          onChange={(text) => set({ what: text })}
          error={missing(!what.trim())}
          prose
        />
        <TextField
          label={say("group-who")}
          value={who}
          onChange={(text) => set({ who: text })}
          error={missing(!who.trim())}
        />
        <DateField
          label={say("group-when")}
          value={day}
          onChange={(next) => set({ day: next })}
          earliest={today}
          error={missing(!day)}
        />
        <Button type="submit" isPending={add.busy}>
          {say("group-add")}
        </Button>
      </div>
    </Form>
  );
}
