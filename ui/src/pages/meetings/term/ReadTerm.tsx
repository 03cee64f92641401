/** The term for someone who does not plan it: the meetings that are planned, the days without one and why; printed, saved for the calendar. */
import type { ReactNode } from "react";
import { changed, useAnswer } from "../../../api/answers";
import type { TeamYear } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { Row, Rows } from "../../../components/Rows";
import { Status } from "../../../components/Status";
import { sayError } from "../../../shell/errors";
import { capital, longDay } from "../../../words/dates";
import { say } from "../../../words/words";
import styles from "./TermPage.module.css";
import { PickTerm, TermPapers, usePicked } from "./TermTools";
import { rhythmWord, whyWord } from "./term";

export function ReadTerm({ teams, where }: { teams: readonly TeamYear[]; where: ReactNode }) {
  const picked = usePicked(teams);
  const { team } = picked;
  const term = useAnswer("term", picked.whole);
  const refused = picked.print.refused ?? picked.calendar.refused;
  const meetings = term.state === "ready" ? term.value.meetings.filter(({ state }) => state !== "cancelled") : [];
  const skipped = term.state === "ready" ? term.value.skipped : [];
  const days = [
    ...meetings.map(({ held_on }) => ({ on: held_on, why: "" })),
    ...skipped.map(({ on, skipped: why }) => ({ on, why: why ? whyWord(why) : "" })),
  ].sort((one, other) => one.on.localeCompare(other.on));
  return (
    <>
      <PageHead where={where} title={say("term-title")} purpose={team && `${rhythmWord(team.rhythm)}.`}>
        <TermPapers of={picked} />
      </PageHead>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      <div className={styles.pick}>
        <PickTerm of={picked} />
      </div>
      {term.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {term.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(term.error)}
        </Notice>
      )}
      {term.state === "ready" && days.length === 0 && <p className="lead">{say("term-read-none")}</p>}
      <div className={styles.days}>
        <Rows lined label={say("term-title")}>
          {days.map(({ on, why }) => (
            <Row
              key={on}
              status={
                <Status kind={why ? "not_included" : "done"}>
                  {say(why ? "term-skipped" : "meeting-state-planned")}
                </Status>
              }
              reason={why || undefined}
            >
              <strong>{capital(longDay(on))}</strong>
            </Row>
          ))}
        </Rows>
      </div>
    </>
  );
}
