/** Idag: the next meeting, what needs a hand, where you were and the rest of the week. Sentences with one link each. */
import { changed, useAnswer } from "../../api/answers";
import type { Today } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { sayError } from "../../shell/errors";
import { useShortcuts } from "../../shell/keys";
import { go, to } from "../../shell/route";
import { useOpenSession, useToday } from "../../shell/session";
import { capital, inWords, longDay, week } from "../../words/dates";
import { say } from "../../words/words";
import { Care } from "../backups/Care";
import { Aside } from "./Aside";
import { Needs } from "./Needs";
import { NextMeeting } from "./NextMeeting";
import styles from "./TodayPage.module.css";

export default function TodayPage() {
  const on = useToday();
  const today = useAnswer("today", {});
  const where = say("today-where", { day: capital(longDay(on)), week: week(on) });
  if (today.state === "waiting")
    return <PageHead where={where} title={say("place-today")} purpose={say("today-waiting")} />;
  if (today.state === "failed")
    return (
      <>
        <PageHead where={where} title={say("place-today")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(today.error)}
        </Notice>
      </>
    );
  return <Day today={today.value} on={on} where={where} />;
}

function Day({ today, on, where }: { today: Today; on: string; where: string }) {
  const { user } = useOpenSession();
  const meeting = user.role === "coordinator" ? today.next_meeting?.id : undefined;
  useShortcuts([
    {
      keys: ["ctrl+m"],
      shown: "Ctrl M",
      word: "today-meeting-start",
      act: () => meeting && go(to("meetings", meeting, "live")),
    },
  ]);
  const isNew = today.cases === 0;
  const needs = today.needs.length + today.more_needs;
  return (
    <>
      <PageHead
        where={where}
        title={say("place-today")}
        purpose={isNew ? say("today-new-purpose") : say("today-purpose", { needs, words: capital(inWords(needs)) })}
      />
      <Care />
      <div className={styles.columns}>
        <div className={styles.main}>
          {isNew && (
            <EmptyState
              title={say("today-new-title")}
              action={
                <Link href={to("imports")} look="primary">
                  {say("today-new-import")}
                </Link>
              }
              help={<Link href={to("children", "new")}>{say("today-new-child")}</Link>}
            >
              {say("today-new-lead")}
            </EmptyState>
          )}
          <NextMeeting meeting={today.next_meeting} on={on} quiet={isNew} />
          {(!isNew || today.needs.length > 0) && <Needs needs={today.needs} more={today.more_needs} on={on} />}
        </div>
        <Aside today={today} />
      </div>
    </>
  );
}
