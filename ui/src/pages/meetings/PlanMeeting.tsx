/** Plans a meeting: what kind, when, how long, where; for a meeting about one child also which. Then the page where it is prepared. */
import { useState } from "react";
import { failure, useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraft } from "../../api/draft";
import { useFormDraft } from "../../api/formDraft";
import type { MeetingKind } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { ComboBox, Select } from "../../components/Choice";
import { DateField } from "../../components/DateField";
import { Form } from "../../components/Form";
import { Link } from "../../components/Link";
import { PageHead } from "../../components/PageHead";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { go, to } from "../../shell/route";
import { useToday } from "../../shell/session";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import styles from "./MeetingsPage.module.css";

/** Kinds that are about one child who has to be chosen. */
const aboutOne: ReadonlySet<string> = new Set(["family", "follow_up", "sip_prepare", "sip", "sip_follow_up"]);

export function PlanMeeting({ child }: { child: string | undefined }) {
  const today = useToday();
  const types = useAnswer("meeting_types", {});
  const teams = useAnswer("list_teams", {});
  const what = useFormDraft(child ? `case/${child}/new-meeting` : "meetings/new/what", {
    chosen: child ? "family" : "team",
    team: null as string | null,
    day: null as string | null,
  });
  const { chosen, team, day } = what.form;
  const offered = types.state === "ready" ? types.value.filter(({ active, id }) => active || id === chosen) : [];
  const type = offered.find(({ id }) => id === chosen);
  const kind: MeetingKind = type?.kind ?? (child ? "family" : "team");
  // Not in the draft: its name holds no id of a child that is chosen here, so erasing the child would not find it.
  const [about, setAbout] = useState<string | null>(child ?? null);
  const starts = useDraft("meetings/new/starts", "9.00");
  const minutes = useDraft("meetings/new/minutes", "90");
  const place = useDraft("meetings/new/place");
  const [tried, setTried] = useState(false);
  const discard = () => {
    for (const kept of [what, starts, minutes, place]) kept.discard();
  };
  const plan = useSubmit(async () => {
    setTried(true);
    if (!day) return;
    const view = await call("plan_meeting", {
      kind,
      meeting_type: chosen,
      team,
      held_on: day,
      starts: starts.text,
      minutes: Number.parseInt(minutes.text, 10) || 0,
      place: place.text,
      cases: aboutOne.has(kind) && about ? [about] : [],
    });
    discard();
    toast({ text: say("meeting-new-done"), onUndo: () => void undoAndSay() });
    go(to("meetings", view.meeting.id));
  });
  const problem = plan.refused ?? failure(types, teams);
  // What says more about a field stands above it: shown later, it would push the fields down under the pointer.
  const waiting = types.state === "waiting" || teams.state === "waiting";
  return (
    <>
      <PageHead
        where={<Link href={to("meetings")}>{say("place-meetings")}</Link>}
        title={say("meeting-new-title")}
        purpose={say("meeting-new-purpose")}
      />
      {!waiting && (
        <div className={styles.narrow}>
          <Form onSubmit={() => void plan.submit()} problem={problem && sayError(problem)}>
            <Select
              label={say("meeting-new-kind")}
              hint={type?.purpose}
              items={offered.map(({ id, name }) => ({ id, name }))}
              value={chosen}
              onChange={(id) => {
                what.set({ chosen: id ?? chosen });
                const next = offered.find((one) => one.id === id);
                if (next) minutes.field.onChange(String(next.minutes));
              }}
            />
            {teams.state === "ready" && teams.value.length > 1 && (
              <Select
                label={say("term-team")}
                items={teams.value.map(({ id, name }) => ({ id, name }))}
                value={team ?? teams.value[0]?.id}
                onChange={(id) => what.set({ team: id })}
              />
            )}
            {aboutOne.has(kind) && <WhichChild value={about} onChange={setAbout} />}
            <div className={styles.three}>
              <DateField
                label={say("meeting-new-day")}
                value={day}
                onChange={(on) => what.set({ day: on })}
                earliest={today}
                error={tried && !day ? say("field-required") : undefined}
              />
              <TextField label={say("meeting-new-starts")} {...starts.field} />
              <TextField label={say("meeting-new-minutes")} kind="number" {...minutes.field} />
            </div>
            <TextField
              label={say("meeting-new-place")}
              hint={say("meeting-new-place-hint")}
              optional
              {...place.field}
            />
            <div className="actions">
              <Button look="primary" type="submit" isPending={plan.busy}>
                {say("meeting-new-do")}
              </Button>
              <Button
                look="quiet"
                onPress={() => {
                  discard();
                  go(to("meetings"));
                }}
              >
                {say("cancel")}
              </Button>
            </div>
          </Form>
        </div>
      )}
    </>
  );
}

function WhichChild({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const cases = useAnswer("list_cases", { closed: false });
  if (cases.state !== "ready") return null;
  return (
    <ComboBox
      label={say("meeting-new-child")}
      hint={say("meeting-new-child-hint")}
      items={cases.value.map((one) => ({ id: one.case, name: one.name, detail: one.number }))}
      value={value}
      onChange={onChange}
    />
  );
}
