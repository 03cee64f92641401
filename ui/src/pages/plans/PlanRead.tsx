/** The plan as its paper says it, for those who read it and do not write in it. */
import { useAnswer } from "../../api/answers";
import type { CaseId, PlanId } from "../../api/types/ops";
import { Notice } from "../../components/Notice";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";
import { asPicture } from "../papers/pictures";
import styles from "./PlansPage.module.css";

export interface PlanReadProps {
  paper: "sip_paper" | "child_plan_paper";
  caseId: CaseId;
  plan: PlanId;
}

export function PlanRead({ paper, caseId, plan }: PlanReadProps) {
  const seen = useAnswer("paper_preview", { paper, input: { case: caseId, plan } });
  if (seen.state === "failed") return <Notice kind="problem">{sayError(seen.error)}</Notice>;
  if (seen.state === "waiting") return <p className="muted">{say("case-waiting")}</p>;
  return (
    <div className={styles.pages}>
      {seen.value.pages.map((page, at) => (
        <img
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          key={at}
          src={asPicture(page)}
          alt={say("plan-read-page", { page: at + 1, pages: seen.value.pages.length })}
        />
      ))}
    </div>
  );
}
