/** Step 3: the passphrase, and then the vault is made. */
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { RecoverySheet } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Form } from "../../components/Form";
import { PageHead } from "../../components/PageHead";
import { Progress } from "../../components/Progress";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";
import styles from "./FirstStart.module.css";
import { NewPassphrase, usePassphrase } from "./NewPassphrase";
import type { Team } from "./TeamForm";

export interface ChoosePassphraseProps {
  team: Team;
  onBack: () => void;
  onCreated: (sheet: RecoverySheet) => void;
}

export function ChoosePassphrase({ team, onBack, onCreated }: ChoosePassphraseProps) {
  const passphrase = usePassphrase();
  const { submit, refused, busy } = useSubmit(async () => {
    if (team.municipality === null) return;
    const { municipality, name, user } = team;
    onCreated(
      await call("create_vault", { municipality, team: name.trim(), user: user.trim(), passphrase: passphrase.text }),
    );
  });
  return (
    <>
      <PageHead title={say("start-passphrase-title")} purpose={say("start-passphrase-lead")} />
      <div className={styles.form}>
        <Form
          problem={refused ? sayError(refused) : undefined}
          onSubmit={() => {
            if (passphrase.check()) void submit();
          }}
        >
          <NewPassphrase passphrase={passphrase} />
          <p className="small muted">{say("start-passphrase-warn")}</p>
          {busy && <Progress label={say("start-creating")} percent={null} />}
          <div className="actions">
            <Button type="submit" look="primary" isPending={busy}>
              {say("start-create")}
            </Button>
            <Button look="link" onPress={onBack} isDisabled={busy}>
              {say("back")}
            </Button>
          </div>
        </Form>
      </div>
    </>
  );
}
