/** One step of a handover, written down: what was said, by whom, when, and, for a yes, who takes the baton. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraft } from "../../api/draft";
import { useFormDraft } from "../../api/formDraft";
import type { HandoverStep, HandoverView, Professional, ReturnReason } from "../../api/types/ops";
import { Select } from "../../components/Choice";
import { DateField } from "../../components/DateField";
import { DialogForm } from "../../components/DialogForm";
import { Segments } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import { moves, reasonOf, reasons, spoken } from "./handovers";

/** What can be written down; "answer" lets the dialog ask which answer it was. */
export type HandoverAct = Exclude<HandoverStep, "offer" | "ask" | "accept" | "decline"> | "answer" | "take_back";

interface StepWords {
  title: string;
  lead?: string;
  act?: string;
  text?: { label: string; needed: boolean };
  why?: boolean;
  /** Said by us, not by the receiver. */
  ours?: boolean;
}

function wordsOf(step: HandoverStep, act: HandoverAct, view: HandoverView): StepWords {
  const unit = spoken(view.to_unit.name);
  const name = view.from.name;
  switch (step) {
    case "remind":
      return {
        title: say("handover-remind-title", { unit }),
        lead: say("handover-remind-lead"),
        text: { label: say("handover-remind-text"), needed: false },
        ours: true,
      };
    case "clarify":
      return {
        title: say("handover-clarify-title", { unit }),
        text: { label: say("handover-clarify-text"), needed: true },
        ours: true,
      };
    case "return":
      return act === "take_back"
        ? {
            title: say("handover-take-back-title"),
            lead: say("handover-take-back-lead", { name }),
            act: say("handover-take-back"),
            text: { label: say("handover-answer-words"), needed: true },
            why: true,
            ours: true,
          }
        : {
            title: say("handover-return-title", { unit }),
            lead: view.back_to_other
              ? say("handover-return-lead-other", { name })
              : moves(view)
                ? say("handover-return-lead", { name })
                : say("handover-return-lead-advice", { name }),
            text: { label: say("handover-answer-words"), needed: true },
            why: true,
          };
    case "answer_back":
      return {
        title: say("handover-answer-back-title", { unit }),
        text: { label: say("handover-answer-back-text"), needed: true },
      };
    case "expire":
      return {
        title: say("handover-expire-title"),
        lead: say("handover-expire-lead", { name }),
        act: say("handover-expire"),
        ours: true,
      };
    case "close":
      return {
        title: say("handover-close-title"),
        lead: say("handover-close-lead", { name: view.holder?.name ?? name }),
        act: say("handover-close"),
        ours: true,
      };
    case "keep":
      return {
        title: say("handover-keep-title"),
        lead: say("handover-keep-lead", { name: view.holder?.name ?? name }),
        act: say("handover-keep"),
        text: { label: say("handover-answer-words"), needed: false },
        ours: true,
      };
    case "ask":
      return {
        title: say("handover-answer-title", { unit }),
        text: { label: say("handover-answer-question"), needed: true },
      };
    case "decline":
      return {
        title: say("handover-answer-title", { unit }),
        text: { label: say("handover-answer-words"), needed: true },
        why: true,
      };
    case "accept":
    case "offer":
      return { title: say("handover-answer-title", { unit }) };
  }
}

function doneOf(step: HandoverStep, view: HandoverView, receiver: string): string {
  const name = view.from.name;
  switch (step) {
    case "accept":
      return moves(view) ? say("handover-done-accept", { name: receiver }) : say("handover-done-accept-advice");
    case "decline":
      return say("handover-done-decline", { name: view.holder?.name ?? name });
    case "return":
      return say("handover-done-return", { name: view.back_to_other ? receiver : name });
    case "remind":
      return say("handover-done-remind");
    case "ask":
      return say("handover-done-ask");
    case "answer_back":
      return say("handover-done-answer-back");
    case "close":
      return say("handover-done-close");
    case "expire":
      return say("handover-done-expire");
    case "keep":
      return say("handover-done-keep", { name: view.holder?.name ?? name });
    case "clarify":
    case "offer":
      return say("handover-done-clarify");
  }
}

/** Who can take the baton back in the place of whoever gave it: somebody in that unit, or in the team. */
function takers({ from, to_unit, holder }: HandoverView, people: readonly Professional[]): readonly Professional[] {
  return people.filter(
    ({ id, unit, in_team, unit_ended }) =>
      id !== from.id &&
      id !== holder?.professional &&
      !unit_ended &&
      (unit === from.unit || (in_team && unit !== to_unit.id)),
  );
}

