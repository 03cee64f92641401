/** What was written in a meeting, ready to read and print; and the families that have not been told yet. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { printFile } from "../../../api/files";
import type { MinutesInFull, MinutesView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { Row, Rows } from "../../../components/Rows";
import { Status } from "../../../components/Status";
import { sayError } from "../../../shell/errors";
import { to } from "../../../shell/route";
import { useToday } from "../../../shell/session";
import { capital, clock, dayMonth, daysFrom, dueDay } from "../../../words/dates";
import { say, Words } from "../../../words/words";
import { gapWords } from "../../children/gaps";
import { adviceChoice, themeChoice } from "../../consultations/consultations";
import { LanguageMenu } from "../../papers/LanguageMenu";
import { LookAtPaper } from "../../papers/LookAtPaper";
import { useSavePaper } from "../../papers/useSavePaper";
import { useGroupPage } from "../group/useGroupPage";
import { bandWord, meetingTitle, timeOf } from "../sentences";
import { ChildMinutes } from "./ChildMinutes";
import styles from "./Minutes.module.css";
import { Others } from "./Others";
import { ToldDialog } from "./ToldDialog";
import { WhoWasThere } from "./WhoWasThere";

export function Minutes({ meeting }: { meeting: string }) {
  const minutes = useAnswer("meeting_minutes", { meeting });
  useGroupPage(minutes.state === "ready" ? minutes.value.meeting : null);
  const where = <Link href={to("meetings")}>{say("place-meetings")}</Link>;
  if (minutes.state === "waiting") return <PageHead where={where} title={say("meeting-waiting")} />;
  if (minutes.state === "failed")
    return (
      <>
        <PageHead where={where} title={say("place-meetings")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(minutes.error)}
        </Notice>
      </>
    );
  return <Sheet minutes={minutes.value} where={where} />;
}

function Sheet({ minutes, where }: { minutes: MinutesView; where: React.ReactNode }) {
  const { meeting, promised } = minutes;
  const paper = (language?: string) => call("minutes_paper", { meeting: meeting.id, ...(language && { language }) });
  const print = useSubmit(async (language?: string) => printFile(await paper(language)));
  const minutesOf = { paper: "minutes_paper", input: { meeting: meeting.id } } as const;
  const { save, dialog } = useSavePaper(minutesOf, "minutes-save", "minutes-saved");
  const reopen = useSubmit(() => call("reopen_meeting", { meeting: meeting.id }));
  const refused = print.refused ?? save.refused ?? reopen.refused;
  const from = meeting.opened_at ? clock(meeting.opened_at) : timeOf(meeting.starts);
  const settled = promised.done + promised.moved + promised.dropped + promised.open;
  return (
    <>
      <PageHead
        where={where}
        title={say("minutes-title", { meeting: meetingTitle(meeting) })}
        purpose={say("minutes-purpose")}
        arrival={meeting.id}
      >
        <Button icon="print" onPress={() => void print.submit()} isPending={print.busy} look="primary">
          {say("minutes-print")}
        </Button>
        <Button onPress={() => void save.submit()} isPending={save.busy}>
          {say("minutes-save")}
        </Button>
        <LookAtPaper asked={minutesOf} name={say("paper-minutes")} template="minutes" />
        <LanguageMenu paper="minutes" onChoose={(language) => void print.submit(language)} />
        {meeting.state === "ended" && <Link href={to("meetings", meeting.id, "papers")}>{say("ended-go")}</Link>}
        {meeting.state === "ended" && (
          <Button look="quiet" onPress={() => void reopen.submit()}>
            {say("meeting-reopen")}
          </Button>
        )}
        {meeting.state === "open" && (
          <Link href={to("meetings", meeting.id, "live")} look="quiet">
            {say("meeting-resume")}
          </Link>
        )}
      </PageHead>
      {refused && (
        <div className={styles.problem}>
          <Notice kind="problem">{sayError(refused)}</Notice>
        </div>
      )}
      {dialog}
      <div className={styles.columns}>
        <div className={styles.main}>
          <p className="muted">
            {meeting.ended_at ? say("minutes-time", { from, to: clock(meeting.ended_at) }) : from}
            {meeting.place && `, ${meeting.place}`}
            {minutes.note_taker && `. ${say("minutes-pen", { name: minutes.note_taker })}`}
          </p>
          {minutes.signed && (
            <Status kind="done">
              {say("ended-signed", {
                by: minutes.signed.by,
                day: dayMonth(minutes.signed.at.slice(0, 10)),
                at: clock(minutes.signed.at),
              })}
            </Status>
          )}
          {minutes.changed && minutes.signed && (
            <p>
              <Status kind="soon">
                {say("minutes-changed-besides", { day: dayMonth(minutes.signed.at.slice(0, 10), meeting.held_on) })}
              </Status>
            </p>
          )}
          <section aria-labelledby="minutes-children">
            <h2 id="minutes-children">{say("minutes-children")}</h2>
            {minutes.children.length === 0 && <p className="lead">{say("minutes-none")}</p>}
            {minutes.children.map((child) => (
              <ChildMinutes
                key={child.number}
                child={child}
                on={meeting.held_on}
                kind={meeting.kind}
                signed={minutes.signed?.at.slice(0, 10) ?? null}
              />
            ))}
          </section>
          {minutes.gaps.length > 0 && (
            <section aria-labelledby="minutes-gaps">
              <h2 id="minutes-gaps">{say("minutes-gaps")}</h2>
              <ul className={styles.plain}>
                {minutes.gaps.map((gap) => (
                  <li key={gap.id}>
                    {say("minutes-gap", {
                      kind: capital(say(gapWords[gap.kind])),
                      age: bandWord(gap.age_band),
                      asked: gap.asked_names.join(", "),
                    })}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {minutes.consultations.length > 0 && (
            <section aria-labelledby="minutes-consultations">
              <h2 id="minutes-consultations">{say("minutes-consultations")}</h2>
              <ul className={styles.plain}>
                {minutes.consultations.map((one) => (
                  <li key={one.id}>
                    {say("minutes-consultation", {
                      unit: one.unit_name,
                      theme: themeChoice.word(one.theme).toLowerCase(),
                      age: bandWord(one.age_band),
                      advice: adviceChoice.word(one.advice).toLowerCase(),
                    })}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Others minutes={minutes} />
          {minutes.next && (
            <p className="lead">{say("minutes-next-meeting", { meeting: meetingTitle(minutes.next) })}</p>
          )}
        </div>
        <aside className={styles.aside}>
          <FeedbackLeft minutes={minutes} />
          <WhoWasThere units={minutes.units} />
          {settled > 0 && (
            <section aria-labelledby="minutes-promised">
              <h2 id="minutes-promised">{say("minutes-promised")}</h2>
              <p>{say("minutes-promised-counts", { ...promised })}</p>
            </section>
          )}
        </aside>
      </div>
    </>
  );
}

type Owing = MinutesInFull & { feedback: NonNullable<MinutesInFull["feedback"]> };
const owes = (child: MinutesView["children"][number]): child is { shown: "in_full" } & Owing =>
  child.shown === "in_full" && child.feedback !== null && child.feedback.given_on === null;

function FeedbackLeft({ minutes }: { minutes: MinutesView }) {
  const on = useToday();
  const [telling, setTelling] = useState<Owing | null>(null);
  const left = minutes.children.filter(owes);
  const nameless = minutes.children.flatMap((child) =>
    child.shown === "number_only" && child.feedback_due_on ? [{ ...child, due: child.feedback_due_on }] : [],
  );
  const status = (due: string) => {
    const away = daysFrom(on, due);
    if (away < 0) return <Status kind="late">{say("status-late")}</Status>;
    return away < 3 ? (
      <Status kind="soon">{say("status-soon")}</Status>
    ) : (
      <Status kind="not_begun">{say("status-not-done")}</Status>
    );
  };
  return (
    <section aria-labelledby="minutes-feedback">
      <h2 id="minutes-feedback">{say("minutes-feedback")}</h2>
      {left.length + nameless.length === 0 ? (
        <p className="lead">{say("minutes-feedback-all")}</p>
      ) : (
        <Rows lined>
          {left.map((child) => (
            <Row
              key={child.case}
              status={status(child.feedback.due_on)}
              reason={
                <>
                  {capital(dueDay(child.feedback.due_on, on))}.{" "}
                  <Button look="link" onPress={() => setTelling(child)}>
                    {say("minutes-feedback-do")}
                  </Button>
                </>
              }
            >
              {child.feedback.by_name ? (
                <Words id="minutes-feedback-line" args={{ who: child.name, by: child.feedback.by_name }} />
              ) : (
                <Words id="minutes-feedback-line-nobody" args={{ who: child.name }} />
              )}
            </Row>
          ))}
          {nameless.map((child) => (
            <Row key={child.case} status={status(child.due)} reason={`${capital(dueDay(child.due, on))}.`}>
              <strong className="num">{child.number}</strong>
            </Row>
          ))}
        </Rows>
      )}
      {telling && (
        <ToldDialog
          case={telling.case}
          meeting={minutes.meeting.id}
          by={telling.feedback.by_name}
          earliest={minutes.meeting.held_on}
          onClose={() => setTelling(null)}
        />
      )}
    </section>
  );
}
