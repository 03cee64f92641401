/** Filling in the wheel: whose picture, then one answer for each area, from much support to a strength. The drawing follows while one answers; arrows choose, Tab goes on. */
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { useFormDraft } from "../../../api/formDraft";
import type { Rater, WheelView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { Form } from "../../../components/Form";
import { Segments } from "../../../components/Marks";
import { TextField } from "../../../components/TextField";
import { toast } from "../../../components/Toast";
import { sayError } from "../../../shell/errors";
import { undoAndSay } from "../../../shell/undo";
import { say } from "../../../words/words";
import { Wheel } from "./Wheel";
import styles from "./Wheel.module.css";
import { levels, levelWord, levelWords, raters } from "./wheel";

const levelItems = levels.map((level) => ({ id: String(level), name: say(levelWords[level]) }));
const raterItems = raters.map((id) => ({ id, name: say(`wheel-rater-${id}`) }));

export interface RateWheelProps {
  case: string;
  /** The child's agenda item, in a meeting. */
  item: string | null;
  name: string;
  view: WheelView;
  onClose: () => void;
}

const untouched = { rater: "child" as Rater, by: "", answers: {} as Record<string, number> };

export function RateWheel(props: RateWheelProps) {
  const { areas, latest } = props.view;
  const key = `case/${props.case}/wheel${props.item === null ? "" : `/${props.item}`}`;
  const { form, set, discard } = useFormDraft(key, untouched);
  const { rater, by, answers } = form;
  const before = latest.find(({ wheel }) => wheel.rater === rater)?.wheel;
  const given = areas.flatMap(({ code }) => {
    const level = answers[code];
    return level === undefined ? [] : [{ area: code, level }];
  });
  const rate = useSubmit(async () => {
    await call("rate_wheel", { case: props.case, item: props.item, rater, rated_by: by, levels: given });
    discard();
    props.onClose();
    toast({ text: say("wheel-done"), onUndo: () => void undoAndSay() });
  });
  return (
    <Dialog title={say("wheel-rate-title", { name: props.name })} open wide onClose={props.onClose}>
      <Form onSubmit={() => given.length > 0 && void rate.submit()} problem={rate.refused && sayError(rate.refused)}>
        <div className={styles.who}>
          <Segments
            label={say("wheel-rater")}
            items={raterItems}
            value={rater}
            onChange={(id) => set({ rater: raters.find((one) => one === id) ?? "child" })}
          />
          {rater !== "child" && (
            <TextField label={say("wheel-by")} optional value={by} onChange={(text) => set({ by: text })} />
          )}
        </div>
        <div className={styles.filling}>
          <div className={styles.questions}>
            {areas.map(({ code, name, about }) => {
              const last = before?.levels.find(({ area }) => area === code)?.level;
              return (
                <Segments
                  key={code}
                  label={
                    <>
                      {name}{" "}
                      <small className="muted">
                        {last === undefined ? about : say("wheel-about-last", { about, level: say(levelWord(last)) })}
                      </small>
                    </>
                  }
                  items={levelItems}
                  value={answers[code] === undefined ? null : String(answers[code])}
                  onChange={(id) => set({ answers: { ...answers, [code]: Number(id) } })}
                />
              );
            })}
          </div>
          <Wheel areas={areas} wheels={[{ rater, levels: given }]} />
        </div>
        <div className="actions">
          <Button look="primary" type="submit" isPending={rate.busy} isDisabled={given.length === 0}>
            {say("save")}
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              discard();
              props.onClose();
            }}
          >
            {say("cancel")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
