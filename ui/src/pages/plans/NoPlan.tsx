/** No plan yet: what a SIP is, what a child's plan is, and the two ways to begin. */
import { useState } from "react";
import type { CaseView, PlanKind } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { PageHead } from "../../components/PageHead";
import { to } from "../../shell/route";
import { useLeads } from "../../shell/session";
import { say } from "../../words/words";
import { CaseTabs } from "../children/CaseTabs";
import { Concern } from "../children/Concern";
import { ElsewhereDialog } from "./ElsewhereDialogs";
import { OfferDialog, StartDialog } from "./PlanDialogs";
import type { PlanAct } from "./plans";

interface NoPlanProps {
  about: CaseView;
  where: React.ReactNode;
  kind: PlanKind;
  /** There is a plan of the other kind. */
  other: boolean;
}

export function NoPlan({ about, where, kind, other }: NoPlanProps) {
  const [act, setAct] = useState<PlanAct | null>(null);
  const leads = useLeads();
  const caseId = about.case.id;
  const sip = kind === "sip";
  const close = () => setAct(null);
  return (
    <>
      <PageHead where={where} title={say(sip ? "plan-title" : "plan-title-child")}>
        <Concern view={about} />
      </PageHead>
      <CaseTabs id={caseId} current="plan" />
      <EmptyState
        title={say(sip ? "plan-none-title" : "plan-none-title-child", { name: about.child.first_name })}
        action={
          leads && (
            <Button look="primary" onPress={() => setAct(sip ? "offer" : "start")}>
              {say(sip ? "plan-offer" : "plan-start")}
            </Button>
          )
        }
        help={
          <>
            {sip && leads && <Button onPress={() => setAct("start")}>{say("plan-start")}</Button>}
            {sip && leads && (
              <Button look="link" onPress={() => setAct("elsewhere")}>
                {say("plan-elsewhere")}
              </Button>
            )}
            {other && (
              <Link href={to("plans", caseId, sip ? "child_plan" : "sip")}>
                {say(sip ? "plan-to-child-plan" : "plan-to-sip")}
              </Link>
            )}
          </>
        }
      >
        {say(sip ? "plan-none-lead" : "plan-none-lead-child")}
      </EmptyState>
      {act === "offer" && <OfferDialog caseId={caseId} onClose={close} />}
      {act === "start" && <StartDialog caseId={caseId} onClose={close} />}
      {act === "elsewhere" && <ElsewhereDialog caseId={caseId} onClose={close} />}
    </>
  );
}
