/** Children that are not on the agenda, and why; each can be put there. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { LeftOut, MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Notice } from "../../../components/Notice";
import { Row, Rows } from "../../../components/Rows";
import { useSome } from "../../../components/Some";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { inWords, nearDay } from "../../../words/dates";
import { say } from "../../../words/words";
import { childAge, childName, reasonWord } from "../sentences";
import styles from "./Prepare.module.css";

/** Why it is not on the agenda, what it would have been taken up for, and what happens with it. Nothing is hidden that was promised. */
function whyOf({ why, reason, reasons, promised }: LeftOut, nextOn: string | null, on: string): string {
  const parts = [baseOf({ why, reason, promised })];
  const due = reasons.filter((one) => one.kind !== "ongoing" && one.kind !== "by_hand");
  if (due.length > 0)
    parts.push(say("meeting-left-out-for", { reasons: due.map((one) => reasonWord(one, on)).join(" ") }));
  if (why === "no_time")
    parts.push(nextOn ? say("meeting-left-out-next", { day: nearDay(nextOn, on) }) : say("meeting-left-out-later"));
  return parts.join(" ");
}

/** Why it is not on the agenda, and whether something was promised. */
export function baseOf({ why, reason, promised }: Pick<LeftOut, "why" | "reason" | "promised">): string {
  const words =
    why === "protected"
      ? say("meeting-left-out-protected")
      : why === "no_time"
        ? say("meeting-left-out-no-time")
        : reason
          ? say("meeting-left-out-removed-why", { reason })
          : say("meeting-left-out-removed");
  return promised ? `${words} ${say("meeting-left-out-promised")}` : words;
}

/** Puts a child on the agenda after all. */
export const usePutOn = (meeting: string) =>
  useSubmit(async (id: string) => {
    await call("add_agenda_item", { meeting, case: id, title: "", minutes: null });
    toast({ text: say("meeting-add-done"), onUndo: () => void undoAndSay() });
  });

/** Rows at first: the list stands below the agenda, out of sight. */
const FEW = 5;

/** The children that are left out: the first of them come with the meeting, those to whom something is promised before others; all when they are asked for. */
export function useLeftOut({ meeting, left_out: first, more_left_out: count }: MeetingView) {
  const [wanted, setWanted] = useState(false);
  const all = useAnswer("left_out_of_meeting", wanted && count > 0 ? { meeting: meeting.id } : null);
  if (all.state === "ready") return { leftOut: all.value, more: null };
  const more =
    all.state === "failed" ? (
      <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
        {sayError(all.error)}
      </Notice>
    ) : (
      count > 0 && (
        <Button look="link" isPending={wanted && all.state === "waiting"} onPress={() => setWanted(true)}>
          {say("meeting-left-out-more", { count, words: inWords(count) })}
        </Button>
      )
    );
  return { leftOut: first, more };
}

export function LeftOutList({ view }: { view: MeetingView }) {
  const add = usePutOn(view.meeting.id);
  const { leftOut, more } = useLeftOut(view);
  const { shown, more: rest } = useSome(leftOut, { scrolls: true, first: FEW });
  if (leftOut.length === 0) return null;
  const editable = view.meeting.state === "planned" || view.meeting.state === "open";
  return (
    <section aria-labelledby="meeting-left-out" className={styles.leftOut}>
      <h3 id="meeting-left-out">{say("meeting-left-out")}</h3>
      {add.refused && <Notice kind="problem">{sayError(add.refused)}</Notice>}
      <Rows lined>
        {shown.map((one) => (
          <Row
            key={one.child.case}
            reason={whyOf(one, view.next_on, view.meeting.held_on)}
            end={
              editable && (
                <Button look="link" onPress={() => void add.submit(one.child.case)}>
                  {say("meeting-put-back")}
                </Button>
              )
            }
          >
            <strong>{childName(one.child)}</strong> <span className="muted">{childAge(one.child)}</span>
          </Row>
        ))}
      </Rows>
      {rest ?? more}
    </section>
  );
}
