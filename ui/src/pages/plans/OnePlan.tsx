/** One plan: its steps, the one thing to do now, and its parts: what it says, before the meeting, what happens after, for another system. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraftFields } from "../../api/draftFields";
import { printFile } from "../../api/files";
import type { CaseView, PlanView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Row, Rows } from "../../components/Rows";
import { Status } from "../../components/Status";
import { Steps } from "../../components/Steps";
import { Tabs } from "../../components/Tabs";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { useLeads, useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { capital, dayMonth } from "../../words/dates";
import { type PlainWordId, say } from "../../words/words";
import { CaseTabs } from "../children/CaseTabs";
import { Concern } from "../children/Concern";
import { LanguageMenu } from "../papers/LanguageMenu";
import { LookAtPaper } from "../papers/LookAtPaper";
import { Copying } from "./Copying";
import { ElsewhereDialog, MoveDialog } from "./ElsewhereDialogs";
import { Following } from "./Following";
import { Goals } from "./Goals";
import {
  AnswerDialog,
  CallDialog,
  CloseDialog,
  EstablishDialog,
  HoldDialog,
  OfferDialog,
  StartDialog,
} from "./PlanDialogs";
import { PlanRead } from "./PlanRead";
import styles from "./PlansPage.module.css";
import { PlanText } from "./PlanText";
import { Prepare } from "./Prepare";
import {
  asWritten,
  closingOf,
  fieldsOf,
  goesOn,
  meetBy,
  needsYes,
  nextAct,
  type PlanAct,
  planLine,
  purposeOf,
  stillMissing,
} from "./plans";

const acts = {
  offer: "plan-offer-again",
  start: "plan-start-again",
  elsewhere: "plan-elsewhere",
  move: "plan-elsewhere-move",
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
  /** Which part is shown; empty for the one that is of use now. */
  part: string;
}

type Part = "text" | "prepare" | "follow" | "copy";

/** The parts a plan has where it stands. What went wrong around a SIP is written down under the follow-ups, also that nobody took the initiative, so they are there from the offer on; what is written can be copied from the meeting on. */
function partsOf({ plan, sections }: PlanView): Part[] {
  const copy: Part[] = sections.some(({ text }) => text !== "") ? ["copy"] : [];
  if (plan.state === "offered" || plan.state === "declined") return ["follow"];
  if (plan.state === "in_other_system") return ["follow", ...copy];
  const before: Part[] = plan.kind === "sip" ? ["prepare"] : [];
  if (plan.established_on) return [...before, "text", "follow", "copy"];
  const follow: Part[] = plan.kind === "sip" ? ["follow"] : [];
  return [...before, "text", ...follow, ...(plan.held_on ? copy : [])];
}

