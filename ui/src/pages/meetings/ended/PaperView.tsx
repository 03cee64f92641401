/** The chosen paper of a meeting, and the way to the next one. */
import { Button } from "../../../components/Button";
import { say } from "../../../words/words";
import { PaperSheet } from "../../papers/PaperSheet";
import styles from "./Ended.module.css";
import { type Chosen, inputOf, papers } from "./ended";

export function PaperView(props: { chosen: Chosen; meeting: string; onStep: (step: 1 | -1) => void }) {
  const { op, word, template } = papers[props.chosen.kind];
  return (
    <section aria-label={say("ended-view", { paper: say(word) })}>
      <PaperSheet
        asked={{ paper: op, input: inputOf(props.chosen, props.meeting) }}
        name={say(word)}
        template={template}
        printWord="ended-print-one"
        beside={
          <span className={styles.step}>
            <Button dense look="quiet" icon="left" onPress={() => props.onStep(-1)}>
              <span className="sr">{say("ended-previous-paper")}</span>
            </Button>
            <Button dense look="quiet" icon="right" onPress={() => props.onStep(1)}>
              <span className="sr">{say("ended-next-paper")}</span>
            </Button>
          </span>
        }
      />
    </section>
  );
}
