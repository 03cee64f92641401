/** One parcel as an offered handover: the child's own words first, what is asked, exactly what came along, and the answer with its receipt. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { saveFile } from "../../api/files";
import { useFormDraft } from "../../api/formDraft";
import type { ParcelAnswer, ParcelContent, ParcelView, ReturnReason } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { DateField } from "../../components/DateField";
import { DialogForm } from "../../components/DialogForm";
import { Link } from "../../components/Link";
import { Segments } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { TextArea } from "../../components/TextArea";
import { toast } from "../../components/Toast";
import { Voice } from "../../components/Voice";
import { sayError, sayReason } from "../../shell/errors";
import { to } from "../../shell/route";
import { useToday } from "../../shell/session";
import { capital, dayMonth } from "../../words/dates";
import { say } from "../../words/words";
import { working } from "../children/people";
import { Goes } from "../handovers/Goes";
import { linesOf, reasonOf, reasons } from "../handovers/handovers";
import { sectionOf } from "../plans/plans";
import styles from "./ParcelsPage.module.css";

export function OneParcel({ view }: { view: ParcelView }) {
  return view.content ? <Known view={view} content={view.content} /> : <Gone view={view} />;
}

/** A parcel that was declined or taken back, or whose child has become protected: nothing about the child is kept in it; the receipt can still be saved. */
function Gone({ view }: { view: ParcelView }) {
  const today = useToday();
  const { withdrawn_on } = view;
  const day = dayMonth(withdrawn_on ?? view.answered_on ?? view.sealed_on, today);
  return (
    <>
      <PageHead
        where={<Link href={to("parcels")}>{say("parcels-title")}</Link>}
        title={say("parcel-gone-title", { from: view.from })}
      />
      {withdrawn_on ? (
        <Notice>{say("parcel-withdrawn", { day })}</Notice>
      ) : (
        <Answered view={view}>
          {view.answer === "accepted" ? (
            <Taken view={view} />
          ) : (
            <>
              {say("parcel-answered-no")} {say("parcel-gone", { day })}
            </>
          )}
        </Answered>
      )}
    </>
  );
}

/** That it is taken over, and the way to its case. */
function Taken({ view }: { view: ParcelView }) {
  return (
    <>
      {say("parcel-answered-yes")} {view.case && <Link href={to("children", view.case)}>{say("parcel-to-case")}</Link>}
    </>
  );
}

/** That it is answered, and its receipt once more. */
function Answered({ view, children }: { view: ParcelView; children: React.ReactNode }) {
  const receipt = useSubmit(async () => {
    await saveFile(await call("parcel_receipt", { parcel: view.parcel }));
  });
  return (
    <>
      <Notice
        kind="done"
        action={
          <Button icon="save" onPress={() => void receipt.submit()} isPending={receipt.busy}>
            {say("parcel-receipt-save")}
          </Button>
        }
      >
        {children}
      </Notice>
      {receipt.refused && <Notice kind="problem">{sayError(receipt.refused)}</Notice>}
    </>
  );
}

function Known({ view, content }: { view: ParcelView; content: ParcelContent }) {
  const today = useToday();
  const [answering, setAnswering] = useState(false);
  const { answer } = view;
  const { handover, from, voices = [], done = [], plan = [], guardians = [] } = content;
  const voice = voices[0];
  return (
    <>
      <PageHead
        where={<Link href={to("parcels")}>{say("parcels-title")}</Link>}
        title={`${content.first_name} ${content.last_name}`.trim()}
        purpose={say("parcel-purpose", { from: from.municipality, name: from.coordinator })}
      >
        {answer === null && (
          <Button look="primary" onPress={() => setAnswering(true)}>
            {say("parcel-answer")}
          </Button>
        )}
      </PageHead>
      <div className={styles.columns}>
        <div className="stack">
          {answer === null ? (
            <Notice kind="warn" title={say("parcel-compare-title", { phone: from.phone || from.coordinator })}>
              <p>{say("parcel-compare")}</p>
              <p className={styles.words}>{view.words.join(" ")}</p>
            </Notice>
          ) : (
            <Answered view={view}>{answer === "accepted" ? <Taken view={view} /> : say("parcel-answered-no")}</Answered>
          )}
          {voice && (
            <Voice
              words={voice.words}
              source={say("parcel-voice", { who: voice.asked_by, day: dayMonth(voice.heard_on, today) })}
            />
          )}
          <section aria-labelledby="parcel-question">
            <h2 id="parcel-question">{say("parcel-question")}</h2>
            <p className={styles.typed}>{handover.question}</p>
            {handover.why_now !== "" && <p className={styles.typed}>{handover.why_now}</p>}
          </section>
          {done.length > 0 && (
            <section aria-labelledby="parcel-done">
              <h2 id="parcel-done">{say("parcel-done")}</h2>
              <ul className={styles.list}>
                {done.map(({ done_on, what, unit }) => (
                  <li key={`${done_on}-${what}`}>
                    <strong>{capital(dayMonth(done_on, today))}</strong> {what} ({unit})
                  </li>
                ))}
              </ul>
            </section>
          )}
          {plan.length > 0 && (
            <section aria-labelledby="parcel-plan">
              <h2 id="parcel-plan">{say("parcel-plan")}</h2>
              {plan.map(({ section, text }) => (
                <div key={section}>
                  <h3>{sectionOf(section)}</h3>
                  <p className={styles.typed}>{text}</p>
                </div>
              ))}
            </section>
          )}
          {handover.continues !== "" && (
            <section aria-labelledby="parcel-continues">
              <h2 id="parcel-continues">{say("parcel-continues", { from: from.municipality })}</h2>
              <p className={styles.typed}>{handover.continues}</p>
            </section>
          )}
        </div>
        <aside aria-labelledby="parcel-goes">
          <h2 id="parcel-goes">{say("handover-goes")}</h2>
          <Goes ground={handover.ground} information={handover.information} excluded={linesOf(handover.not_along)} />
          <dl className={styles.facts}>
            <Fact word={say("handover-due")} text={capital(dayMonth(handover.due_on, today))} />
            {content.number?.number && <Fact word={say("parcel-number")} text={content.number.number} />}
            {content.school && <Fact word={say("parcel-school")} text={content.school.school} />}
            {guardians.map(({ name, relation, phone }) => (
              <Fact
                key={name}
                word={relation || say("parcel-guardian")}
                text={[name, phone].filter(Boolean).join(", ")}
              />
            ))}
          </dl>
        </aside>
      </div>
      {answering && <Answer view={view} onClose={() => setAnswering(false)} />}
    </>
  );
}

