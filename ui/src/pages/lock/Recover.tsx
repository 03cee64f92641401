/** A forgotten passphrase: the eight groups of the sheet and a new passphrase; the vault opens at once, and a new sheet takes the place of the one that was used. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { Button } from "../../components/Button";
import { Form } from "../../components/Form";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useSession } from "../../shell/session";
import { say } from "../../words/words";
import { GroupFields } from "../start/GroupFields";
import { NewPassphrase, usePassphrase } from "../start/NewPassphrase";
import { emptyGroups, groupsComplete, wrongGroups } from "../start/start";
import styles from "./LockScreen.module.css";

export function Recover({ onBack }: { onBack: () => void }) {
  const { refresh } = useSession();
  const [groups, setGroups] = useState(emptyGroups);
  const [missing, setMissing] = useState(false);
  const passphrase = usePassphrase();
  const { submit, refused, busy } = useSubmit(async () => {
    await call("recover", { groups: [...groups], passphrase: passphrase.text });
    await refresh();
    toast({ text: say("recover-done") });
  });

  return (
    <>
      <h1>{say("recover-title")}</h1>
      <p className={styles.lead}>{say("recover-lead")}</p>
      <Form
        problem={missing ? say("start-check-missing") : refused ? sayError(refused) : undefined}
        onSubmit={() => {
          const whole = groupsComplete(groups);
          setMissing(!whole);
          if (passphrase.check() && whole) void submit();
        }}
      >
        <GroupFields groups={groups} onChange={setGroups} wrong={wrongGroups(refused)} />
        <div className={`stack ${styles.narrow}`}>
          <NewPassphrase passphrase={passphrase} />
        </div>
        <div className="actions">
          <Button type="submit" look="primary" isPending={busy}>
            {say("recover-open")}
          </Button>
          <Button look="link" onPress={onBack}>
            {say("recover-back")}
          </Button>
        </div>
      </Form>
    </>
  );
}
