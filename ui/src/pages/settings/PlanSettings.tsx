/** What the county and the municipality decide about plans and examinations: their days, the order of the regional system, sections of law, the checklist before a report of concern. */
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraftFields } from "../../api/draftFields";
import type { ExamDays, PlanSection, Sector, PlanSettings as Settings } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Form } from "../../components/Form";
import { Link } from "../../components/Link";
import { Checkbox, CheckboxGroup } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { to } from "../../shell/route";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import { codesOf, sectorWords } from "../children/codes";
import { sectionOf } from "../plans/plans";
import styles from "./SettingsPage.module.css";

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const examWords = {
  request: "settings-exams-request",
  book: "settings-exams-book",
  carry_out: "settings-exams-carry-out",
  feedback: "settings-exams-feedback",
} as const;
const sectors = codesOf<Sector>(sectorWords);
const examSteps = Object.keys(examWords) as (keyof ExamDays)[];

export function PlanSettings() {
  const settings = useAnswer("plan_settings", {});
  return (
    <>
      <PageHead
        where={<Link href={to("settings")}>{say("place-settings")}</Link>}
        title={say("settings-plans")}
        purpose={say("settings-plans-purpose")}
      />
      {settings.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {settings.state === "failed" && <Notice kind="problem">{sayError(settings.error)}</Notice>}
      {settings.state === "ready" && <Fields settings={settings.value} />}
    </>
  );
}

function Fields({ settings }: { settings: Settings }) {
  const draft = useDraftFields("settings/plans", {
    days: settings.days_to_meeting === null ? "" : String(settings.days_to_meeting),
    law: settings.law.join("\n"),
    consent_law: settings.consent_law.join("\n"),
    necessity: settings.necessity_sectors.join("\n"),
    checklist: settings.concern_checklist.join("\n"),
    request: String(settings.exam_days.request),
    book: String(settings.exam_days.book),
    carry_out: String(settings.exam_days.carry_out),
    feedback: String(settings.exam_days.feedback),
  });
  const examDays = (step: keyof ExamDays) => {
    const days = Number.parseInt(draft.values[step], 10);
    return Number.isNaN(days) ? settings.exam_days[step] : days;
  };
  const necessity = linesOf(draft.values.necessity);
  const put = async (sections: readonly PlanSection[]) => {
    const days = Number.parseInt(draft.values.days, 10);
    await call("set_plan_settings", {
      days_to_meeting: Number.isNaN(days) ? null : days,
      sections: [...sections],
      law: linesOf(draft.values.law),
      consent_law: linesOf(draft.values.consent_law),
      necessity_sectors: sectors.filter((sector) => necessity.includes(sector)),
      concern_checklist: linesOf(draft.values.checklist),
      exam_days: {
        request: examDays("request"),
        book: examDays("book"),
        carry_out: examDays("carry_out"),
        feedback: examDays("feedback"),
      },
    });
    draft.discard();
    toast({ text: say("settings-plans-saved"), onUndo: () => void undoAndSay() });
  };
  const save = useSubmit(() => put(settings.sections));
  const move = useSubmit(async (at: number) => {
    const order = [...settings.sections];
    const [one] = order.splice(at, 1);
    if (one) order.splice(at - 1, 0, one);
    await put(order);
  });
  const refused = save.refused ?? move.refused;
  return (
    <Form problem={refused ? sayError(refused) : undefined} onSubmit={() => void save.submit()}>
      <div className={styles.halves}>
        <div className="stack">
          <TextArea
            label={say("settings-plans-law")}
            hint={say("settings-plans-law-hint")}
            {...draft.field("law")}
            rows={2}
          />
          <TextArea label={say("settings-plans-consent-law")} {...draft.field("consent_law")} rows={3} />
          <CheckboxGroup
            label={say("settings-plans-necessity")}
            hint={say("settings-plans-necessity-hint")}
            value={necessity}
            onChange={(chosen) => draft.set("necessity", sectors.filter((one) => chosen.includes(one)).join("\n"))}
          >
            {sectors.map((sector) => (
              <Checkbox key={sector} value={sector}>
                {say(sectorWords[sector])}
              </Checkbox>
            ))}
          </CheckboxGroup>
          <TextArea
            label={say("settings-plans-checklist")}
            hint={say("settings-plans-checklist-hint")}
            {...draft.field("checklist")}
            rows={6}
          />
        </div>
        <div className="stack">
          <TextField
            kind="number"
            label={say("settings-plans-days")}
            hint={say("settings-plans-days-hint")}
            {...draft.field("days")}
            optional
          />
          <section aria-labelledby="settings-exams" className="stack">
            <h2 id="settings-exams">{say("settings-exams")}</h2>
            <p className="small muted">{say("settings-exams-lead")}</p>
            {examSteps.map((step) => (
              <TextField key={step} kind="number" label={say(examWords[step])} {...draft.field(step)} />
            ))}
          </section>
          <div>
            <h2>{say("settings-plans-order")}</h2>
            <ol className={styles.order}>
              {settings.sections.map((section, at) => (
                <li key={section}>
                  <span>{sectionOf(section)}</span>
                  {at > 0 && (
                    <Button look="link" onPress={() => void move.submit(at)}>
                      {say("settings-plans-up")}
                    </Button>
                  )}
                </li>
              ))}
            </ol>
          </div>
        </div>
      </div>
      <div className="actions">
        <Button type="submit" look="primary" isDisabled={!draft.dirty} isPending={save.busy}>
          {say("settings-plans-save")}
        </Button>
      </div>
    </Form>
  );
}
