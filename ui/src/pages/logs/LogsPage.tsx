/** Åtkomstlogg: every line, the month's spot check, the check of the chain, and the extract for one child. */
import { Link } from "../../components/Link";
import { PageHead } from "../../components/PageHead";
import { Tabs } from "../../components/Tabs";
import type { PageProps } from "../../shell/pages";
import { to } from "../../shell/route";
import { say } from "../../words/words";
import { Chain } from "./Chain";
import { ChildLines } from "./ChildLines";
import { LineList } from "./LineList";
import { SpotCheck } from "./SpotCheck";

const tabs = [
  { id: "list", name: "log-tab-list", href: to("logs") },
  { id: "spot", name: "log-tab-spot", href: to("logs", "spot") },
  { id: "check", name: "log-tab-check", href: to("logs", "check") },
] as const;

export default function LogsPage({ path: [tab = "list", child] }: PageProps) {
  if (tab === "child" && child) return <ChildLines child={child} />;
  return (
    <>
      <PageHead
        where={<Link href={to("settings")}>{say("place-settings")}</Link>}
        title={say("log-title")}
        purpose={say("log-purpose")}
      />
      <Tabs label={say("log-title")} tabs={tabs.map((one) => ({ ...one, name: say(one.name) }))} current={tab} />
      {tab === "spot" ? <SpotCheck /> : tab === "check" ? <Chain /> : <LineList />}
    </>
  );
}
