/** The two public keys with their eight words: the region's, to seal to, and our own, which the region compares. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { useDraft } from "../../api/draft";
import { saveFile } from "../../api/files";
import type { FileContent, PublicKey } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Form } from "../../components/Form";
import { Notice } from "../../components/Notice";
import { TextField } from "../../components/TextField";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";
import styles from "./QuartersPage.module.css";

export function Keys({ onClose }: { onClose: () => void }) {
  const keys = useAnswer("own_public_keys", {});
  const key = useDraft("quarters/region-key");
  const [changing, setChanging] = useState(false);
  const [asking, setAsking] = useState(false);
  const set = useSubmit(async (passphrase: string) => {
    await call("set_region_key", { key: key.text.trim() }, { passphrase });
    key.discard();
    setAsking(false);
    setChanging(false);
    toast({ text: say("quarter-key-added") });
  });
  const save = useSubmit(async (file: FileContent) => {
    if (await saveFile(file)) toast({ text: say("quarter-keys-own-saved") });
  });
  if (asking)
    return (
      <AskAgain act={say("quarter-key-set")} submit={set} onClose={() => setAsking(false)}>
        {say("quarter-key-what")}
      </AskAgain>
    );
  return (
    <Dialog title={say("quarter-keys")} open wide onClose={onClose}>
      {keys.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {keys.state === "failed" && <Notice kind="problem">{sayError(keys.error)}</Notice>}
      {keys.state === "ready" && (
        <div className="stack">
          <section aria-labelledby="keys-region" className="stack tight">
            <h3 id="keys-region">{say("quarter-keys-region")}</h3>
            {keys.value.region && !changing ? (
              <>
                <p className="small muted">{say("quarter-keys-region-lead")}</p>
                <Words8 shown={keys.value.region} />
                <h4>{say("quarter-keys-receipts")}</h4>
                {keys.value.region_signing ? (
                  <Words8 shown={keys.value.region_signing} />
                ) : (
                  <p className="small muted">{say("quarter-keys-receipts-none")}</p>
                )}
                <div className="actions">
                  <Button look="link" onPress={() => setChanging(true)}>
                    {say("quarter-keys-change")}
                  </Button>
                </div>
              </>
            ) : (
              <Form onSubmit={() => key.text.trim() !== "" && setAsking(true)}>
                <TextField
                  {...key.field}
                  label={say("quarter-key-label")}
                  hint={say("quarter-key-hint")}
                  error={set.refused ? sayError(set.refused) : undefined}
                />
                <div className="actions">
                  <Button type="submit" look="primary" isDisabled={key.text.trim() === ""}>
                    {say("quarter-key-next")}
                  </Button>
                  {changing && (
                    <Button look="link" onPress={() => setChanging(false)}>
                      {say("cancel")}
                    </Button>
                  )}
                </div>
              </Form>
            )}
          </section>
          <section aria-labelledby="keys-own" className="stack tight">
            <h3 id="keys-own">{say("quarter-keys-own")}</h3>
            <p className="small muted">{say("quarter-keys-own-lead")}</p>
            <Words8 shown={keys.value.signing} />
            <div className="actions">
              <Button icon="save" isPending={save.busy} onPress={() => void save.submit(keys.value.signing_file)}>
                {say("quarter-keys-own-save")}
              </Button>
            </div>
            {save.refused && <Notice kind="problem">{sayError(save.refused)}</Notice>}
          </section>
        </div>
      )}
    </Dialog>
  );
}

function Words8({ shown }: { shown: PublicKey }) {
  return (
    <>
      <ol className={styles.eight} aria-label={say("quarter-key-words")}>
        {shown.words.map((word, index) => (
          // The same word may come twice; the order never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index}>{word}</li>
        ))}
      </ol>
      <p className={`small muted ${styles.key}`}>{shown.key}</p>
    </>
  );
}
