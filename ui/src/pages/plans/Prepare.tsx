/** Before the meeting: what the family and we prepared, who is called and who is invited, and a letter for each of them. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraftFields } from "../../api/draftFields";
import { useDraftList } from "../../api/draftList";
import { printFile } from "../../api/files";
import type { CaseId, ParticipantKind, PlanParticipant, PlanView, Reply } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { DateField } from "../../components/DateField";
import { Checkbox } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { Status } from "../../components/Status";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { type PlainWordId, say } from "../../words/words";
import { LanguageMenu } from "../papers/LanguageMenu";
import { LookAtPaper } from "../papers/LookAtPaper";
import styles from "./PlansPage.module.css";
import { kindsAsked, principals, replies, replyOf, type TypedParticipant, typedParticipants } from "./plans";

export function Prepare({ view, caseId }: { view: PlanView; caseId: CaseId }) {
  return (
    <div className="stack">
      <WithFamily view={view} />
      <Participants view={view} caseId={caseId} />
    </div>
  );
}

function WithFamily({ view: { plan, steps } }: { view: PlanView }) {
  const today = useToday();
  const draft = useDraftFields(`plan/${plan.id}/prepared`, {
    prepared_on: plan.prepared_on ?? "",
    question: plan.question,
    avoid: plan.avoid,
    taking_part: plan.taking_part,
  });
  const save = useSubmit(async () => {
    const { prepared_on, ...texts } = draft.values;
    await call("prepare_plan", { plan: plan.id, prepared_on: prepared_on || null, ...texts });
    draft.discard();
    toast({ text: say("plan-prepared"), onUndo: () => void undoAndSay() });
  });
  return (
    <section aria-labelledby="plan-prepare" className="sheet">
      <div className={styles.textHead}>
        <h2 id="plan-prepare">{say("plan-prepare-title")}</h2>
        <p className="small muted">{say("plan-prepare-lead")}</p>
      </div>
      <div className="stack">
        <DateField
          label={say("plan-prepared-on")}
          value={draft.values.prepared_on || null}
          onChange={(day) => draft.set("prepared_on", day ?? "")}
          earliest={plan.offered_on}
          latest={today}
          optional
        />
        <TextArea
          label={say("plan-question")}
          hint={say("plan-question-hint")}
          {...draft.field("question")}
          rows={3}
          optional
        />
        <TextArea label={say("plan-avoid")} hint={say("plan-avoid-hint")} {...draft.field("avoid")} rows={2} optional />
        <TextArea
          label={say("plan-taking-part")}
          hint={say("plan-taking-part-hint")}
          {...draft.field("taking_part")}
          rows={2}
          optional
        />
        {save.refused && <Notice kind="problem">{sayError(save.refused)}</Notice>}
        <div className="actions">
          <Button
            onPress={() => void save.submit()}
            isDisabled={!draft.dirty || !steps.includes("write")}
            isPending={save.busy}
          >
            {say("plan-prepare-save")}
          </Button>
          {draft.dirty && <span className="small muted">{say("plan-not-saved")}</span>}
        </div>
      </div>
    </section>
  );
}

/** Whether the consent for a SIP, or the team's, reaches a unit that is called. */
function Consented({ view, person }: { view: PlanView; person: PlanParticipant }) {
  if (!person.unit) return null;
  const state = view.consent?.units.find(({ unit }) => unit.id === person.unit)?.state;
  return (
    <Status kind={state === "full" ? "yes" : state === "partial" ? "partial" : "not_asked"}>
      {say(
        state === "full" ? "plan-consent-full" : state === "partial" ? "plan-consent-partial" : "plan-consent-missing",
      )}
    </Status>
  );
}

const letters = {
  called: { op: "summons_paper", paper: "summons", word: "paper-summons" },
  invited: { op: "invitation_paper", paper: "invitation", word: "paper-invitation" },
  family: { op: "family_invitation_paper", paper: "family-invitation", word: "paper-family-invitation" },
} as const satisfies Record<ParticipantKind, { op: string; paper: string; word: PlainWordId }>;

