/** Filling in the wheel: whose picture, then one answer for each area, from much support to a strength. The drawing follows while one answers; arrows choose, Tab goes on. */
import { useState } from "react";
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
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

export function RateWheel(props: RateWheelProps) {
  const { areas, latest } = props.view;
  const [rater, setRater] = useState<Rater>("child");
  const [by, setBy] = useState("");
  const before = latest.find(({ wheel }) => wheel.rater === rater)?.wheel;
  const [answers, setAnswers] = useState<Record<string, number>>({});
  const given = areas.flatMap(({ code }) => {
    const level = answers[code];
    return level === undefined ? [] : [{ area: code, level }];
  });
  const rate = useSubmit(async () => {
    await call("rate_wheel", { case: props.case, item: props.item, rater, rated_by: by, levels: given });
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
            onChange={(id) => setRater(raters.find((one) => one === id) ?? "child")}
          />
          {rater !== "child" && <TextField label={say("wheel-by")} optional value={by} onChange={setBy} />}
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
                  onChange={(id) => setAnswers({ ...answers, [code]: Number(id) })}
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
          <Button look="quiet" onPress={props.onClose}>
            {say("cancel")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
