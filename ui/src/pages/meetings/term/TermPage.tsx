/** A term: the days the rhythm gives, why some are left out, single days changed; planned in one go, printed, saved for the calendar. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { printFile, saveFile } from "../../../api/files";
import { useFormDraft } from "../../../api/formDraft";
import type { TeamYear } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Select } from "../../../components/Choice";
import { Link } from "../../../components/Link";
import { Notice } from "../../../components/Notice";
import { PageHead } from "../../../components/PageHead";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { to } from "../../../shell/route";
import { useLeads, useToday } from "../../../shell/session";
import { undoAndSay } from "../../../shell/undo";
import { capital, daysFrom, inWords } from "../../../words/dates";
import { say } from "../../../words/words";
import { LanguageMenu } from "../../papers/LanguageMenu";
import { LookAtPaper } from "../../papers/LookAtPaper";
import { Breaks } from "./Breaks";
import { Days } from "./Days";
import { ReadTerm } from "./ReadTerm";
import styles from "./TermPage.module.css";
import { beside, type Changes, chosen, isPlanned, leftOut, lines, rhythmWord, terms, termToPlan } from "./term";

export function TermPage() {
  const teams = useAnswer("list_teams", {});
  const leads = useLeads();
  const where = <Link href={to("meetings")}>{say("place-meetings")}</Link>;
  if (teams.state === "waiting") return <PageHead where={where} title={say("term-title")} />;
  if (teams.state === "failed")
    return (
      <>
        <PageHead where={where} title={say("term-title")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(teams.error)}
        </Notice>
      </>
    );
  return leads ? <Term teams={teams.value} where={where} /> : <ReadTerm teams={teams.value} where={where} />;
}

const nothingChanged = { changes: {} as Changes };

function Term({ teams, where }: { teams: readonly TeamYear[]; where: React.ReactNode }) {
  const today = useToday();
  const offered = terms(today);
  const [picked, setPicked] = useState(termToPlan(today).id);
  const [teamId, setTeamId] = useState(teams[0]?.id ?? "");
  const term = offered.find(({ id }) => id === picked) ?? termToPlan(today);
  const key = `term/${teamId}/${term.id}`;
  const { form, set } = useFormDraft(key, nothingChanged);
  const { changes } = form;
  const team = teams.find(({ id }) => id === teamId);
  const from_on = daysFrom(today, term.from_on) < 0 ? today : term.from_on;
  const preview = useAnswer("preview_term", { team: teamId, from_on, to_on: term.to_on });
  const whole = { team: teamId, from_on: term.from_on, to_on: term.to_on };
  const kept = useAnswer("term", whole);
  const all = preview.state === "ready" ? lines(preview.value.days, changes) : [];
  const others =
    preview.state === "ready" && kept.state === "ready" ? beside(kept.value.meetings, preview.value.days, from_on) : [];
  const wanted = chosen(all);
  const planned = preview.state === "ready" && preview.value.days.some(isPlanned);

  const plan = useSubmit(async () => {
    const meetings = wanted.map((on) => ({ on, starts: null, place: "" }));
    const made = await call("plan_term", { team: teamId, kind: "team", meetings });
    set({ changes: leftOut(changes) });
    const count = made.meetings.length;
    const already = made.already.length > 0 ? ` ${say("term-planned-already", { count: made.already.length })}` : "";
    const done = count > 0 ? say("term-planned-done", { count, words: capital(inWords(count)) }) : "";
    toast({ text: `${done}${already}`.trim(), ...(count > 0 && { onUndo: () => void undoAndSay() }) });
  });
  const print = useSubmit(
    async (language?: string) =>
      void (await printFile(await call("term_paper", { ...whole, ...(language && { language }) }))),
  );
  const calendar = useSubmit(async () => {
    if (await saveFile(await call("term_calendar", whole))) toast({ text: say("term-ics-done") });
  });
  const refused = plan.refused ?? print.refused ?? calendar.refused;
  return (
    <>
      <PageHead where={where} title={say("term-title")} purpose={say("term-purpose")}>
        <Button icon="print" isPending={print.busy} onPress={() => void print.submit()}>
          {say("term-print")}
        </Button>
        <LookAtPaper asked={{ paper: "term_paper", input: whole }} name={say("paper-term-plan")} template="term-plan" />
        <LanguageMenu paper="term-plan" onChoose={(language) => void print.submit(language)} />
        <Button icon="save" isPending={calendar.busy} onPress={() => void calendar.submit()}>
          {say("term-ics")}
        </Button>
        {(wanted.length > 0 || !planned) && (
          <Button
            look="primary"
            isDisabled={wanted.length === 0}
            isPending={plan.busy}
            onPress={() => void plan.submit()}
          >
            {say("term-plan", { count: wanted.length, words: inWords(wanted.length) })}
          </Button>
        )}
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
        {team && (
          <p>
            {rhythmWord(team.rhythm)}. <Link href={to("settings", "teams", team.id)}>{say("term-change-team")}</Link>
          </p>
        )}
      </div>
      <div className={styles.columns}>
        {preview.state === "failed" ? (
          <Notice kind="problem">{sayError(preview.error)}</Notice>
        ) : (
          <Days
            lines={all}
            beside={others}
            ready={preview.state === "ready"}
            today={today}
            drafts={key}
            onChange={(day, change) => set({ changes: { ...changes, [day]: change } })}
          />
        )}
        {preview.state === "ready" && (
          <aside className={styles.aside}>
            {preview.value.breaks.map((year) => (
              <Breaks key={year.year} year={year} />
            ))}
            <p className="small muted">{say("term-ics-hint")}</p>
          </aside>
        )}
      </div>
    </>
  );
}
