/** The wheel of a case: drawn, as a table with what has changed since last time, and one button to fill it in. The same in the meeting and on the child's page. */
import { useState } from "react";
import { changed, useAnswer } from "../../../api/answers";
import type { LatestWheel, WheelView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Notice } from "../../../components/Notice";
import { type Column, Table } from "../../../components/Table";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { dayMonth } from "../../../words/dates";
import { say } from "../../../words/words";
import { RateWheel } from "./RateWheel";
import { Legend, Wheel } from "./Wheel";
import styles from "./Wheel.module.css";
import { changeOf, levelWord } from "./wheel";

export interface WheelPanelProps {
  case: string;
  item?: string | null;
  name: string;
  /** Whether it may be filled in. */
  open: boolean;
}

export function WheelPanel(props: WheelPanelProps) {
  const view = useAnswer("wheel_of_case", { case: props.case });
  if (view.state === "waiting") return <div aria-busy="true" />;
  if (view.state === "failed")
    return (
      <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
        {sayError(view.error)}
      </Notice>
    );
  return <Shown {...props} view={view.value} />;
}

function Shown(props: WheelPanelProps & { view: WheelView }) {
  const on = useToday();
  const { areas, latest } = props.view;
  const [rating, setRating] = useState(false);
  const words = ({ wheel }: LatestWheel) =>
    wheel.rated_by
      ? say("wheel-legend-by", {
          rater: say(`wheel-rater-${wheel.rater}`),
          by: wheel.rated_by,
          day: dayMonth(wheel.rated_on, on),
        })
      : say("wheel-legend", { rater: say(`wheel-rater-${wheel.rater}`), day: dayMonth(wheel.rated_on, on) });
  const columns: Column<(typeof areas)[number]>[] = [
    { id: "area", name: say("wheel-area"), cell: ({ name }) => name },
    ...latest.map((one) => ({
      id: one.wheel.rater,
      name: say(`wheel-rater-${one.wheel.rater}`),
      cell: ({ code }: { code: string }) => <Level latest={one} code={code} />,
    })),
  ];
  return (
    <div className={styles.panel}>
      <div className={styles.drawn}>
        <Wheel areas={areas} wheels={latest.map(({ wheel }) => wheel)} />
        <Legend wheels={latest.map((one) => ({ rater: one.wheel.rater, words: words(one) }))} />
      </div>
      <div className={styles.told}>
        {latest.length === 0 ? (
          <p className="lead">{say("wheel-none", { name: props.name })}</p>
        ) : (
          <Table
            caption={say("wheel-caption")}
            captionHidden
            columns={columns}
            rows={areas}
            rowKey={({ code }) => code}
            dense
          />
        )}
        {props.open && (
          <Button icon="pencil" onPress={() => setRating(true)}>
            {say("wheel-rate")}
          </Button>
        )}
      </div>
      {rating && (
        <RateWheel
          case={props.case}
          item={props.item ?? null}
          name={props.name}
          view={props.view}
          onClose={() => setRating(false)}
        />
      )}
    </div>
  );
}

function Level({ latest, code }: { latest: LatestWheel; code: string }) {
  const level = latest.wheel.levels.find(({ area }) => area === code)?.level;
  if (level === undefined) return <span className="muted">–</span>;
  const change = changeOf(latest.changes, code);
  return (
    <>
      {say(levelWord(level))}
      {change && (
        <small className={change.better ? styles.better : styles.worse}>
          {say(change.better ? "wheel-better" : "wheel-worse", { steps: change.steps })}
        </small>
      )}
    </>
  );
}
