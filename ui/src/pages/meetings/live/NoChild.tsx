/** An item that is about no child: welcome, break, the meeting's own evaluation; and the end of the agenda. */
import { type ReactNode, useEffect, useRef } from "react";
import type { AgendaLine, MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Link } from "../../../components/Link";
import { to } from "../../../shell/route";
import { say } from "../../../words/words";
import { itemName } from "../sentences";
import styles from "./Live.module.css";
import { isWritten, Matters } from "./Matters";
import { WhoIsHere } from "./WhoIsHere";
import type { WritingAt } from "./Writing";

const leads = {
  opening: "live-opening-lead",
  break: "live-break-lead",
  evaluation: "live-evaluation-lead",
  other: "live-other-lead",
  review: "live-other-lead",
  ongoing: "live-other-lead",
} as const;

export function NoChild(props: {
  view: MeetingView;
  current: AgendaLine | undefined;
  writing: WritingAt;
  onNext: () => void;
  onEnd: () => void;
  problem: ReactNode;
}) {
  const { current } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // Another item is a new place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => heading.current?.focus(), [current?.item]);
  return (
    <section className={`${styles.centre} ${styles.wide}`}>
      {props.problem}
      <h1 ref={heading} tabIndex={-1}>
        {current ? itemName(current) : say("live-all-done")}
      </h1>
      <p className="lead">{current ? say(leads[current.kind]) : say("live-all-done-lead")}</p>
      {current?.kind === "opening" && (
        <div className={styles.beginPeople}>
          <WhoIsHere view={props.view} />
        </div>
      )}
      {current && isWritten(current) && (
        <Matters key={current.item} meeting={props.view.meeting.id} line={current} writing={props.writing} />
      )}
      <div className="actions">
        {current?.kind === "evaluation" && (
          <Link href={to("meetings", props.view.meeting.id, "evaluation")} look="plain">
            {say("evaluation-link")}
          </Link>
        )}
        {current ? (
          <Button look="primary" keys="Ctrl PgDn" onPress={props.onNext}>
            {say("live-next-item")}
          </Button>
        ) : (
          <Button look="primary" onPress={props.onEnd}>
            {say("live-end")}
          </Button>
        )}
      </div>
    </section>
  );
}
