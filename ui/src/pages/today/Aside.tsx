/** The side of Idag: where you were, the rest of the week, and that all is safe. */
import type { ReactNode } from "react";
import type { Resume, Today, WeekEntry } from "../../api/types/ops";
import { Link } from "../../components/Link";
import { Rows } from "../../components/Rows";
import { useSome } from "../../components/Some";
import { to } from "../../shell/route";
import { useOpenSession } from "../../shell/session";
import { capital, clock, nearInstant, shortDay } from "../../words/dates";
import { say } from "../../words/words";
import { Safe } from "../backups/Care";
import styles from "./TodayPage.module.css";

const resumePlaces = {
  meeting: "meetings",
  case: "children",
} as const satisfies Record<Resume["kind"], string>;

/** Lines of the week at first: the side is read at one glance. */
const WEEK = 12;

export function Aside({ today }: { today: Today }) {
  const { now } = useOpenSession();
  const { shown: week, more } = useSome(today.week, { first: WEEK });
  return (
    <aside className={styles.aside}>
      {today.resume.length > 0 && (
        <section aria-labelledby="today-resume">
          <h2 id="today-resume">{say("today-resume")}</h2>
          <Rows>
            {today.resume.map((one) => {
              const at = capital(nearInstant(one.at, now));
              return (
                <li key={`${one.kind} ${one.id}`} className={styles.resume}>
                  <Link href={to(resumePlaces[one.kind], one.id)}>{one.title}</Link>
                  <p className={styles.small}>
                    {one.draft ? say("today-resume-draft", { at }) : say("today-resume-at", { at })}
                  </p>
                </li>
              );
            })}
          </Rows>
        </section>
      )}
      <section aria-labelledby="today-week">
        <h2 id="today-week">{say("today-week")}</h2>
        {week.length === 0 ? (
          <p className={styles.small}>{say("today-week-none")}</p>
        ) : (
          <Rows>
            {week.map((entry, index) => (
              <li key={`${entry.kind} ${entry.id} ${entry.on}`} className={styles.entry}>
                <span>
                  <span className={week[index - 1]?.on === entry.on ? "sr" : undefined}>{shortDay(entry.on)}</span>
                </span>
                <p>{weekSentence(entry)}</p>
              </li>
            ))}
          </Rows>
        )}
        {more}
      </section>
      <Safe className={styles.calm} />
    </aside>
  );
}

function weekSentence(entry: WeekEntry): ReactNode {
  const who = entry.who ?? "";
  const at = entry.at ? clock(`${entry.on}T${entry.at}`) : null;
  switch (entry.kind) {
    case "meeting":
      return say("today-week-meeting", { at: at ?? "" });
    case "sip_meeting":
      return (
        <>
          <Link href={to("plans", entry.case ?? "", "sip")}>{say("today-week-sip", { who })}</Link>{" "}
          {[at && say("today-week-clock", { at }), entry.place].filter(Boolean).join(", ")}
        </>
      );
    case "handover_answer":
      return say("today-week-handover", { unit: entry.unit ?? "", who });
    case "follow_up":
      return `${say("today-week-follow-up", { who })}${at ? ` ${say("today-week-clock", { at })}` : ""}`;
    case "feedback":
      return say("today-week-feedback", { who });
  }
}
