/** Who signs or signed, the sealed file's place and fingerprint, earlier versions, and the way to the keys. */
import type { QuarterView } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { useOpenSession, useToday } from "../../shell/session";
import { dayMonth, dayOf } from "../../words/dates";
import { say, Words } from "../../words/words";
import styles from "./QuartersPage.module.css";
import { isLost } from "./quarters";

interface SignatureProps {
  view: QuarterView;
  onKeys: () => void;
  onSaveAgain: () => void;
  onReceipt: () => void;
  busy: boolean;
}

/** The first and last digits of a hash, enough to compare by eye. */
const short = (hash: string) => `${hash.slice(0, 8)}…${hash.slice(-8)}`;

export function Signature({ view, onKeys, onSaveAgain, onReceipt, busy }: SignatureProps) {
  const { user } = useOpenSession();
  const today = useToday();
  const [revision, ...earlier] = view.revisions;
  const on = (at: string) => dayMonth(dayOf(at), today);
  return (
    <section aria-labelledby="quarter-signature" className="stack tight">
      <h2 id="quarter-signature">{say("quarter-signature")}</h2>
      {revision ? (
        <div>
          <p>
            <Words id="quarter-signature-done" args={{ name: revision.signed_by, day: on(revision.signed_at) }} />
          </p>
          <p className="small muted">
            {say("quarter-signature-fingerprint", { hash: short(revision.content_sha256) })}
          </p>
          {revision.sealed_at && revision.file_sha256 && (
            <p className="small muted">
              {say("quarter-sealed-done", {
                day: on(revision.sealed_at),
                sequence: revision.sequence ?? 0,
                hash: short(revision.file_sha256),
              })}
            </p>
          )}
        </div>
      ) : (
        <p className={styles.words}>
          {isLost(view) ? (
            say("quarter-signature-lost")
          ) : (
            <Words id="quarter-signature-open" args={{ name: user.name }} />
          )}
        </p>
      )}
      {view.state === "acknowledged" &&
        (revision?.receipt_read ? (
          <Notice kind="done">{say("quarter-acknowledged")}</Notice>
        ) : (
          <Notice kind="done" action={<Button onPress={onReceipt}>{say("quarter-receipt-read")}</Button>}>
            {say("quarter-acknowledged-by-hand")}
          </Notice>
        ))}
      <div className="actions">
        {revision?.sealed_at && (
          <Button icon="save" isPending={busy} onPress={onSaveAgain}>
            {say("quarter-save-again")}
          </Button>
        )}
        <Button look="quiet" icon="key" onPress={onKeys}>
          {say("quarter-keys")}
        </Button>
      </div>
      {earlier.length > 0 && (
        <div>
          <h3>{say("quarter-earlier")}</h3>
          <ul className="small muted">
            {earlier.map((one) => (
              <li key={one.name}>{say("quarter-earlier-line", { name: one.name, day: on(one.signed_at) })}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
