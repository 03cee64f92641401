/** `#/handovers/<case>`: the handover that goes on, or the last one. What has been said, what goes along, who holds the baton. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { pickFile, printFile } from "../../api/files";
import type { CaseView, HandoverView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Status, StatusPill } from "../../components/Status";
import { Steps } from "../../components/Steps";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import type { PageProps } from "../../shell/pages";
import { to } from "../../shell/route";
import { useLeads, useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { capital, monthYear, weekdayDay } from "../../words/dates";
import { say, Words } from "../../words/words";
import { Concern } from "../children/Concern";
import { LanguageMenu } from "../papers/LanguageMenu";
import { LookAtPaper } from "../papers/LookAtPaper";
import { Goes, InParcels } from "./Goes";
import styles from "./HandoversPage.module.css";
import {
  due,
  earlierBounces,
  handoverLine,
  helpedOf,
  isOpen,
  kindOf,
  linesOf,
  purposeOf,
  spoken,
  transitionWords,
} from "./handovers";
import { HelpedDialog, TalkDialog } from "./MoreDialogs";
import { Offer } from "./Offer";
import { ParcelDialog } from "./ParcelDialog";
import { Said } from "./Said";
import { type HandoverAct, StepDialog } from "./StepDialog";
import { WithdrawDialog } from "./WithdrawDialog";

export default function HandoversPage({ path }: PageProps) {
  const id = path[0] ?? "";
  const about = useAnswer("open_case", { case: id });
  const handovers = useAnswer("handovers_of", { case: id });
  if (about.state === "failed" || handovers.state === "failed") {
    const error = about.state === "failed" ? about.error : handovers.state === "failed" ? handovers.error : null;
    return (
      <>
        <PageHead
          where={<Link href={to("children")}>{say("place-children")}</Link>}
          title={say("handover-title-plain")}
        />
        {error && <Notice kind="problem">{sayError(error)}</Notice>}
      </>
    );
  }
  if (about.state === "waiting" || handovers.state === "waiting")
    return <PageHead title={say("handover-title-plain")} purpose={say("handover-waiting")} />;
  const where = <Where about={about.value} />;
  const [newest, ...earlier] = handovers.value;
  if (about.value.holder && path[1] === "new" && !(newest && isOpen(newest)))
    return <Offer about={about.value} where={where} kind={path[2]} />;
  return newest ? (
    <OneHandover key={newest.handover.id} view={newest} earlier={earlier} about={about.value} where={where} />
  ) : (
    <NoHandover about={about.value} where={where} />
  );
}

function Where({ about: { child, age, case: own } }: { about: CaseView }) {
  const parts = {
    a: (text: string) => <Link href={to("children")}>{text}</Link>,
    b: (text: string) => <Link href={to("children", own.id)}>{text}</Link>,
  };
  const name = `${child.first_name} ${child.last_name}`.trim();
  return age === null ? (
    <Words id="handover-where" args={{ name, number: own.number }} parts={parts} />
  ) : (
    <Words id="handover-where-age" args={{ name, age, number: own.number }} parts={parts} />
  );
}

/** A change of stage within a school year: the time to prepare a handover with a talk. */
function Transition({ about }: { about: CaseView }) {
  const next = about.transition;
  if (!next || next.days > 300) return null;
  return (
    <Notice title={say(transitionWords[next.kind], { name: about.child.first_name })}>
      {say("handover-transition", { day: monthYear(next.on) })}
    </Notice>
  );
}

function NoHandover({ about, where }: { about: CaseView; where: React.ReactNode }) {
  const leads = useLeads();
  return (
    <>
      <PageHead where={where} title={say("handover-title-plain")}>
        <Concern view={about} />
      </PageHead>
      <Transition about={about} />
      {about.holder ? (
        <EmptyState
          title={say("handover-none-title")}
          action={
            leads && (
              <Link href={to("handovers", about.case.id, "new")} look="primary">
                {say("handover-offer")}
              </Link>
            )
          }
        >
          {say("handover-none-lead")}
        </EmptyState>
      ) : (
        <Notice action={<Link href={to("children", about.case.id)}>{say("handover-no-holder-link")}</Link>}>
          {say("handover-no-holder", { name: about.child.first_name })}
        </Notice>
      )}
    </>
  );
}

interface OneProps {
  view: HandoverView;
  earlier: HandoverView[];
  about: CaseView;
  where: React.ReactNode;
}

/** What goes along: the ticked parts, then the lines. */
const alongWith = ({ handover }: HandoverView) => [
  ...(handover.with_voice ? [say("handover-with-voice")] : []),
  ...(handover.with_done ? [say("handover-with-done")] : []),
  ...handover.information,
];

