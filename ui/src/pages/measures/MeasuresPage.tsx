/** Mått: every measure of a quarter, one of them opened; exact figures that stay on this computer. */
import { useState } from "react";
import { type Answer, changed, useAnswer } from "../../api/answers";
import type { MeasureChart, MeasureDefinition, MeasuresReport } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Menu } from "../../components/Menu";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { sayError } from "../../shell/errors";
import type { PageProps } from "../../shell/pages";
import { go, to } from "../../shell/route";
import { type PlainWordId, say } from "../../words/words";
import { MeasureList } from "./MeasureList";
import { MeasureSheet } from "./MeasureSheet";
import styles from "./MeasuresPage.module.css";
import { chosen, isEmpty, quarterInside, quarterName } from "./measures";

export default function MeasuresPage({ path: [quarter, id] }: PageProps) {
  // The quarter that is shown when none is asked for is the same answer when it is: nothing is counted anew for another measure.
  const [newest, setNewest] = useState<string | null>(null);
  const asked = !quarter || quarter === newest ? null : quarter;
  const report = useAnswer("measures_report", { quarter: asked });
  // Asked for beside the figures: the page comes whole.
  const unknown = report.state === "ready" && !report.value.measures.some((one) => one.id === id);
  const chart = useAnswer("measure_chart", { measure: unknown ? null : (id ?? null), quarter: asked });
  const [whole, setWhole] = useState(false);
  const shown = report.state === "ready" ? report.value.quarter : null;
  if (!quarter && shown && shown !== newest) setNewest(shown);
  const definitions = useAnswer("measure_definitions", {});
  const failed = report.state === "failed" ? report : definitions.state === "failed" ? definitions : null;
  if (failed)
    return (
      <>
        <PageHead title={say("place-measures")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(failed.error)}
        </Notice>
      </>
    );
  if (!whole && report.state === "ready" && chart.state !== "waiting") setWhole(true);
  if (report.state !== "ready" || definitions.state !== "ready" || !whole)
    return <PageHead title={say("place-measures")} purpose={say("measures-purpose")} />;
  return <Measures report={report.value} definitions={definitions.value} chart={chart} id={id} />;
}

function purposeOf({ over, erased }: MeasuresReport): PlainWordId {
  if (erased) return "measures-purpose-erased";
  return over ? "measures-purpose" : "measures-purpose-open";
}

interface MeasuresProps {
  report: MeasuresReport;
  definitions: readonly MeasureDefinition[];
  chart: Answer<MeasureChart>;
  id: string | undefined;
}

function Measures({ report, definitions, chart, id }: MeasuresProps) {
  const { quarter } = report;
  const measured = chosen(report, id);
  const definition = definitions.find((one) => one.id === measured?.id);
  const [all, setAll] = useState(false);
  return (
    <>
      <PageHead
        where={quarterName(quarter)}
        title={say("place-measures")}
        purpose={say(purposeOf(report))}
        arrival={quarter}
      >
        <div className={styles.chooser}>
          <Select
            label={say("quarter-choose")}
            items={report.quarters.map((one) => ({ id: one, name: quarterName(one) }))}
            value={quarter}
            onChange={(one) => one && go(measured ? to("measures", one, measured.id) : to("measures", one))}
          />
          <Menu
            label={say("measures-more")}
            choices={[
              { id: "recaps", name: say("measures-feedback"), onChoose: () => go(to("recaps", quarter)) },
              { id: "surveys", name: say("surveys-title"), onChoose: () => go(to("surveys")) },
              { id: "bridges", name: say("bridges-title"), onChoose: () => go(to("bridges", quarter)) },
              { id: "contexts", name: say("contexts-title"), onChoose: () => go(to("contexts")) },
            ]}
          />
          <Link href={to("quarters", quarter)} look={report.erased ? "plain" : "primary"}>
            {say(report.erased ? "measures-quarter" : "measures-send")}
          </Link>
        </div>
      </PageHead>
      {isEmpty(report) || !measured || !definition ? (
        <EmptyState
          title={say("measures-empty-title")}
          action={
            <Link href={to("imports")} look="plain">
              {say("measures-empty-action")}
            </Link>
          }
        >
          {say("measures-empty-lead", { quarter: quarterInside(quarter) })}
        </EmptyState>
      ) : (
        <div className={styles.columns}>
          <MeasureList report={report} definitions={definitions} current={measured.id} all={all} onAll={setAll} />
          <MeasureSheet key={measured.id} measured={measured} definition={definition} chart={chart} quarter={quarter} />
        </div>
      )}
    </>
  );
}
