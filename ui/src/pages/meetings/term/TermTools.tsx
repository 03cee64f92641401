/** What both pages of a term begin with: which term, of which team, and what can be printed and saved of it. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { printFile, saveFile } from "../../../api/files";
import type { TeamYear } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Select } from "../../../components/Choice";
import { toast } from "../../../components/Toast";
import { useToday } from "../../../shell/session";
import { say } from "../../../words/words";
import { LanguageMenu } from "../../papers/LanguageMenu";
import { LookAtPaper } from "../../papers/LookAtPaper";
import { terms, termToPlan } from "./term";

export function usePicked(teams: readonly TeamYear[]) {
  const today = useToday();
  const offered = terms(today);
  const [picked, setPicked] = useState(termToPlan(today).id);
  const [teamId, setTeamId] = useState(teams[0]?.id ?? "");
  const term = offered.find(({ id }) => id === picked) ?? termToPlan(today);
  const whole = { team: teamId, from_on: term.from_on, to_on: term.to_on };
  const print = useSubmit(
    async (language?: string) =>
      void (await printFile(await call("term_paper", { ...whole, ...(language && { language }) }))),
  );
  const calendar = useSubmit(async () => {
    if (await saveFile(await call("term_calendar", whole))) toast({ text: say("term-ics-done") });
  });
  const team = teams.find(({ id }) => id === teamId);
  return { teams, team, setTeamId, offered, term, setPicked, whole, print, calendar };
}

type Picked = ReturnType<typeof usePicked>;

export function TermPapers({ of: { whole, print, calendar } }: { of: Picked }) {
  return (
    <>
      <Button icon="print" isPending={print.busy} onPress={() => void print.submit()}>
        {say("term-print")}
      </Button>
      <LookAtPaper asked={{ paper: "term_paper", input: whole }} name={say("paper-term-plan")} template="term-plan" />
      <LanguageMenu paper="term-plan" onChoose={(language) => void print.submit(language)} />
      <Button icon="save" isPending={calendar.busy} onPress={() => void calendar.submit()}>
        {say("term-ics")}
      </Button>
    </>
  );
}

export function PickTerm({ of: { teams, whole, setTeamId, offered, term, setPicked } }: { of: Picked }) {
  return (
    <>
      {teams.length > 1 && (
        <Select
          label={say("term-team")}
          items={teams.map(({ id, name }) => ({ id, name }))}
          value={whole.team}
          onChange={(id) => setTeamId(id ?? whole.team)}
        />
      )}
      <Select
        label={say("term-which")}
        items={offered.map(({ id, season, year }) => ({ id, name: say("term-choice", { season, year: `${year}` }) }))}
        value={term.id}
        onChange={(id) => setPicked(id ?? term.id)}
      />
    </>
  );
}