export function StepDialog({ view, act, onClose }: { view: HandoverView; act: HandoverAct; onClose: () => void }) {
  const { handover, to_unit, from } = view;
  const today = useToday();
  const people = useAnswer("list_professionals", {});
  const known = people.state === "ready" ? people.value : [];
  const there = known.filter(({ unit }) => unit === to_unit.id);
  const draft = useFormDraft(`handover/${handover.id}/${act}-form`, {
    answer: null as string | null,
    on: today as string | null,
    why: null as string | null,
    receiver: handover.to as string | null,
    back: null as string | null,
    said_by: null as string | null,
  });
  const { set, discard } = draft;
  const { answer, on, why, receiver: chosen, back } = draft.form;
  const [checked, setChecked] = useState(false);
  const step = (act === "answer" ? (answer ?? "accept") : act === "take_back" ? "return" : act) as HandoverStep;
  const text = useDraft(`handover/${handover.id}/${act === "answer" ? "answer" : act}`);
  const words = wordsOf(step, act, view);
  const accepting = act === "answer" && answer === "accept";
  const toOther = act === "return" && view.back_to_other === true;
  const others = toOther ? takers(view, known) : [];
  const taker = others.find(({ id }) => id === back);
  const receiver = there.find(({ id }) => id === chosen) ?? (there.length === 1 ? there[0] : undefined);
  const by =
    draft.form.said_by ??
    (words.ours ? (view.holder?.name ?? from.name) : (receiver?.name ?? view.to?.name ?? spoken(to_unit.name)));
  const ready =
    on !== null &&
    (act !== "answer" || answer !== null) &&
    (!words.text?.needed || text.text.trim() !== "") &&
    (!words.why || why !== null) &&
    (!accepting || receiver !== undefined) &&
    (!toOther || taker !== undefined);
  const { submit, refused, busy } = useSubmit(async () => {
    await call("step_handover", {
      handover: handover.id,
      step,
      happened_on: on ?? today,
      said_by: by,
      text: words.text ? text.text : "",
      reason: words.why ? (why as ReturnReason) : null,
      receiver: accepting ? (receiver?.id ?? null) : (taker?.id ?? null),
    });
    text.discard();
    discard();
    toast({ text: doneOf(step, view, (taker ?? receiver)?.name ?? to_unit.name), onUndo: () => void undoAndSay() });
    onClose();
  });
  const empty = (missing: boolean) => (checked && missing ? say("field-required") : undefined);
  return (
    <DialogForm
      title={words.title}
      lead={words.lead}
      act={words.act ?? say("save")}
      problem={refused ? sayError(refused) : undefined}
      busy={busy}
      onClose={onClose}
      onCancel={() => {
        text.discard();
        discard();
      }}
      onSubmit={() => {
        setChecked(true);
        if (ready) void submit();
      }}
    >
      {act === "answer" && (
        <Segments
          label={say("handover-answer-what")}
          items={[
            ...(view.steps.includes("accept") ? [{ id: "accept", name: say("handover-answer-accept") }] : []),
            ...(view.steps.includes("ask") ? [{ id: "ask", name: say("handover-answer-ask") }] : []),
            { id: "decline", name: say("handover-answer-decline") },
          ]}
          value={answer}
          onChange={(id) => set({ answer: id })}
          error={empty(answer === null)}
        />
      )}
      {accepting &&
        (people.state === "ready" && there.length === 0 ? (
          <Notice kind="warn">{say("handover-answer-receiver-none", { unit: spoken(to_unit.name) })}</Notice>
        ) : (
          <>
            <Select
              label={say("handover-answer-receiver")}
              items={there.map(({ id, name, title }) => ({ id, name, detail: title }))}
              value={receiver?.id ?? null}
              onChange={(id) => set({ receiver: id })}
              error={empty(receiver === undefined)}
            />
            {receiver && (
              <Notice>
                {moves(view)
                  ? say("handover-answer-baton", { from: from.name, name: receiver.name })
                  : say("handover-answer-advice", { from: from.name })}
              </Notice>
            )}
          </>
        ))}
      {toOther &&
        (people.state === "ready" && others.length === 0 ? (
          <Notice kind="warn">{say("handover-return-receiver-none")}</Notice>
        ) : (
          <Select
            label={say("handover-return-receiver")}
            items={others.map(({ id, name, title }) => ({ id, name, detail: title }))}
            value={taker?.id ?? null}
            onChange={(id) => set({ back: id })}
            error={empty(taker === undefined)}
          />
        ))}
      {words.why && (
        <Select
          label={say("handover-answer-no-why")}
          items={reasons.map((id) => ({ id, name: reasonOf(id) }))}
          value={why}
          onChange={(id) => set({ why: id })}
          error={empty(why === null)}
        />
      )}
      {words.text && (
        <TextArea
          label={words.text.label}
          {...text.field}
          optional={!words.text.needed}
          error={words.text.needed ? empty(text.text.trim() === "") : undefined}
        />
      )}
      {(act !== "answer" || answer !== null) && (
        <>
          <DateField
            label={say("handover-on")}
            value={on}
            onChange={(day) => set({ on: day })}
            latest={today}
            error={empty(on === null)}
          />
          <TextField
            label={say(words.ours ? "handover-by-us" : "handover-by")}
            value={by}
            onChange={(name) => set({ said_by: name })}
          />
        </>
      )}
    </DialogForm>
  );
}
