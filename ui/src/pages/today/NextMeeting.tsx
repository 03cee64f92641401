/** The next meeting in three sentences: when, where and how many, who has not answered. */
import type { NextMeeting as Meeting } from "../../api/types/ops";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { to } from "../../shell/route";
import { useOpenSession } from "../../shell/session";
import { capital, clock, dayOf, inWords, nearDay } from "../../words/dates";
import { say, Words } from "../../words/words";
import { meetingName } from "../meetings/sentences";
import styles from "./TodayPage.module.css";
import { childrenSentence, listedUnits } from "./today";

/** `quiet` where another thing on the page is the one to begin with. */
export function NextMeeting({ meeting, on, quiet }: { meeting: Meeting | null; on: string; quiet?: boolean }) {
  const leads = useOpenSession().user.role === "coordinator";
  if (!meeting)
    return (
      <EmptyState
        title={say("today-no-meeting")}
        action={
          leads && (
            <Link href={to("meetings", "new")} look={quiet ? "plain" : "primary"}>
              {say("today-plan-meeting")}
            </Link>
          )
        }
      >
        {say("today-no-meeting-lead")}
      </EmptyState>
    );
  const when = say("today-meeting-when", {
    kind: meetingName(meeting),
    day: nearDay(dayOf(meeting.starts_at), on),
    at: clock(meeting.starts_at),
  });
  const coming = { coming: meeting.coming, words: capital(inWords(meeting.coming)) };
  return (
    <section className={`sheet ${styles.next}`} aria-labelledby="today-next">
      <div className={styles.when}>
        <p className={styles.over}>{say("today-next")}</p>
        <h2 id="today-next">{when}</h2>
        <p>
          {meeting.place && `${meeting.place}. `}
          {childrenSentence(meeting.children, meeting.new_children)}
        </p>
        <p>
          {meeting.not_answered.length > 0 ? (
            <Words id="today-meeting-unanswered" args={{ ...coming, who: listedUnits(meeting.not_answered) }} />
          ) : (
            say("today-meeting-coming", coming)
          )}
        </p>
      </div>
      {leads && (
        <div className={styles.acts}>
          <Link href={to("meetings", meeting.id)} look={quiet ? "plain" : "primary"}>
            {say("today-meeting-prepare")}
          </Link>
          <Link href={to("meetings", meeting.id, "live")} look="quiet" keys="Ctrl M">
            {say("today-meeting-start")}
          </Link>
        </div>
      )}
    </section>
  );
}
