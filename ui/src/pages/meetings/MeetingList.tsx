/** All meetings: those to come, soonest first, and those that were. */
import { changed, useAnswer } from "../../api/answers";
import type { MeetingLine, MeetingState } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Row, Rows } from "../../components/Rows";
import { useSome, WINDOWFUL } from "../../components/Some";
import { Status, type StatusKind } from "../../components/Status";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { useOpenSession, useToday } from "../../shell/session";
import { capital, daysFrom, inWords, longDay, nearDay, weekdayDay } from "../../words/dates";
import { say } from "../../words/words";
import { meetingName, timeOf } from "./sentences";

const states = {
  planned: { kind: "not_begun", word: "meeting-state-planned" },
  open: { kind: "under_way", word: "meeting-state-open" },
  ended: { kind: "done", word: "meeting-state-ended" },
  cancelled: { kind: "not_included", word: "meeting-state-cancelled" },
} as const satisfies Record<MeetingState, { kind: StatusKind; word: keyof WordArgs }>;

export function MeetingList() {
  const coming = useAnswer("list_meetings", { over: false });
  const held = useAnswer("list_meetings", { over: true });
  const leads = useOpenSession().user.role === "coordinator";
  const head = (purpose: string, primary: boolean) => (
    <PageHead title={say("place-meetings")} purpose={purpose}>
      <Link href={to("meetings", "term")} look="quiet" icon="meetings">
        {say("term-link")}
      </Link>
      <Link href={to("meetings", "trend")} look="quiet" icon="measures">
        {say("trend-link")}
      </Link>
      {primary && leads && (
        <Link href={to("meetings", "new")} look="primary" icon="plus">
          {say("meeting-plan")}
        </Link>
      )}
    </PageHead>
  );
  const failed = coming.state === "failed" ? coming : held.state === "failed" ? held : null;
  if (failed)
    return (
      <>
        {head("", false)}
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(failed.error)}
        </Notice>
      </>
    );
  if (coming.state !== "ready" || held.state !== "ready") return head(say("meeting-waiting"), false);
  return (
    <>
      {head(say("meeting-purpose"), coming.value.length > 0)}
      <div className="stack">
        {coming.value.length === 0 ? (
          <EmptyState
            title={say("meeting-none-title")}
            action={
              leads && (
                <Link href={to("meetings", "new")} look="primary" icon="plus">
                  {say("meeting-plan")}
                </Link>
              )
            }
          >
            {say("meeting-none-lead")}
          </EmptyState>
        ) : (
          <Section title={say("meeting-coming")} lines={coming.value} />
        )}
        {held.value.length === 0 ? (
          <section aria-labelledby="meeting-held">
            <h2 id="meeting-held">{say("meeting-held")}</h2>
            <p className="lead">{say("meeting-held-none")}</p>
          </section>
        ) : (
          <Section title={say("meeting-held")} lines={held.value} last />
        )}
      </div>
    </>
  );
}

interface SectionProps {
  title: string;
  lines: readonly MeetingLine[];
  /** Nothing stands below. */
  last?: boolean;
}

function Section({ title, lines, last = false }: SectionProps) {
  const { shown, more } = useSome(lines, { scrolls: last, first: WINDOWFUL });
  return (
    <section aria-label={title}>
      <div className="section">
        <h2>{title}</h2>
      </div>
      <Rows lined>
        {shown.map((line) => (
          <Line key={line.meeting.id} line={line} />
        ))}
      </Rows>
      {more}
    </section>
  );
}

function Line({ line: { meeting, children, people } }: { line: MeetingLine }) {
  const on = useToday();
  const leads = useOpenSession().user.role === "coordinator";
  const state = states[meeting.state];
  const away = daysFrom(on, meeting.held_on);
  const near = away > -2 && away < 7;
  const day = near ? nearDay(meeting.held_on, on) : away < 0 ? longDay(meeting.held_on) : weekdayDay(meeting.held_on);
  const what = say("meeting-line-what", {
    children,
    words: capital(inWords(children)),
    people,
    peopleWords: inWords(people),
  });
  const act = {
    planned: { word: "meeting-go-prepare", address: to("meetings", meeting.id) },
    open: { word: "meeting-go-live", address: to("meetings", meeting.id, "live") },
    ended: { word: "meeting-go-minutes", address: to("meetings", meeting.id, "minutes") },
    cancelled: { word: "open", address: to("meetings", meeting.id) },
  } as const;
  return (
    <Row
      status={<Status kind={state.kind}>{say(state.word)}</Status>}
      reason={
        meeting.state === "cancelled"
          ? say("meeting-cancelled-why", { reason: meeting.reason })
          : meeting.place
            ? say("meeting-line-place", { place: meeting.place, what })
            : what
      }
      end={
        (leads || meeting.state === "ended") && (
          <Link href={act[meeting.state].address}>{say(act[meeting.state].word)}</Link>
        )
      }
    >
      <strong>{say("meeting-line", { kind: meetingName(meeting), day, at: timeOf(meeting.starts) })}</strong>
    </Row>
  );
}