function Participants({ view, caseId }: { view: PlanView; caseId: CaseId }) {
  const { plan } = view;
  const draft = useDraftList<TypedParticipant>(`plan/${plan.id}/participants`, typedParticipants(view));
  const units = useAnswer("list_units", {});
  const [adding, setAdding] = useState<ParticipantKind | null>(null);
  const all = units.state === "ready" ? units.value : [];
  const choices = ({ kind, unit }: TypedParticipant) =>
    (kind === "called" ? principals(all, unit) : all).map(({ id, name, organisation_name }) => ({
      id,
      name,
      under: organisation_name,
    }));
  const save = useSubmit(async () => {
    const participants = draft.items.filter(({ unit, name }) => unit !== null || name.trim() !== "");
    await call("set_plan_participants", { plan: plan.id, participants });
    draft.discard();
    toast({ text: say("plan-participants-saved"), onUndo: () => void undoAndSay() });
  });
  const letter = useSubmit(async (person: PlanParticipant, language?: string) => {
    const input = { case: caseId, plan: plan.id, participant: person.id, ...(language && { language }) };
    await printFile(await call(letters[person.kind].op, input));
  });
  const change = (at: number, more: Partial<TypedParticipant>) =>
    draft.set(draft.items.map((one, index) => (index === at ? { ...one, ...more } : one)));
  // One calls: whoever does takes it over from the other.
  const callBy = (at: number, calls: boolean) =>
    draft.set(draft.items.map((one, index) => ({ ...one, calls: index === at ? calls : one.calls && !calls })));
  const add = (kind: ParticipantKind) => {
    setAdding(kind);
    draft.set([
      ...draft.items,
      {
        id: null,
        kind,
        unit: null,
        name: "",
        title: "",
        calls: false,
        reply: "no_answer",
        reply_reason: "",
        came: null,
      },
    ]);
  };
  return (
    <section aria-labelledby="plan-participants" className="sheet">
      <div className={styles.textHead}>
        <h2 id="plan-participants">{say("plan-participants-title")}</h2>
        <p className="small muted">{say("plan-participants-lead")}</p>
      </div>
      <ol className={styles.people}>
        {draft.items.map((person, at) => {
          const stored = view.participants.find(({ id }) => id === person.id);
          return (
            <li key={person.id ?? `new-${at}`}>
              <div className={styles.personHead}>
                <strong>{say(kindsAsked[person.kind])}</strong>
                {person.kind === "called" && stored && <Consented view={view} person={stored} />}
                {stored && plan.meeting_on && !person.calls && (
                  <>
                    <Button look="link" icon="print" onPress={() => void letter.submit(stored)} isPending={letter.busy}>
                      {say(person.kind === "called" ? "plan-print-summons" : "plan-print-invitation")}
                    </Button>
                    <LookAtPaper
                      look="link"
                      asked={{
                        paper: letters[stored.kind].op,
                        input: { case: caseId, plan: plan.id, participant: stored.id },
                      }}
                      name={say(letters[stored.kind].word)}
                      template={letters[stored.kind].paper}
                    />
                    <LanguageMenu
                      dense
                      paper={letters[person.kind].paper}
                      onChoose={(language) => void letter.submit(stored, language)}
                    />
                  </>
                )}
                <Button look="link" onPress={() => draft.set(draft.items.filter((_, index) => index !== at))}>
                  {say("plan-participant-remove")}
                </Button>
              </div>
              <div className={styles.person}>
                {person.kind !== "family" && (
                  <Select
                    label={say("plan-participant-unit")}
                    items={choices(person)}
                    value={person.unit}
                    onChange={(unit) => change(at, { unit })}
                    optional={person.kind === "invited"}
                    autoFocus={adding !== null && at === draft.items.length - 1}
                  />
                )}
                <TextField
                  label={say("plan-participant-name")}
                  value={person.name}
                  onChange={(name) => change(at, { name })}
                  optional={person.unit !== null}
                />
                <TextField
                  label={say(person.kind === "called" ? "plan-participant-title" : "plan-participant-relation")}
                  value={person.title}
                  onChange={(title) => change(at, { title })}
                  optional
                />
                {person.kind === "called" && (
                  <Checkbox
                    checked={person.calls}
                    onChange={(calls) => callBy(at, calls)}
                    detail={say("plan-participant-calls-hint")}
                  >
                    {say("plan-participant-calls")}
                  </Checkbox>
                )}
                {person.kind !== "family" && !person.calls && (
                  <Select
                    label={say("plan-participant-reply")}
                    items={replies.map((id) => ({ id, name: replyOf(id) }))}
                    value={person.reply}
                    onChange={(reply) => reply && change(at, { reply: reply as Reply })}
                  />
                )}
                {person.reply === "not_needed" && !person.calls && (
                  <TextField
                    label={say("plan-participant-reason")}
                    value={person.reply_reason}
                    onChange={(reply_reason) => change(at, { reply_reason })}
                    prose
                  />
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {letter.refused && <Notice kind="problem">{sayError(letter.refused)}</Notice>}
      {save.refused && <Notice kind="problem">{sayError(save.refused)}</Notice>}
      <div className="actions">
        <Button onPress={() => void save.submit()} isDisabled={!draft.dirty} isPending={save.busy}>
          {say("plan-participants-save")}
        </Button>
        <Button look="quiet" icon="plus" onPress={() => add("called")}>
          {say("plan-participant-add-called")}
        </Button>
        <Button look="quiet" icon="plus" onPress={() => add("invited")}>
          {say("plan-participant-add-invited")}
        </Button>
        {draft.dirty && <span className="small muted">{say("plan-not-saved")}</span>}
      </div>
    </section>
  );
}