function OneHandover({ view, earlier, about, where }: OneProps) {
  const today = useToday();
  const [act, setAct] = useState<HandoverAct | null>(null);
  const [more, setMore] = useState<More | null>(null);
  const leads = useLeads();
  const consent = useAnswer("consents_of", { child: about.child.id });
  const { handover, to_unit } = view;
  const line = handoverLine(view, today);
  const ofConsent =
    handover.ground === "consent" && consent.state === "ready"
      ? consent.value.consents.slice(0, 1).flatMap((one) => linesOf(one.excluded))
      : [];
  return (
    <>
      <PageHead
        where={where}
        title={say("handover-title", { unit: to_unit.name })}
        purpose={purposeOf(view)}
        arrival={handover.id}
      >
        <Concern view={about} />
      </PageHead>
      {!isOpen(view) && <Transition about={about} />}
      {isOpen(view) && view.uncovered && (
        <Notice
          kind="warn"
          action={<Link href={to("children", about.case.id, "consents")}>{say("handover-consent-ask")}</Link>}
        >
          {say("handover-uncovered", { unit: spoken(to_unit.name) })}
        </Notice>
      )}
      {isOpen(view) && view.ground_lost && (
        <Notice kind="warn">{say("handover-ground-lost", { unit: spoken(to_unit.name) })}</Notice>
      )}
      <Steps label={say("handover-steps")} steps={line.steps} current={line.current} finished={line.finished} />
      <div className={styles.columns}>
        <section aria-labelledby="handover-said">
          <h2 id="handover-said">{say("handover-said")}</h2>
          <Said before={earlierBounces(earlier)} events={view.events} />
          <Acts view={view} caseId={about.case.id} onAct={setAct} />
          {leads && <Others view={view} caseId={about.case.id} onMore={setMore} />}
        </section>
        <section aria-labelledby="handover-goes">
          <h2 id="handover-goes">{say("handover-goes")}</h2>
          <p className="small muted">{say("handover-goes-lead")}</p>
          <Goes
            ground={handover.ground}
            information={alongWith(view)}
            excluded={[...linesOf(handover.not_along), ...ofConsent]}
          />
          <InParcels parcels={view.parcels} />
        </section>
        <Side view={view} />
      </div>
      {act && <StepDialog view={view} act={act} onClose={() => setAct(null)} />}
      {more === "parcel" && <ParcelDialog view={view} onClose={() => setMore(null)} />}
      {more === "withdraw" && <WithdrawDialog view={view} onClose={() => setMore(null)} />}
      {more === "talk" && <TalkDialog view={view} onClose={() => setMore(null)} />}
      {more === "helped" && <HelpedDialog view={view} onClose={() => setMore(null)} />}
    </>
  );
}

type More = "parcel" | "withdraw" | "talk" | "helped";

/** What is done beside the steps: the letter, the parcel and its receipt, the talk, whether it helped. */
function Others({ view, caseId, onMore }: { view: HandoverView; caseId: string; onMore: (more: More) => void }) {
  const { handover } = view;
  const waits = handover.state === "offered" || handover.state === "clarification_asked";
  const goes = !view.uncovered && !view.ground_lost;
  const prints = isOpen(view) && goes;
  const letter = useSubmit(async (language?: string) => {
    const input = { case: caseId, handover: handover.id, ...(language && { language }) };
    await printFile(await call("handover_paper", input));
  });
  const receipt = useSubmit(async () => {
    const file = await pickFile("samlat");
    if (!file) return;
    const { handover: after, holder } = await call("read_parcel_receipt", { file });
    const name = holder?.name ?? "";
    const text = after.state === "accepted" ? say("parcel-receipt-yes", { name }) : say("parcel-receipt-no", { name });
    toast({ text, onUndo: () => void undoAndSay() });
  });
  const refused = letter.refused ?? receipt.refused;
  return (
    <>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      <div className={`actions ${styles.also}`}>
        {prints && (
          <Button look="quiet" icon="print" onPress={() => void letter.submit()} isPending={letter.busy}>
            {say("handover-print")}
          </Button>
        )}
        {prints && (
          <LookAtPaper
            asked={{ paper: "handover_paper", input: { case: caseId, handover: handover.id } }}
            name={say("paper-handover")}
            template="handover"
          />
        )}
        {prints && <LanguageMenu paper="handover" onChoose={(language) => void letter.submit(language)} />}
        {handover.kind === "move" && waits && (
          <>
            {goes && (
              <Button look="quiet" icon="lock" onPress={() => onMore("parcel")}>
                {say("parcel-send")}
              </Button>
            )}
            <Button look="quiet" icon="open" onPress={() => void receipt.submit()} isPending={receipt.busy}>
              {say("parcel-receipt-read")}
            </Button>
          </>
        )}
        {view.parcel_out && (
          <Button look="quiet" icon="lock" onPress={() => onMore("withdraw")}>
            {say("parcel-withdrawal")}
          </Button>
        )}
        {isOpen(view) && (
          <Button look="quiet" icon="people" onPress={() => onMore("talk")}>
            {say(handover.talk_on ? "handover-talk-change" : "handover-talk")}
          </Button>
        )}
        {handover.accepted_on !== null && (
          <Button look="quiet" icon="check" onPress={() => onMore("helped")}>
            {say("handover-helped-ask")}
          </Button>
        )}
      </div>
    </>
  );
}