function Fact({ word, text }: { word: string; text: string }) {
  if (text === "") return null;
  return (
    <div>
      <dt>{word}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Answer({ view, onClose }: { view: ParcelView; onClose: () => void }) {
  const today = useToday();
  const people = useAnswer("list_professionals", {});
  const [checked, setChecked] = useState(false);
  const draft = useFormDraft(`parcel/${view.parcel}/answer-form`, {
    answer: null as string | null,
    by: null as string | null,
    why: null as string | null,
    on: today as string | null,
    text: "",
  });
  const { set, discard } = draft;
  const { answer, by, why, on, text } = draft.form;
  const no = answer === "declined";
  const ready = answer !== null && by !== null && on !== null && (!no || (why !== null && text.trim() !== ""));
  const { submit, refused, busy } = useSubmit(async () => {
    const { receipt } = await call("answer_parcel", {
      parcel: view.parcel,
      answer: answer as ParcelAnswer,
      answered_on: on ?? today,
      by: by ?? "",
      into: no ? null : view.open_case,
      reason: no ? (why as ReturnReason) : null,
      text,
    });
    discard();
    toast({ text: say("parcel-answer-saved") });
    onClose();
    // It is answered; the receipt can be saved once more from the page.
    await saveFile(receipt).catch((reason) => toast({ kind: "problem", text: sayReason(reason) }));
  });
  const empty = (missing: boolean) => (checked && missing ? say("field-required") : undefined);
  return (
    <DialogForm
      title={say("parcel-answer-title")}
      lead={say("parcel-answer-lead")}
      act={say("parcel-answer-save")}
      problem={refused ? sayError(refused) : undefined}
      busy={busy}
      onSubmit={() => {
        setChecked(true);
        if (ready) void submit();
      }}
      onClose={onClose}
      onCancel={discard}
    >
      <Segments
        label={say("handover-answer-what")}
        items={[
          { id: "accepted", name: say(view.open_case ? "parcel-answer-yes-into" : "parcel-answer-yes") },
          { id: "declined", name: say("parcel-answer-no") },
        ]}
        value={answer}
        onChange={(id) => set({ answer: id })}
        error={empty(answer === null)}
      />
      <Select
        label={say(no || view.open_case ? "parcel-answer-by" : "parcel-answer-receiver")}
        items={(people.state === "ready" ? working(people.value) : []).map(({ id, name, unit_name }) => ({
          id,
          name,
          under: unit_name,
        }))}
        value={by}
        onChange={(id) => set({ by: id })}
        error={empty(by === null)}
      />
      <DateField
        label={say("handover-on")}
        value={on}
        onChange={(day) => set({ on: day })}
        latest={today}
        error={empty(on === null)}
      />
      {no && <p>{say("parcel-answer-no-takes-away")}</p>}
      {answer === "accepted" && view.open_case && (
        <p>
          {say("parcel-answer-into")} <Link href={to("children", view.open_case)}>{say("parcel-to-case")}</Link>
        </p>
      )}
      {no && (
        <Select
          label={say("handover-answer-no-why")}
          items={reasons.map((id) => ({ id, name: reasonOf(id) }))}
          value={why}
          onChange={(id) => set({ why: id })}
          error={empty(why === null)}
        />
      )}
      <TextArea
        label={say("handover-answer-words")}
        value={text}
        onChange={(words) => set({ text: words })}
        optional={!no}
        error={no ? empty(text.trim() === "") : undefined}
      />
    </DialogForm>
  );
}
