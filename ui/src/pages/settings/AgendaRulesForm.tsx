/** When a child comes up by itself, and how many minutes each thing gets. */
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useFormDraft } from "../../api/formDraft";
import type { AgendaSettings } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Form } from "../../components/Form";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { undoAndSay } from "../../shell/undo";
import { say } from "../../words/words";
import styles from "./TeamsPage.module.css";

const rules = {
  due_days: "rules-due-days",
  transition_days: "rules-transition-days",
  silent_days: "rules-silent-days",
  unchanged_reviews: "rules-unchanged-reviews",
  open_long_days: "rules-open-long-days",
} as const;
const minutes = {
  new: "rules-minutes-new",
  late: "rules-minutes-late",
  due: "rules-minutes-due",
  ongoing: "rules-minutes-ongoing",
  pause: "rules-minutes-pause",
  before_pause: "rules-minutes-before-pause",
} as const;

type Texts<Words> = { [Key in keyof Words]: string };
const keys = <Words extends object>(words: Words) => Object.keys(words) as (keyof Words)[];
const texts = <Words extends object>(words: Words, values: { [Key in keyof Words]: number }) =>
  Object.fromEntries(keys(words).map((key) => [key, String(values[key])])) as Texts<Words>;
const numbers = <Words extends object>(words: Words, typed: Texts<Words>) =>
  Object.fromEntries(keys(words).map((key) => [key, Number.parseInt(typed[key], 10) || 0])) as {
    [Key in keyof Words]: number;
  };

export function AgendaRulesForm({ settings }: { settings: AgendaSettings }) {
  const { form, set, discard } = useFormDraft("settings/agenda-rules", {
    days: texts(rules, settings.rules),
    times: texts(minutes, settings.minutes),
  });
  const { days, times } = form;
  const save = useSubmit(async () => {
    await call("set_agenda_settings", {
      rules: { ...settings.rules, ...numbers(rules, days) },
      minutes: { ...settings.minutes, ...numbers(minutes, times) },
    });
    discard();
    toast({ text: say("types-rules-saved"), onUndo: () => void undoAndSay() });
  });
  return (
    <section aria-labelledby="types-rules">
      <h2 id="types-rules">{say("types-rules")}</h2>
      <p className="small muted">{say("types-rules-lead")}</p>
      <Form onSubmit={() => void save.submit()} problem={save.refused && sayError(save.refused)}>
        <div className={styles.numbers}>
          {keys(rules).map((key) => (
            <TextField
              key={key}
              label={say(rules[key])}
              kind="number"
              value={days[key]}
              onChange={(text) => set({ days: { ...days, [key]: text } })}
            />
          ))}
        </div>
        <h3>{say("rules-minutes")}</h3>
        <div className={styles.row}>
          {keys(minutes).map((key) => (
            <TextField
              key={key}
              label={say(minutes[key])}
              kind="number"
              value={times[key]}
              onChange={(text) => set({ times: { ...times, [key]: text } })}
            />
          ))}
        </div>
        <div className="actions">
          <Button type="submit" isPending={save.busy}>
            {say("rules-save")}
          </Button>
        </div>
      </Form>
    </section>
  );
}
