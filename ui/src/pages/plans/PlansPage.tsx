/** `#/plans/<case>`: a child's SIP. Where it is on its way, the one thing to do now, and what the plan says. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraftFields } from "../../api/draftFields";
import { printFile } from "../../api/files";
import type { CaseView, PlanView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { Steps } from "../../components/Steps";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import type { PageProps } from "../../shell/pages";
import { to } from "../../shell/route";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { capital, dayMonth } from "../../words/dates";
import { type PlainWordId, say, Words } from "../../words/words";
import { CaseTabs } from "../children/CaseTabs";
import { Concern } from "../children/Concern";
import {
  AnswerDialog,
  CallDialog,
  CloseDialog,
  ElsewhereDialog,
  EstablishDialog,
  HoldDialog,
  OfferDialog,
} from "./PlanDialogs";
import styles from "./PlansPage.module.css";
import { PlanText } from "./PlanText";
import { closingOf, fieldsOf, goesOn, meetBy, nextAct, type PlanAct, planLine, purposeOf, stillMissing } from "./plans";

export default function PlansPage({ path }: PageProps) {
  const id = path[0] ?? "";
  const about = useAnswer("open_case", { case: id });
  const plans = useAnswer("plans_of", { case: id });
  if (about.state === "failed" || plans.state === "failed") {
    const error = about.state === "failed" ? about.error : plans.state === "failed" ? plans.error : null;
    return (
      <>
        <PageHead where={<Link href={to("children")}>{say("place-children")}</Link>} title={say("plan-title")} />
        {error && <Notice kind="problem">{sayError(error)}</Notice>}
      </>
    );
  }
  if (about.state === "waiting" || plans.state === "waiting")
    return <PageHead title={say("plan-title")} purpose={say("plan-waiting")} />;
  const [newest, ...earlier] = plans.value;
  const where = <Where about={about.value} />;
  return newest ? (
    <OnePlan key={newest.plan.id} view={newest} earlier={earlier} about={about.value} where={where} />
  ) : (
    <NoPlan about={about.value} where={where} />
  );
}

function Where({ about: { child, age, case: own } }: { about: CaseView }) {
  const parts = {
    a: (text: string) => <Link href={to("children")}>{text}</Link>,
    b: (text: string) => <Link href={to("children", own.id)}>{text}</Link>,
  };
  const name = `${child.first_name} ${child.last_name}`.trim();
  return age === null ? (
    <Words id="plan-where" args={{ name, number: own.number }} parts={parts} />
  ) : (
    <Words id="plan-where-age" args={{ name, age, number: own.number }} parts={parts} />
  );
}

function NoPlan({ about, where }: { about: CaseView; where: React.ReactNode }) {
  const [act, setAct] = useState<PlanAct | null>(null);
  const caseId = about.case.id;
  return (
    <>
      <PageHead where={where} title={say("plan-title")}>
        <Concern view={about} />
      </PageHead>
      <CaseTabs id={about.case.id} current="plan" />
      <EmptyState
        title={say("plan-none-title", { name: about.child.first_name })}
        action={
          <Button look="primary" onPress={() => setAct("offer")}>
            {say("plan-offer")}
          </Button>
        }
        help={
          <Button look="link" onPress={() => setAct("elsewhere")}>
            {say("plan-elsewhere")}
          </Button>
        }
      >
        {say("plan-none-lead")}
      </EmptyState>
      {act === "offer" && <OfferDialog caseId={caseId} onClose={() => setAct(null)} />}
      {act === "elsewhere" && <ElsewhereDialog caseId={caseId} onClose={() => setAct(null)} />}
    </>
  );
}

const acts = {
  offer: "plan-offer-again",
  elsewhere: "plan-elsewhere",
  answer: "plan-answer",
  call: "plan-call",
  hold: "plan-hold",
  establish: "plan-establish",
  close: "plan-close",
} as const satisfies Record<PlanAct, PlainWordId>;

interface OnePlanProps {
  view: PlanView;
  earlier: PlanView[];
  about: CaseView;
  where: React.ReactNode;
}

function OnePlan({ view, earlier, about, where }: OnePlanProps) {
  const today = useToday();
  const [act, setAct] = useState<PlanAct | null>(null);
  const [tried, setTried] = useState(false);
  const { plan } = view;
  const draft = useDraftFields(`plan/${plan.id}/text`, fieldsOf(view));
  const write = async () => {
    if (!draft.dirty) return;
    const { lead_unit, follow_up_on, ...texts } = draft.values;
    await call("write_plan", {
      plan: plan.id,
      ...texts,
      lead_unit: lead_unit || null,
      follow_up_on: follow_up_on || null,
    });
  };
  const save = useSubmit(async () => {
    await write();
    toast({ text: say("plan-written"), onUndo: () => void undoAndSay() });
  });
  const print = useSubmit(async () => {
    await printFile(await call("sip_paper", { case: about.case.id, plan: plan.id }));
  });
  const line = planLine(view, today);
  const next = nextAct(view);
  const missing = stillMissing(draft.values);
  const latest = meetBy(view, today);
  const begin = (what: PlanAct) => {
    setTried(what === "establish");
    if (what !== "establish" || missing.length === 0) setAct(what);
  };
  const close = () => setAct(null);
  const canWrite = view.steps.includes("write");
  return (
    <>
      <PageHead where={where} title={say("plan-title")} purpose={purposeOf(view, today)} arrival={plan.id}>
        <Concern view={about} />
      </PageHead>
      <CaseTabs id={about.case.id} current="plan" />
      {plan.state !== "in_other_system" && (
        <Steps label={say("plan-steps")} steps={line.steps} current={line.current} finished={line.finished} />
      )}
      <div className={styles.columns}>
        <div className={styles.standing}>
          {latest && <Notice kind={latest.late ? "warn" : "info"}>{latest.text}</Notice>}
          {tried && missing.length > 0 && (
            <Notice kind="problem" title={say("plan-missing-title")}>
              <p>{say("plan-missing")}</p>
              <ul className={styles.missing}>
                {missing.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </Notice>
          )}
          {print.refused && <Notice kind="problem">{sayError(print.refused)}</Notice>}
          <div className="actions">
            {next && (
              <Button look="primary" onPress={() => begin(next)}>
                {say(acts[next])}
              </Button>
            )}
            {plan.state === "called" && <Button onPress={() => begin("call")}>{say("plan-call-change")}</Button>}
            {(plan.state === "held" || plan.state === "established" || plan.state === "closed") && (
              <Button
                look={plan.state === "established" ? "primary" : "plain"}
                icon="print"
                onPress={() => void print.submit()}
                isPending={print.busy}
              >
                {say("plan-print")}
              </Button>
            )}
            {view.steps.includes("close") && <Button onPress={() => begin("close")}>{say("plan-close")}</Button>}
            {plan.state !== "offered" && view.steps.includes("decline") && (
              <Button look="link" onPress={() => begin("answer")}>
                {say("plan-answer-changed")}
              </Button>
            )}
            {!goesOn(view) && (
              <Button look="link" onPress={() => begin("elsewhere")}>
                {say("plan-elsewhere")}
              </Button>
            )}
          </div>
          {canWrite && (
            <PlanText
              draft={draft}
              busy={save.busy}
              problem={save.refused ? sayError(save.refused) : undefined}
              onSave={() => void save.submit()}
            />
          )}
        </div>
        <Side view={view} />
      </div>
      {earlier.length > 0 && <Earlier plans={earlier} />}
      {act === "offer" && <OfferDialog caseId={about.case.id} onClose={close} />}
      {act === "elsewhere" && <ElsewhereDialog caseId={about.case.id} onClose={close} />}
      {act === "answer" && <AnswerDialog view={view} onClose={close} />}
      {act === "call" && <CallDialog view={view} onClose={close} />}
      {act === "hold" && <HoldDialog view={view} onClose={close} />}
      {act === "establish" && <EstablishDialog view={view} write={write} onClose={close} />}
      {act === "close" && <CloseDialog view={view} onClose={close} />}
    </>
  );
}

function Side({ view: { plan, lead } }: { view: PlanView }) {
  const today = useToday();
  const day = (on: string) => capital(dayMonth(on, today));
  const facts: [PlainWordId, string | null][] = [
    ["plan-side-reference", plan.external_reference],
    ["plan-side-offered-by", plan.offered_by],
    [
      "plan-side-established",
      plan.state === "in_other_system" && plan.established_on ? day(plan.established_on) : null,
    ],
    ["plan-declined-reason", plan.decline_reason],
    ["plan-side-call", plan.meeting_on ? day(plan.meeting_on) : null],
    ["plan-side-lead", lead ? `${lead.name}, ${lead.organisation_name}` : null],
    ["plan-side-follow", plan.follow_up_on ? day(plan.follow_up_on) : null],
  ];
  return (
    <aside className={styles.side}>
      <dl>
        {facts.map(
          ([word, text]) =>
            text && (
              <div key={word}>
                <dt>{say(word)}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </aside>
  );
}

function Earlier({ plans }: { plans: PlanView[] }) {
  const today = useToday();
  return (
    <section aria-labelledby="plan-earlier" className={styles.earlier}>
      <h2 id="plan-earlier">{say("plan-earlier")}</h2>
      <Rows lined>
        {plans.map(({ plan }) => (
          <Row
            key={plan.id}
            status={
              <Status kind={plan.state === "declined" ? "not_included" : "done"}>
                {say(plan.state === "declined" ? "plan-earlier-declined" : "plan-earlier-closed")}
              </Status>
            }
            reason={plan.closing_reason ? capital(closingOf(plan.closing_reason)) : plan.decline_reason}
          >
            {say("plan-earlier-line", { day: dayMonth(plan.offered_on, today) })}
          </Row>
        ))}
      </Rows>
    </section>
  );
}
