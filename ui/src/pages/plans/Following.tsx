/** What happens to a plan that stands: follow-ups, versions with what changed and why, signatures on paper; and what went wrong around a SIP, wherever it stands. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useFormDraft } from "../../api/formDraft";
import type { PlanChange, PlanSignature, PlanView, SignatureStatus } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { DateField } from "../../components/DateField";
import { Notice } from "../../components/Notice";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { toast } from "../../components/Toast";
import { Voice } from "../../components/Voice";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { capital, dayMonth } from "../../words/dates";
import { say } from "../../words/words";
import { DeviationDialog, FollowUpDialog, ReviseDialog } from "./FollowingDialogs";
import styles from "./PlansPage.module.css";
import { deviationOf, outcomeOf, roleOf, sectionOf, signatureStatuses, statusOf } from "./plans";

export function Following({ view }: { view: PlanView }) {
  const today = useToday();
  const [act, setAct] = useState<"follow" | "revise" | "deviation" | null>(null);
  const day = (on: string) => dayMonth(on, today);
  const standing = view.plan.state === "established";
  const followed = view.plan.established_on !== null || view.steps.includes("follow_up") || view.follow_ups.length > 0;
  // What is counted is what went wrong around a SIP; a child's plan has no such thing.
  const deviates = view.plan.kind === "sip" || view.deviations.length > 0;
  return (
    <div className="stack">
      {view.pending.length > 0 && standing && (
        <Notice
          kind="warn"
          title={say("plan-pending-title")}
          action={<Button onPress={() => setAct("revise")}>{say("plan-revise")}</Button>}
        >
          <Changes changes={view.pending} />
        </Notice>
      )}
      {followed && (
        <section aria-labelledby="plan-follow-ups">
          <h2 id="plan-follow-ups">{say("plan-follow-ups")}</h2>
          {view.follow_ups.length === 0 && <p className="muted">{say("plan-follow-ups-none")}</p>}
          <Rows lined>
            {view.follow_ups.map((held) => (
              <Row
                key={`${held.held_on}-${held.summary}`}
                status={
                  <Status kind={held.planned_on && held.held_on > held.planned_on ? "late" : "done"}>
                    {held.planned_on
                      ? say("plan-follow-planned", { day: day(held.planned_on) })
                      : say("plan-follow-unplanned")}
                  </Status>
                }
                reason={outcomeOf(held.outcome)}
              >
                <strong>{capital(day(held.held_on))}</strong> {held.summary}
                {held.child_words !== "" && (
                  <Voice
                    words={held.child_words}
                    source={say("plan-follow-words-source", { day: day(held.held_on) })}
                  />
                )}
              </Row>
            ))}
          </Rows>
          {view.steps.includes("follow_up") && (
            <div className="actions">
              <Button onPress={() => setAct("follow")}>{say("plan-follow")}</Button>
            </div>
          )}
        </section>
      )}
      {view.signatures.length > 0 && <Signatures view={view} />}
      {view.versions.length > 0 && (
        <section aria-labelledby="plan-versions">
          <h2 id="plan-versions">{say("plan-versions")}</h2>
          <ol className={styles.versions} reversed>
            {view.versions.map((version) => (
              <li key={version.number}>
                <p>
                  <strong>{say("plan-version", { number: version.number, day: day(version.decided_on) })}</strong>{" "}
                  {version.why || say("plan-version-first")}
                </p>
                <Changes changes={version.changes} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {deviates && (
        <section aria-labelledby="plan-deviations">
          <h2 id="plan-deviations">{say("plan-deviations")}</h2>
          {view.deviations.length === 0 && <p className="muted">{say("plan-deviations-none")}</p>}
          <Rows lined>
            {view.deviations.map((one) => (
              <Row
                key={`${one.kind}-${one.noticed_on}-${one.note}`}
                reason={[one.unit_name, one.note].filter(Boolean).join(". ")}
              >
                <strong>{capital(day(one.noticed_on))}</strong> {deviationOf(one.kind)}
              </Row>
            ))}
          </Rows>
          <div className="actions">
            <Button look="quiet" icon="plus" onPress={() => setAct("deviation")}>
              {say("plan-deviation-add")}
            </Button>
          </div>
        </section>
      )}
      {act === "follow" && <FollowUpDialog view={view} onClose={() => setAct(null)} />}
      {act === "revise" && <ReviseDialog view={view} onClose={() => setAct(null)} />}
      {act === "deviation" && <DeviationDialog view={view} onClose={() => setAct(null)} />}
    </div>
  );
}

/** What became different, in words: new, gone, or before and now. */
export function Changes({ changes }: { changes: readonly PlanChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className={styles.changes}>
      {changes.map(({ section, before, after }) => (
        <li key={`${section}-${before}-${after}`}>
          <span className="muted">{sectionOf(section)}:</span>{" "}
          {before === ""
            ? say("plan-change-new", { after })
            : after === ""
              ? say("plan-change-gone", { before })
              : say("plan-change-changed", { before, after })}
        </li>
      ))}
    </ul>
  );
}