export function OnePlan({ view: known, earlier, about, where, part }: OnePlanProps) {
  const today = useToday();
  const leads = useLeads();
  // Only the coordinator writes in a plan; others are offered nothing that the core would refuse.
  const view: PlanView = leads ? known : { ...known, steps: [] };
  const [act, setAct] = useState<PlanAct | null>(null);
  const [tried, setTried] = useState(false);
  const { plan } = view;
  const sip = plan.kind === "sip";
  const draft = useDraftFields(`plan/${plan.id}/text`, fieldsOf(view));
  const write = async () => {
    if (draft.dirty) await call("write_plan", asWritten(plan.id, draft.values));
  };
  const save = useSubmit(async () => {
    await write();
    toast({ text: say("plan-written"), onUndo: () => void undoAndSay() });
  });
  const print = useSubmit(async (language?: string) => {
    const input = { case: about.case.id, plan: plan.id, ...(language && { language }) };
    await printFile(await call(sip ? "sip_paper" : "child_plan_paper", input));
  });
  const line = planLine(view, today);
  const next = leads ? nextAct(view) : null;
  const missing = stillMissing(draft.values, view);
  const latest = meetBy(view, today);
  const parts = leads ? partsOf(view) : [];
  const preparing = parts.includes("prepare") && (plan.state === "accepted" || plan.state === "called");
  const shown: Part | undefined =
    parts.find((one) => one === part) ?? (preparing ? "prepare" : (parts.find((one) => one === "text") ?? parts[0]));
  const begin = (what: PlanAct) => {
    setTried(what === "establish");
    if (what !== "establish" || missing.length === 0) setAct(what);
  };
  const close = () => setAct(null);
  const elsewhere = plan.state === "in_other_system";
  const printable =
    !elsewhere && (plan.state === "held" || plan.state === "established" || plan.state === "closed" || !sip);
  return (
    <>
      <PageHead
        where={where}
        title={say(sip ? "plan-title" : "plan-title-child")}
        purpose={purposeOf(view, today)}
        arrival={plan.id}
      >
        <Concern view={about} />
      </PageHead>
      <CaseTabs id={about.case.id} current="plan" />
      {!elsewhere && (
        <Steps label={say("plan-steps")} steps={line.steps} current={line.current} finished={line.finished} />
      )}
      {parts.length > 1 && (
        <Tabs
          label={say("plan-parts")}
          current={shown ?? "text"}
          tabs={parts.map((one) => ({
            id: one,
            name: say(`plan-part-${one}`),
            href: to("plans", about.case.id, plan.kind, one),
          }))}
        />
      )}
      <div className={styles.columns}>
        <div className={styles.standing}>
          {needsYes(view) && (
            <Notice
              kind="warn"
              action={<Link href={to("children", about.case.id, "consents")}>{say("plan-consent-ask")}</Link>}
            >
              {say("plan-consent-first")}
            </Notice>
          )}
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
            {leads && plan.state === "called" && (
              <Button onPress={() => begin("call")}>{say("plan-call-change")}</Button>
            )}
            {printable && (
              <Button
                look={plan.state === "established" ? "primary" : "plain"}
                icon="print"
                onPress={() => void print.submit()}
                isPending={print.busy}
              >
                {say("plan-print")}
              </Button>
            )}
            {printable && (
              <LookAtPaper
                asked={{ paper: sip ? "sip_paper" : "child_plan_paper", input: { case: about.case.id, plan: plan.id } }}
                name={say(sip ? "paper-sip" : "paper-child-plan")}
                template={sip ? "sip" : "child-plan"}
              />
            )}
            {printable && (
              <LanguageMenu paper={sip ? "sip" : "child-plan"} onChoose={(language) => void print.submit(language)} />
            )}
            {view.steps.includes("close") && (
              <Button look={plan.established_on ? "plain" : "link"} onPress={() => begin("close")}>
                {say("plan-close")}
              </Button>
            )}
            {view.steps.includes("elsewhere") && (
              <Button look="link" onPress={() => begin("move")}>
                {say(elsewhere ? "plan-elsewhere-change" : "plan-elsewhere-move")}
              </Button>
            )}
            {leads && !goesOn(view) && sip && (
              <Button look="link" onPress={() => begin("elsewhere")}>
                {say("plan-elsewhere")}
              </Button>
            )}
          </div>
          {shown === "prepare" && <Prepare view={view} caseId={about.case.id} />}
          {shown === "text" && view.steps.includes("write") && (
            <>
              <Goals view={view} />
              <PlanText
                light={!sip}
                draft={draft}
                busy={save.busy}
                problem={save.refused ? sayError(save.refused) : undefined}
                onSave={() => void save.submit()}
              />
            </>
          )}
          {shown === "follow" && <Following view={view} />}
          {shown === "copy" && <Copying view={view} />}
          {!leads && printable && (
            <PlanRead paper={sip ? "sip_paper" : "child_plan_paper"} caseId={about.case.id} plan={plan.id} />
          )}
        </div>
        <Side view={view} caseId={about.case.id} />
      </div>
      {earlier.length > 0 && <Earlier plans={earlier} />}
      {act === "offer" && <OfferDialog caseId={about.case.id} onClose={close} />}
      {act === "start" && <StartDialog caseId={about.case.id} onClose={close} />}
      {act === "elsewhere" && <ElsewhereDialog caseId={about.case.id} onClose={close} />}
      {act === "move" && <MoveDialog view={view} onClose={close} />}
      {act === "answer" && <AnswerDialog view={view} onClose={close} />}
      {act === "call" && <CallDialog view={view} onClose={close} />}
      {act === "hold" && <HoldDialog view={view} onClose={close} />}
      {act === "establish" && <EstablishDialog view={view} write={write} onClose={close} />}
      {act === "close" && <CloseDialog view={view} onClose={close} />}
    </>
  );
}

function Side({ view, caseId }: { view: PlanView; caseId: string }) {
  const today = useToday();
  const { plan, lead } = view;
  const day = (on: string) => capital(dayMonth(on, today));
  const sip = plan.kind === "sip";
  const version = view.versions[0];
  const facts: [PlainWordId, string | null][] = [
    ["plan-side-reference", plan.external_reference],
    [sip ? "plan-side-offered-by" : "plan-side-started-by", plan.offered_by],
    [
      "plan-side-established",
      plan.state === "in_other_system" && plan.established_on ? day(plan.established_on) : null,
    ],
    ["plan-declined-reason", plan.decline_reason],
    [
      "plan-side-call",
      plan.meeting_on
        ? [day(plan.meeting_on), plan.meeting_starts, plan.meeting_place].filter(Boolean).join(", ")
        : null,
    ],
    ["plan-side-avoid", plan.avoid],
    ["plan-side-lead", lead ? `${lead.name}, ${lead.organisation_name}` : null],
    ["plan-side-follow", plan.follow_up_on ? day(plan.follow_up_on) : null],
    [
      "plan-side-version",
      version ? say("plan-version", { number: version.number, day: dayMonth(version.decided_on, today) }) : null,
    ],
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
      <p>
        <Link href={to("plans", caseId, sip ? "child_plan" : "sip")}>
          {say(sip ? "plan-to-child-plan" : "plan-to-sip")}
        </Link>
      </p>
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
