/** A need that nobody could own: what kind of help, and who was asked. No text, so that it can be written also about a child without a name. */
import { useState } from "react";
import { failure, useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { GapKind } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { Form } from "../../../components/Form";
import { Checkbox, CheckboxGroup, RadioGroup } from "../../../components/Marks";
import { sayError } from "../../../shell/errors";
import { capital } from "../../../words/dates";
import { say } from "../../../words/words";
import { gapWords } from "../../children/gaps";
import styles from "./Sheet.module.css";
import { said } from "./said";

const kinds = Object.keys(gapWords) as GapKind[];

export function GapDialog(props: { case: string; item: string | null; onClose: () => void }) {
  const units = useAnswer("list_units", {});
  const [kind, setKind] = useState<GapKind | null>(null);
  const [asked, setAsked] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const record = useSubmit(async () => {
    setTried(true);
    if (kind === null || asked.length === 0) return;
    await call("record_gap", { case: props.case, item: props.item, kind, asked });
    props.onClose();
    said("gap-done");
  });
  const problem = record.refused ?? failure(units);
  return (
    <Dialog title={say("gap-title")} open wide onClose={props.onClose}>
      <p className="lead">{say("gap-lead")}</p>
      <Form onSubmit={() => void record.submit()} problem={problem && sayError(problem)}>
        <div className={styles.twoLists}>
          <RadioGroup
            label={say("gap-kind")}
            items={kinds.map((id) => ({ id, name: capital(say(gapWords[id])) }))}
            value={kind}
            onChange={(id) => setKind(kinds.find((one) => one === id) ?? null)}
            error={tried && kind === null ? say("field-required") : undefined}
          />
          {units.state === "ready" && (
            <CheckboxGroup
              label={say("gap-asked")}
              value={asked}
              onChange={setAsked}
              error={tried && asked.length === 0 ? say("field-required") : undefined}
            >
              {units.value.map(({ id, name }) => (
                <Checkbox key={id} value={id}>
                  {name}
                </Checkbox>
              ))}
            </CheckboxGroup>
          )}
        </div>
        <div className="actions">
          <Button look="primary" type="submit" isPending={record.busy}>
            {say("save")}
          </Button>
          <Button look="quiet" onPress={props.onClose}>
            {say("cancel")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
