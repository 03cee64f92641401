/** F8: nothing is shown, here or on the projector, until F8 again. What was typed is kept. */
import { Button } from "../../../components/Button";
import { Icon } from "../../../components/Icon";
import { say } from "../../../words/words";
import styles from "./Live.module.css";

export function Cover({ onBack }: { onBack: () => void }) {
  return (
    <div className={styles.cover}>
      <Icon name="hidden" />
      <h1>{say("live-covered")}</h1>
      <p className="lead">{say("live-covered-lead")}</p>
      <Button keys="F8" onPress={onBack} autoFocus>
        {say("live-covered-back")}
      </Button>
    </div>
  );
}
