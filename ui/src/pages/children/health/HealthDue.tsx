/** On the child's overview: what is waited for about its examinations, and the change of stage that is coming. Nothing when neither is so. */
import { useAnswer } from "../../../api/answers";
import type { CaseView } from "../../../api/types/ops";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { to } from "../../../shell/route";
import { monthYear } from "../../../words/dates";
import { say } from "../../../words/words";
import { transitionWords } from "../../handovers/handovers";
import { HealthNotices } from "./HealthNotices";

/** A change of stage is prepared within the school year before it. */
const SOON_DAYS = 200;

export function HealthDue({ view }: { view: CaseView }) {
  const health = useAnswer("health_exams_of", { case: view.case.id });
  const { transition, child } = view;
  const id = view.case.id;
  return (
    <>
      {health.state === "ready" && (
        <HealthNotices
          name={child.first_name}
          exams={health.value.exams}
          action={<Link href={to("children", id, "health")}>{say("health-due-open")}</Link>}
        />
      )}
      {transition && transition.days <= SOON_DAYS && (
        <Notice
          title={say(transitionWords[transition.kind], { name: child.first_name })}
          action={<Link href={to("handovers", id)}>{say("handover-title-plain")}</Link>}
        >
          {say("handover-transition", { day: monthYear(transition.on) })}
        </Notice>
      )}
    </>
  );
}
