/** The chain of the log, walked from its first line; with a recovery sheet the seals too. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { LogCheck } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Form } from "../../components/Form";
import { Notice } from "../../components/Notice";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";
import { GroupFields } from "../start/GroupFields";
import { emptyGroups, groupsComplete, wrongGroups } from "../start/start";
import styles from "./LogsPage.module.css";

export function Chain() {
  const [check, setCheck] = useState<LogCheck | null>(null);
  const [sheet, setSheet] = useState(false);
  const [groups, setGroups] = useState(emptyGroups);
  const run = useSubmit(async () => setCheck(await call("check_log", { groups: sheet ? [...groups] : [] })));
  return (
    <div className={`stack ${styles.narrow}`}>
      <p className="lead">{say("log-check-lead")}</p>
      {check && <Found check={check} />}
      <Form problem={run.refused ? sayError(run.refused) : undefined} onSubmit={() => void run.submit()}>
        {sheet && (
          <>
            <p className="muted">{say("log-check-sheet-lead")}</p>
            <GroupFields groups={groups} onChange={setGroups} wrong={wrongGroups(run.refused)} />
          </>
        )}
        <div className="actions">
          <Button type="submit" look="primary" isPending={run.busy} isDisabled={sheet && !groupsComplete(groups)}>
            {say("log-check-run")}
          </Button>
          {!sheet && (
            <Button look="link" onPress={() => setSheet(true)}>
              {say("log-check-with-sheet")}
            </Button>
          )}
        </div>
      </Form>
    </div>
  );
}

function Found({ check }: { check: LogCheck }) {
  if (check.wrong !== null) return <Notice kind="problem">{say("log-check-wrong", { number: check.wrong })}</Notice>;
  return (
    <Notice kind="done">
      <p>{say("log-check-whole", { count: check.lines })}</p>
      {check.sealed > 0 && <p>{say("log-check-sealed", { count: check.sealed })}</p>}
      <p className={styles.hash}>{say("log-check-head", { number: check.head_sequence, hash: check.head_hash })}</p>
    </Notice>
  );
}
