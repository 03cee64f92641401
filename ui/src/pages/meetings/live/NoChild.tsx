/** An item that is no child's own: welcome, break, the meeting's own evaluation, a part of a SIP meeting, openings in an emergency; and the end of the agenda. */
import { type ReactNode, useEffect, useRef } from "react";
import type { AgendaLine, MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { KeyHint } from "../../../components/KeyHint";
import { Link } from "../../../components/Link";
import { to } from "../../../shell/route";
import { say } from "../../../words/words";
import { aboutChild, itemName } from "../sentences";
import styles from "./Live.module.css";
import { isWritten, Matters } from "./Matters";
import { isAboutOpenings, Openings } from "./Openings";
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

function leadOf(current: AgendaLine | undefined): string {
  if (!current) return say("live-all-done-lead");
  return say(isAboutOpenings(current) ? "live-openings-lead" : leads[current.kind]);
}

export function NoChild(props: {
  view: MeetingView;
  current: AgendaLine | undefined;
  writing: WritingAt;
  onGo: (item: string) => void;
  /** At a SIP meeting: opens the plan. */
  onPlan?: (() => void) | undefined;
  onNext: () => void;
  onEnd: () => void;
  problem: ReactNode;
}) {
  const { current } = props;
  const about = current?.kind === "other" ? aboutChild(props.view, current) : null;
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
      {about?.child ? (
        <AboutChild line={about} onGo={props.onGo} onPlan={props.onPlan} />
      ) : (
        <p className="lead">{leadOf(current)}</p>
      )}
      {current && isAboutOpenings(current) && <Openings />}
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

/** "Alva N." where the sentence ends: its full stop is the sentence's own. */
const withoutStop = (name: string) => name.replace(/\.$/, "");

/** A part of a SIP meeting: whom the meeting is about, as the room may see the child, and the ways to it and to its plan. */
function AboutChild(props: { line: AgendaLine; onGo: (item: string) => void; onPlan?: (() => void) | undefined }) {
  const { child, item } = props.line;
  if (!child) return null;
  return (
    <>
      <p className="lead">
        {child.shown === "in_full"
          ? say("live-about-lead", { name: withoutStop(child.name) })
          : say("live-about-hidden", { number: child.number })}
      </p>
      <p>
        <Button look="link" onPress={() => props.onGo(item)}>
          {say("live-about-go")}
        </Button>
        {props.onPlan && (
          <>
            {" "}
            <Button look="link" onPress={props.onPlan}>
              {say("live-plan")}
            </Button>{" "}
            <KeyHint>Ctrl E</KeyHint>
          </>
        )}
      </p>
    </>
  );
}
