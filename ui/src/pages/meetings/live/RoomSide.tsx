/** The right side: who is in the room, what the consent covers, who holds the baton, when next, and who tells the family. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { CaseInMeeting, MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { KeyHint } from "../../../components/KeyHint";
import { Checkbox } from "../../../components/Marks";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { useShortcuts } from "../../../shell/keys";
import { useToday } from "../../../shell/session";
import { capital, dayMonth, dueDay, weekdayDay } from "../../../words/dates";
import { say } from "../../../words/words";
import { HolderDialog } from "../../children/dialogs/HolderDialog";
import { whyWord } from "../sentences";
import { FeedbackDialog, NextDialog } from "./AfterDialogs";
import styles from "./Live.module.css";
import sheetStyles from "./Sheet.module.css";
import { WhoIsHere } from "./WhoIsHere";

export function RoomSide({ view, child }: { view: MeetingView; child: CaseInMeeting }) {
  const on = useToday();
  const [layer, setLayer] = useState<"next" | "feedback" | "holder" | null>(null);
  const next =
    child.shown === "in_full"
      ? (child.follow_up?.planned_on ?? null)
      : child.shown === "number_only"
        ? child.follow_up_on
        : null;
  useShortcuts([
    {
      keys: ["ctrl+shift+n"],
      shown: "Ctrl Skift N",
      word: "live-next",
      act: () => child.shown !== "skipped" && setLayer("next"),
    },
    {
      keys: ["ctrl+shift+t"],
      shown: "Ctrl Skift T",
      word: "live-feedback-title",
      act: () => child.shown === "in_full" && setLayer("feedback"),
    },
  ]);
  return (
    <aside className={styles.room} aria-labelledby="live-room" tabIndex={-1} data-region="room">
      <h2 id="live-room">{say("live-room")}</h2>
      <WhoIsHere view={view} />
      {child.shown === "in_full" && <Family item={child.item} there={child.family_there} />}
      <p className={styles.covers}>
        {child.shown === "in_full"
          ? say("live-covers-all", { name: child.first_name })
          : whyWord(child.why, child.not_covered, on, view.meeting.kind)}
      </p>
      {child.shown === "in_full" && (
        <section>
          <h2>{say("live-baton")}</h2>
          {child.holder ? (
            <p>
              <strong>{child.holder.name}</strong>
              <small className={styles.under}>
                {child.holder.ended
                  ? say("live-baton-ended")
                  : say("live-baton-since", { day: dayMonth(child.holder.from_on, on) })}
              </small>
            </p>
          ) : (
            <p>{say("live-baton-none")}</p>
          )}
          {(!child.holder || child.holder.ended) && (
            <Button look="link" onPress={() => setLayer("holder")}>
              {say("case-name-holder")}
            </Button>
          )}
        </section>
      )}
      {child.shown !== "skipped" && (
        <>
          <section>
            <h2>{say("live-next")}</h2>
            <p>{next ? <strong>{capital(weekdayDay(next))}</strong> : say("live-next-none")}</p>
            {child.shown === "in_full" && child.follow_up?.day_off && (
              <p className={sheetStyles.dayOff}>{say("live-day-off")}</p>
            )}
            <Button look="link" keys="Ctrl Skift N" onPress={() => setLayer("next")}>
              {say(next ? "live-next-change" : "live-next-set")}
            </Button>
          </section>
          <section>
            <h2>{say("live-feedback")}</h2>
            {child.shown === "in_full" ? (
              <>
                <p>
                  <strong>{capital(dueDay(child.feedback.due_on, on))}</strong>
                  <small className={styles.under}>
                    {child.feedback.by_name
                      ? say("live-feedback-by", { name: child.feedback.by_name })
                      : say("live-feedback-nobody")}
                  </small>
                </p>
                <Button look="link" keys="Ctrl Skift T" onPress={() => setLayer("feedback")}>
                  {say("live-feedback-change")}
                </Button>
              </>
            ) : (
              <p>
                <strong>{capital(dueDay(child.feedback_due_on, on))}</strong>
              </p>
            )}
          </section>
          {layer === "next" && (
            <NextDialog case={child.case} item={child.item} day={next} onClose={() => setLayer(null)} />
          )}
          {layer === "holder" && child.shown === "in_full" && (
            <HolderDialog view={{ case: { id: child.case }, holder: child.holder }} onClose={() => setLayer(null)} />
          )}
          {layer === "feedback" && child.shown === "in_full" && (
            <FeedbackDialog feedback={child.feedback} onClose={() => setLayer(null)} />
          )}
        </>
      )}
    </aside>
  );
}

/** The family stands in no list of people: whether it is there is said for each child. */
function Family({ item, there }: { item: string; there: boolean }) {
  const set = useSubmit((is: boolean) => call("set_family_there", { item, there: is }));
  return (
    <div className={styles.here}>
      {set.refused && <Notice kind="problem">{sayError(set.refused)}</Notice>}
      <Checkbox checked={there} onChange={(is) => void set.submit(is)}>
        {say("live-family")} <KeyHint>Ctrl Skift F</KeyHint>
      </Checkbox>
    </div>
  );
}
