/** A team: who meets, about which ages, how often, who must be there, who comes instead. */
import { changed, useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useFormDraft } from "../../api/formDraft";
import type { Professional, Rhythm, Sector, TeamYear } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { ComboBox, Select } from "../../components/Choice";
import { Form } from "../../components/Form";
import { Link } from "../../components/Link";
import { Checkbox } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { go, to } from "../../shell/route";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import { codesOf, sectorWords } from "../children/codes";
import { working } from "../children/people";
import { timeOf } from "../meetings/sentences";
import { weekdayItems, whichItems } from "../meetings/term/term";
import styles from "./TeamsPage.module.css";

const fresh: Omit<TeamYear, "id"> = {
  name: "",
  place: "",
  sectors: ["school", "social_services", "primary_care"],
  ages_from: 0,
  ages_to: 20,
  rhythm: { weekday: "wednesday", which: "second", starts: "09:00", minutes: 90 },
  members: [],
};

export function Teams({ id }: { id: string | undefined }) {
  const teams = useAnswer("list_teams", {});
  const people = useAnswer("list_professionals", {});
  const where = <Link href={to("settings")}>{say("place-settings")}</Link>;
  const failed = teams.state === "failed" ? teams : people.state === "failed" ? people : null;
  if (failed)
    return (
      <>
        <PageHead where={where} title={say("teams-title")} />
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(failed.error)}
        </Notice>
      </>
    );
  if (teams.state !== "ready" || people.state !== "ready") return <PageHead where={where} title={say("teams-title")} />;
  const team = id === "new" ? null : (teams.value.find((one) => one.id === id) ?? teams.value[0] ?? null);
  return (
    <>
      <PageHead where={where} title={say("teams-title")} purpose={say("teams-purpose")} arrival={team?.id ?? "new"}>
        {teams.value.length > 1 &&
          teams.value.map((one) => (
            <Link key={one.id} href={to("settings", "teams", one.id)} look="quiet" current={one.id === team?.id}>
              {one.name}
            </Link>
          ))}
        {team && (
          <Link href={to("settings", "teams", "new")} look="plain" icon="plus">
            {say("teams-new")}
          </Link>
        )}
      </PageHead>
      <TeamForm key={team?.id ?? "new"} team={team} people={working(people.value)} />
    </>
  );
}

type Member = { professional: string; substitute: string | null };

function TeamForm({ team, people }: { team: TeamYear | null; people: readonly Professional[] }) {
  const start = team ?? fresh;
  const { form, set, discard } = useFormDraft(`settings/teams/${team?.id ?? "new"}`, {
    name: start.name,
    place: start.place,
    from: String(start.ages_from),
    until: String(start.ages_to),
    rhythm: { ...start.rhythm, starts: timeOf(start.rhythm.starts) } as Rhythm,
    minutes: String(start.rhythm.minutes),
    must: start.sectors as readonly Sector[],
    members: start.members.map(({ professional, substitute }): Member => ({ professional, substitute })),
  });
  const { name, place, from, until, rhythm, minutes, must, members } = form;
  const setRhythm = (next: Rhythm) => set({ rhythm: next });
  const setMembers = (next: Member[]) => set({ members: next });
  const number = (text: string) => Number.parseInt(text, 10) || 0;
  const save = useSubmit(async () => {
    const saved = await call("save_team", {
      team: team?.id ?? null,
      name,
      place,
      sectors: [...must],
      ages_from: number(from),
      ages_to: number(until),
      rhythm: { ...rhythm, minutes: number(minutes) },
      members: [...members],
    });
    discard();
    toast({ text: say("teams-saved"), onUndo: () => void undoAndSay() });
    go(to("settings", "teams", saved.id));
  });
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? "";
  const free = people.filter((one) => !members.some((member) => member.professional === one.id));
  return (
    <div className={styles.form}>
      <Form onSubmit={() => void save.submit()} problem={save.refused && sayError(save.refused)}>
        <div className={styles.row}>
          <TextField label={say("teams-name")} value={name} onChange={(text) => set({ name: text })} />
          <TextField label={say("teams-place")} value={place} onChange={(text) => set({ place: text })} optional />
        </div>
        <div className={styles.row}>
          <Select
            label={say("teams-which")}
            items={whichItems}
            value={rhythm.which}
            onChange={(which) => setRhythm({ ...rhythm, which: (which as Rhythm["which"]) ?? rhythm.which })}
          />
          <Select
            label={say("teams-weekday")}
            items={weekdayItems}
            value={rhythm.weekday}
            onChange={(day) => setRhythm({ ...rhythm, weekday: (day as Rhythm["weekday"]) ?? rhythm.weekday })}
          />
          <TextField
            label={say("teams-starts")}
            value={rhythm.starts}
            onChange={(starts) => setRhythm({ ...rhythm, starts })}
          />
          <TextField
            label={say("teams-minutes")}
            kind="number"
            value={minutes}
            onChange={(text) => set({ minutes: text })}
          />
        </div>
        <div className={styles.row}>
          <TextField label={say("teams-ages")} kind="number" value={from} onChange={(text) => set({ from: text })} />
          <TextField
            label={say("teams-ages-to")}
            kind="number"
            value={until}
            onChange={(text) => set({ until: text })}
          />
        </div>
        <p className="small muted">{say("teams-ages-hint")}</p>
        <fieldset>
          <legend>
            <h2>{say("teams-sectors")}</h2>
          </legend>
          <div className={styles.ticks}>
            {codesOf<Sector>(sectorWords).map((sector) => (
              <Checkbox
                key={sector}
                checked={must.includes(sector)}
                onChange={(on) => set({ must: on ? [...must, sector] : must.filter((other) => other !== sector) })}
              >
                {say(sectorWords[sector])}
              </Checkbox>
            ))}
          </div>
        </fieldset>
        <section aria-labelledby="teams-members">
          <h2 id="teams-members">{say("teams-members")}</h2>
          {members.length === 0 && <p className="muted">{say("teams-members-none")}</p>}
          {members.map((member) => {
            const person = people.find((one) => one.id === member.professional);
            if (!person) return null;
            return (
              <div key={member.professional} className={styles.member}>
                <p className={styles.who}>
                  <strong>{person.name}</strong>
                  <br />
                  <span className="muted small">{[person.title, person.unit_name].filter(Boolean).join(", ")}</span>
                </p>
                <Select
                  label={say("teams-member-substitute", { name: person.name })}
                  optional
                  items={[
                    { id: "none", name: say("teams-member-none") },
                    ...people
                      .filter((one) => one.id !== person.id)
                      .map((one) => ({ id: one.id, name: one.name, under: one.unit_name })),
                  ]}
                  value={member.substitute ?? "none"}
                  onChange={(id) =>
                    setMembers(
                      members.map((other) =>
                        other === member ? { ...member, substitute: id === "none" ? null : id } : other,
                      ),
                    )
                  }
                />
                <Button
                  look="link"
                  aria-label={say("teams-member-remove", { name: person.name })}
                  onPress={() => setMembers(members.filter((other) => other !== member))}
                >
                  {say("meeting-people-remove")}
                </Button>
              </div>
            );
          })}
          <ComboBox
            key={members.length}
            label={say("teams-member-add")}
            optional
            items={free.map((one) => ({ id: one.id, name: one.name, detail: one.unit_name }))}
            onChange={(id) => id && nameOf(id) && setMembers([...members, { professional: id, substitute: null }])}
          />
        </section>
        <div className="actions">
          <Button look="primary" type="submit" isPending={save.busy}>
            {say("teams-save")}
          </Button>
        </div>
      </Form>
    </div>
  );
}
