/** "Oro? Gör orosanmälan": always at the same place and one key away on every page about a child. A checklist, and that it was done; never what the report says. */
import { useState } from "react";
import type { CaseView } from "../../api/types/ops";
import { Icon } from "../../components/Icon";
import { KeyHint } from "../../components/KeyHint";
import { shortcuts, useKeys } from "../../shell/keys";
import { say } from "../../words/words";
import styles from "./Concern.module.css";
import { ConcernDialog } from "./dialogs/ConcernDialog";

/** The link for the head of a page about a child, before the primary button. */
export function Concern({ view, open = false, onClose }: { view: CaseView; open?: boolean; onClose?: () => void }) {
  const [asked, setAsked] = useState(false);
  useKeys({ [shortcuts.concern.keys[0]]: () => setAsked(true) });
  return (
    <>
      <button type="button" className={styles.concern} onClick={() => setAsked(true)}>
        <Icon name="warning" />
        <span>{say("case-concern")}</span>
        <KeyHint>{shortcuts.concern.shown}</KeyHint>
      </button>
      {(asked || open) && (
        <ConcernDialog
          view={view}
          onClose={() => {
            setAsked(false);
            onClose?.();
          }}
        />
      )}
    </>
  );
}
