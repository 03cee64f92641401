/** What else is open when a case ends, in words: plans, a follow-up, answers of the child that nobody has read. */
import { failure, useAnswer } from "../../../api/answers";
import type { CaseView, ClosingReason, FollowUp, Plan } from "../../../api/types/ops";
import { Link } from "../../../components/Link";
import { Checkbox } from "../../../components/Marks";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { to } from "../../../shell/route";
import { useToday } from "../../../shell/session";
import { dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";

export interface StillOpenProps {
  view: CaseView;
  reason: ClosingReason | null;
  /** The day the case ends. */
  day: string;
  /** Whether the follow-up that is planned for later is called off. */
  cancel: boolean;
  onCancel: (cancel: boolean) => void;
}

export function StillOpen({ view, reason, day, cancel, onCancel }: StillOpenProps) {
  const about = { case: view.case.id };
  const plans = useAnswer("plans_of", about);
  const voices = useAnswer("voices_of_case", about);
  const answers = useAnswer("child_answers", about);
  const planned =
    voices.state === "ready" ? voices.value.follow_ups.find(({ held_on }) => held_on === null) : undefined;
  const unread = failure(plans, voices, answers);
  return (
    <>
      {unread && <Notice kind="problem">{sayError(unread)}</Notice>}
      {plans.state === "ready" &&
        plans.value
          .filter(({ plan: { state } }) => state !== "declined" && state !== "closed")
          .map(({ plan }) => <UnderWay key={plan.id} plan={plan} reason={reason} />)}
      {planned && <Planned planned={planned} day={day} cancel={cancel} onCancel={onCancel} />}
      {answers.state === "ready" && answers.value.length > 0 && (
        <Notice>{say("close-answers-unread", { name: view.child.first_name })}</Notice>
      )}
    </>
  );
}

function UnderWay({ plan, reason }: { plan: Plan; reason: ClosingReason | null }) {
  const today = useToday();
  const sip = plan.kind === "sip";
  if (plan.state === "in_other_system") return <Notice>{say("close-plan-elsewhere")}</Notice>;
  const stands = sip && plan.state === "established";
  const goesOn = stands && reason === "sip";
  if (goesOn && plan.follow_up_on)
    return <Notice>{say("close-plan-goes-on-until", { day: dayMonth(plan.follow_up_on, today) })}</Notice>;
  const asked = goesOn ? "close-plan-sip-no-day" : stands ? "close-plan-sip-stands" : "close-plan-sip";
  return (
    <Notice kind="warn" action={<Link href={to("plans", plan.case, plan.kind)}>{say("close-plan-open-page")}</Link>}>
      {say(sip ? asked : "close-plan-child")}
    </Notice>
  );
}

function Planned({ planned, day, cancel, onCancel }: { planned: FollowUp } & Omit<StillOpenProps, "view" | "reason">) {
  const today = useToday();
  const on = dayMonth(planned.planned_on, today);
  if (planned.planned_on <= day) return <Notice>{say("close-follow-up-past", { day: on })}</Notice>;
  return (
    <Checkbox checked={cancel} onChange={onCancel} detail={say("close-follow-up-stays")}>
      {say("close-follow-up-cancel", { day: on })}
    </Checkbox>
  );
}
