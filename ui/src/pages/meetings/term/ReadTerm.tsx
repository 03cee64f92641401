/** The term for someone who does not plan it: the meetings that are planned, the days without one and why; printed, saved for the calendar. */
import { type ReactNode, useState } from "react";
import { changed, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { printFile, saveFile } from "../../../api/files";
import type { TeamYear } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Select } from "../../../components/Choice";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { Row, Rows } from "../../../components/Rows";
import { Status } from "../../../components/Status";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { useToday } from "../../../shell/session";
import { capital, longDay } from "../../../words/dates";
import { say } from "../../../words/words";
import { LanguageMenu } from "../../papers/LanguageMenu";
import { LookAtPaper } from "../../papers/LookAtPaper";
import styles from "./TermPage.module.css";
import { rhythmWord, terms, termToPlan, whyWord } from "./term";

export function ReadTerm({ teams, where }: { teams: readonly TeamYear[]; where: ReactNode }) {
  const today = useToday();
  const offered = terms(today);
  const [picked, setPicked] = useState(termToPlan(today).id);
  const [teamId, setTeamId] = useState(teams[0]?.id ?? "");
  const { from_on, to_on } = offered.find(({ id }) => id === picked) ?? termToPlan(today);
  const whole = { team: teamId, from_on, to_on };
  const team = teams.find(({ id }) => id === teamId);
  const term = useAnswer("term", whole);
  const print = useSubmit(
    async (language?: string) =>
      void (await printFile(await call("term_paper", { ...whole, ...(language && { language }) }))),
  );
  const calendar = useSubmit(async () => {
    if (await saveFile(await call("term_calendar", whole))) toast({ text: say("term-ics-done") });
  });
  const refused = print.refused ?? calendar.refused;
  const meetings = term.state === "ready" ? term.value.meetings.filter(({ state }) => state !== "cancelled") : [];
  const skipped = term.state === "ready" ? term.value.skipped : [];
  const days = [
    ...meetings.map(({ held_on }) => ({ on: held_on, why: "" })),
    ...skipped.map(({ on, skipped: why }) => ({ on, why: why ? whyWord(why) : "" })),
  ].sort((one, other) => one.on.localeCompare(other.on));
  return (
    <>
      <PageHead where={where} title={say("term-title")} purpose={team && `${rhythmWord(team.rhythm)}.`}>
        <Button icon="print" isPending={print.busy} onPress={() => void print.submit()}>
          {say("term-print")}
        </Button>
        <LookAtPaper asked={{ paper: "term_paper", input: whole }} name={say("paper-term-plan")} template="term-plan" />
        <LanguageMenu paper="term-plan" onChoose={(language) => void print.submit(language)} />
        <Button icon="save" isPending={calendar.busy} onPress={() => void calendar.submit()}>
          {say("term-ics")}
        </Button>
      </PageHead>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      <div className={styles.pick}>
        {teams.length > 1 && (
          <Select
            label={say("term-team")}
            items={teams.map(({ id, name }) => ({ id, name }))}
            value={teamId}
            onChange={(id) => setTeamId(id ?? teamId)}
          />
        )}
        <Select
          label={say("term-which")}
          items={offered.map(({ id, season, year }) => ({ id, name: say("term-choice", { season, year: `${year}` }) }))}
          value={picked}
          onChange={(id) => setPicked(id ?? picked)}
        />
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
