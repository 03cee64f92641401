/** After how many quiet minutes Samlat locks: chosen by who may, said to everybody. It cannot be turned off. */
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { Select } from "../../components/Choice";
import { sayError } from "../../shell/errors";
import { useOpenSession, useSession } from "../../shell/session";
import { inWords } from "../../words/dates";
import { say } from "../../words/words";

const choices = [2, 3, 5, 10, 15];

export function IdleMinutes() {
  const { idle_minutes, user } = useOpenSession();
  const { refresh } = useSession();
  const set = useSubmit(async (minutes: number) => {
    await call("set_idle_minutes", { minutes });
    await refresh();
  });
  const said = (minutes: number) => say("settings-safety-idle", { minutes, words: inWords(minutes) });
  if (user.role !== "coordinator" && user.role !== "administrator") return <p>{said(idle_minutes)}</p>;
  return (
    <Select
      label={say("settings-idle")}
      hint={say("settings-idle-hint")}
      items={[...new Set([...choices, idle_minutes])]
        .sort((one, other) => one - other)
        .map((minutes) => ({ id: String(minutes), name: say("settings-idle-minutes", { minutes }) }))}
      value={String(idle_minutes)}
      onChange={(id) => id && void set.submit(Number(id))}
      error={set.refused ? sayError(set.refused) : undefined}
    />
  );
}
