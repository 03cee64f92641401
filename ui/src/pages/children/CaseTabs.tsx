/** The parts of a case, the same on every page about it; Plan is a page of its own. */
import type { CaseId } from "../../api/types/ops";
import { Tabs } from "../../components/Tabs";
import { to } from "../../shell/route";
import { useLeads } from "../../shell/session";
import { say } from "../../words/words";
import type { CaseTab } from "./children";

export function CaseTabs({ id, current }: { id: CaseId; current: CaseTab | "plan" | "handovers" }) {
  const leads = useLeads();
  const tab = (part: CaseTab, name: string) => ({ id: part, name, href: to("children", id, part) });
  return (
    <Tabs
      label={say("case-tabs")}
      current={current}
      tabs={[
        { id: "overview", name: say("case-tab-overview"), href: to("children", id) },
        { id: "plan", name: say("case-tab-plan"), href: to("plans", id) },
        tab("actions", say("case-tab-actions")),
        tab("meetings", say("case-tab-meetings")),
        tab("consents", say("case-tab-consents")),
        ...(leads ? [tab("wheel", say("case-tab-wheel"))] : []),
        tab("people", say("case-tab-people")),
        ...(leads ? [tab("health", say("case-tab-health"))] : []),
        tab("history", say("case-tab-history")),
      ]}
    />
  );
}