/** The day of a signature, saved by a press: while it is typed it passes through other days. */
function SigningDay(props: {
  /** Where the draft of it is kept. */
  at: string;
  name: string;
  day: string | null;
  earliest: string;
  latest: string;
  onSave: (day: string) => void;
}) {
  const { name, day, earliest, latest, onSave } = props;
  const { form, set } = useFormDraft(props.at, { typed: day });
  const { typed } = form;
  const possible = typed !== null && typed >= earliest && typed <= latest;
  return (
    <>
      <DateField
        label={say("plan-signature-day", { name })}
        value={typed}
        onChange={(on) => set({ typed: on })}
        earliest={earliest}
        latest={latest}
      />
      {possible && typed !== day && (
        <Button dense onPress={() => onSave(typed)}>
          {say("save")}
        </Button>
      )}
    </>
  );
}

function Signatures({ view: { plan, signatures, steps } }: { view: PlanView }) {
  const today = useToday();
  const save = useSubmit(async (at: number, status: SignatureStatus, on: string | null = today) => {
    const lines = signatures.map((line: PlanSignature, index) =>
      index === at ? { ...line, status, signed_on: status === "signed" ? on : null } : line,
    );
    await call("record_signatures", { plan: plan.id, signatures: lines });
    toast({ text: say("plan-signature-saved"), onUndo: () => void undoAndSay() });
  });
  return (
    <section aria-labelledby="plan-signatures">
      <h2 id="plan-signatures">{say("plan-signatures")}</h2>
      <p className="small muted">{say("plan-signatures-lead")}</p>
      {save.refused && <Notice kind="problem">{sayError(save.refused)}</Notice>}
      <Rows lined>
        {signatures.map((line, at) => (
          <Row
            key={line.id}
            status={
              <Status
                kind={line.status === "signed" ? "done" : line.status === "waiting" ? "not_begun" : "not_included"}
              >
                {line.signed_on
                  ? say("plan-signed-on", { day: dayMonth(line.signed_on, today) })
                  : statusOf(line.status)}
              </Status>
            }
            reason={roleOf(line.role)}
            end={
              steps.includes("write") && (
                <>
                  <Select
                    label={say("plan-signature-of", { name: line.name })}
                    items={signatureStatuses.map((id) => ({ id, name: statusOf(id) }))}
                    value={line.status}
                    onChange={(status) => status && void save.submit(at, status as SignatureStatus)}
                  />
                  {line.status === "signed" && (
                    <SigningDay
                      at={`plan/${plan.id}/signature/${line.id}`}
                      name={line.name}
                      day={line.signed_on}
                      earliest={plan.offered_on}
                      latest={today}
                      onSave={(on) => void save.submit(at, "signed", on)}
                    />
                  )}
                </>
              )
            }
          >
            <strong>{line.name}</strong>
          </Row>
        ))}
      </Rows>
    </section>
  );
}