/** One filled button: what is most likely next. */
function Acts({ view, caseId, onAct }: { view: HandoverView; caseId: string; onAct: (act: HandoverAct) => void }) {
  const { handover, to_unit, late, steps } = view;
  const button = (act: HandoverAct, word: string, look?: "primary" | "link") => (
    <Button look={look} onPress={() => onAct(act)}>
      {word}
    </Button>
  );
  const remind = say("handover-remind", { unit: spoken(to_unit.name) });
  return (
    <div className={`actions ${styles.acts}`}>
      {handover.state === "offered" && (
        <>
          {button("answer", say("handover-answer"), late ? undefined : "primary")}
          {button("remind", remind, late ? "primary" : undefined)}
        </>
      )}
      {handover.state === "clarification_asked" && (
        <>
          {button("clarify", say("handover-clarify"), "primary")}
          {button("answer", say("handover-answer"))}
        </>
      )}
      {handover.state === "accepted" && (
        <>
          {button("answer_back", say("handover-answer-back"), "primary")}
          {button("remind", remind)}
          {button("return", say("handover-return"))}
        </>
      )}
      {handover.state === "answered_back" && button("close", say("handover-close"), "primary")}
      {steps.includes("expire") && button("expire", say("handover-expire"))}
      {steps.includes("return") &&
        handover.state !== "accepted" &&
        button("take_back", say("handover-take-back"), "link")}
      {steps.includes("keep") && button("keep", say("handover-keep"))}
      {!isOpen(view) && (
        <Link href={to("handovers", caseId, "new")} look={handover.state === "closed" ? "plain" : "primary"}>
          {say("handover-offer-again")}
        </Link>
      )}
    </div>
  );
}

function Side({ view }: { view: HandoverView }) {
  const today = useToday();
  const { handover, holder, to_unit, to: receiver, bounces, bounced, gap_days, answer_back_due_on } = view;
  const answer = due(view, today);
  const word =
    handover.accepted_on !== null ? "handover-received" : isOpen(view) ? "handover-receiver" : "handover-asked-unit";
  return (
    <aside className={styles.side}>
      <dl>
        <div>
          <dt>{say("handover-holder")}</dt>
          <dd>
            <strong>{holder?.name ?? say("handover-holder-none")}</strong>
          </dd>
          {holder && <dd>{[holder.title, holder.unit].filter(Boolean).join(", ")}</dd>}
          {gap_days > 0 && <dd className="small muted">{say("case-holder-gap", { days: gap_days })}</dd>}
        </div>
        <div>
          <dt>{say(word)}</dt>
          <dd>
            <strong>{to_unit.name}</strong>
          </dd>
          {receiver && <dd>{[receiver.name, receiver.title].filter(Boolean).join(", ")}</dd>}
        </div>
        {answer && (
          <div>
            <dt>{say("handover-due")}</dt>
            <dd>
              <strong>{capital(weekdayDay(handover.due_on))}</strong>
            </dd>
            <dd>
              <Status kind={answer.kind}>{answer.text}</Status>
            </dd>
          </div>
        )}
        {answer_back_due_on && (
          <div>
            <dt>{say("handover-answer-back-due")}</dt>
            <dd>{capital(weekdayDay(answer_back_due_on))}</dd>
            {answer_back_due_on < today && (
              <dd>
                <Status kind="late">{say("status-late")}</Status>
              </dd>
            )}
          </div>
        )}
        <div>
          <dt>{say("handover-kind")}</dt>
          <dd>{kindOf(handover.kind)}</dd>
        </div>
        {handover.talk_on && (
          <div>
            <dt>{say("handover-talk-held")}</dt>
            <dd>{capital(weekdayDay(handover.talk_on))}</dd>
          </div>
        )}
        {handover.helped && (
          <div>
            <dt>{say("handover-helped")}</dt>
            <dd>{[helpedOf(handover.helped), handover.helped_note].filter(Boolean).join(". ")}</dd>
          </div>
        )}
        {bounces > 0 && (
          <div>
            <dt>{say("handover-tries")}</dt>
            <dd>
              <StatusPill kind={bounced ? "late" : "soon"}>{say("handover-bounced", { count: bounces })}</StatusPill>
            </dd>
            <dd className="small muted">{say(bounced ? "handover-bounced-more" : "handover-bounced-once")}</dd>
          </div>
        )}
      </dl>
    </aside>
  );
}
