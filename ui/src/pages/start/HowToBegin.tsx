/** Step 1: example data in ten seconds, or for real in four minutes. */
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { sayError } from "../../shell/errors";
import { useSession } from "../../shell/session";
import { type PlainWordId, say } from "../../words/words";
import styles from "./FirstStart.module.css";

const demo: readonly PlainWordId[] = ["start-demo-quick", "start-demo-marked", "start-demo-removed"];
const real: readonly PlainWordId[] = ["start-real-quick", "start-real-pause", "start-real-excel"];

function Promises({ ids }: { ids: readonly PlainWordId[] }) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <Icon name="check" />
          {say(id)}
        </li>
      ))}
    </ul>
  );
}

export function HowToBegin({ onReal, onRestore }: { onReal: () => void; onRestore: () => void }) {
  const { arrive } = useSession();
  const { submit, refused, busy } = useSubmit(async () => arrive(await call("create_demo_vault", {})));
  return (
    <>
      <PageHead title={say("start-title")} purpose={<span className={styles.lead}>{say("start-lead")}</span>} />
      {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
      <div className={styles.choice}>
        <section aria-labelledby="start-demo">
          <h2 id="start-demo">{say("start-demo-title")}</h2>
          <p>{say("start-demo-lead")}</p>
          <Promises ids={demo} />
          <Button look="primary" isPending={busy} onPress={() => void submit()}>
            {say(busy ? "start-demo-making" : "start-demo-button")}
          </Button>
        </section>
        <section aria-labelledby="start-real">
          <h2 id="start-real">{say("start-real-title")}</h2>
          <p>{say("start-real-lead")}</p>
          <Promises ids={real} />
          <Button onPress={onReal} isDisabled={busy}>
            {say("start-real-button")}
          </Button>
        </section>
      </div>
      <p className={styles.safe}>
        <Icon name="lock" />
        <span>{say("start-safe")}</span>
      </p>
      <p className={styles.safe}>
        <Icon name="open" />
        <span>
          {say("restore-link-lead")}{" "}
          <Button look="link" onPress={onRestore} isDisabled={busy}>
            {say("restore-link")}
          </Button>
        </span>
      </p>
    </>
  );
}
