/** The pages to hand out before the meeting: one for each unit, with only the children whose consent covers it; all printed in one go. What they ask each unit to bring can be read here too. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { printFile } from "../../../api/files";
import type { MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Notice } from "../../../components/Notice";
import { sayError } from "../../../shell/errors";
import { capital } from "../../../words/dates";
import { say } from "../../../words/words";
import { LanguageMenu } from "../../papers/LanguageMenu";
import { LookAtPaper } from "../../papers/LookAtPaper";
import { useSavePaper } from "../../papers/useSavePaper";
import { BringDialog } from "./BringDialog";
import styles from "./Prepare.module.css";

export const preparationPaper = (meeting: string, unit: string | null, language?: string) =>
  call("preparation_paper", { meeting, unit, ...(language && { language }) });

export function Handouts({ view }: { view: MeetingView }) {
  const { meeting } = view;
  const there = view.units.filter(({ people }) => people.some((one) => one.status !== "absent"));
  const open = useSubmit(async (unit: string) => void (await printFile(await preparationPaper(meeting.id, unit))));
  const whole = { paper: "preparation_paper", input: { meeting: meeting.id, unit: null } } as const;
  const { save, dialog } = useSavePaper(whole, "meeting-preparation-save", "ended-saved");
  const other = useSubmit(
    async (language: string) => void (await printFile(await preparationPaper(meeting.id, null, language))),
  );
  const [bringing, setBringing] = useState(false);
  const refused = open.refused ?? save.refused ?? other.refused;
  return (
    <section aria-labelledby="meeting-preparation" className={styles.reach}>
      <h2 id="meeting-preparation">{say("meeting-preparation")}</h2>
      <p className="small muted">{say(there.length === 0 ? "meeting-preparation-none" : "meeting-preparation-lead")}</p>
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      {there.length > 0 && (
        <>
          <dl className={styles.counts}>
            {there.map((unit) => (
              <div key={unit.unit}>
                <dt>
                  <Button
                    look="link"
                    aria-label={say("meeting-preparation-of", { unit: unit.unit_name })}
                    onPress={() => void open.submit(unit.unit)}
                  >
                    {unit.unit_name}
                  </Button>
                </dt>
                <dd>{capital(say("meeting-reach-unit", { children: unit.children }))}</dd>
              </div>
            ))}
          </dl>
          <div className="actions">
            <Button look="link" onPress={() => setBringing(true)}>
              {say("meeting-bring-show")}
            </Button>
            <LookAtPaper look="link" asked={whole} name={say("paper-preparation")} template="preparation" />
            <Button look="link" onPress={() => void save.submit()}>
              {say("meeting-preparation-save")}
            </Button>
            <LanguageMenu dense paper="preparation" onChoose={(language) => void other.submit(language)} />
          </div>
        </>
      )}
      {dialog}
      {bringing && <BringDialog meeting={meeting.id} onClose={() => setBringing(false)} />}
    </section>
  );
}
