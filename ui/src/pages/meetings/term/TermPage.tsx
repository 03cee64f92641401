/** A term: the days the rhythm gives, why some are left out, single days changed; planned in one go, printed, saved for the calendar. */
import { changed, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { TeamYear } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
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
import { Breaks } from "./Breaks";
import { Days } from "./Days";
import { ReadTerm } from "./ReadTerm";
import styles from "./TermPage.module.css";
import { PickTerm, TermPapers, usePicked } from "./TermTools";
import { beside, type Changes, chosen, isPlanned, leftOut, lines, rhythmWord } from "./term";

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
  const picked = usePicked(teams);
  const { team, term, whole } = picked;
  const key = `term/${whole.team}/${term.id}`;
  const { form, set } = useFormDraft(key, nothingChanged);
  const { changes } = form;
  const from_on = daysFrom(today, term.from_on) < 0 ? today : term.from_on;
  const preview = useAnswer("preview_term", { ...whole, from_on });
  const kept = useAnswer("term", whole);
  const all = preview.state === "ready" ? lines(preview.value.days, changes) : [];
  const others =
    preview.state === "ready" && kept.state === "ready" ? beside(kept.value.meetings, preview.value.days, from_on) : [];
  const wanted = chosen(all);
  const planned = preview.state === "ready" && preview.value.days.some(isPlanned);

  const plan = useSubmit(async () => {
    const meetings = wanted.map((on) => ({ on, starts: null, place: "" }));
    const made = await call("plan_term", { team: whole.team, kind: "team", meetings });
    set({ changes: leftOut(changes) });
    const count = made.meetings.length;
    const already = made.already.length > 0 ? ` ${say("term-planned-already", { count: made.already.length })}` : "";
    const done = count > 0 ? say("term-planned-done", { count, words: capital(inWords(count)) }) : "";
    toast({ text: `${done}${already}`.trim(), ...(count > 0 && { onUndo: () => void undoAndSay() }) });
  });
  const refused = plan.refused ?? picked.print.refused ?? picked.calendar.refused;
  return (
    <>
      <PageHead where={where} title={say("term-title")} purpose={say("term-purpose")}>
        <TermPapers of={picked} />
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
        <PickTerm of={picked} />
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
