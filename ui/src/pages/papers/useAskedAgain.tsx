/** Does something at once, or, when the core asks for it, when the passphrase has been typed again. */
import { type ReactNode, useState } from "react";
import { type Submit, useSubmit } from "../../api/answers";
import { type Again, ApiError } from "../../api/call";
import { AskAgain } from "../../shell/AskAgain";
import { type PlainWordId, say } from "../../words/words";

export interface AskedAgain<Args extends unknown[]> {
  first: Submit<Args>;
  /** Stands on the page, for when the passphrase is asked for. */
  dialog: ReactNode;
}

/** `word`: as the button says it; `lead`: what will happen, said beside the passphrase. */
export function useAskedAgain<Args extends unknown[]>(
  word: PlainWordId,
  lead: ReactNode,
  act: (again: Again | undefined, ...args: Args) => Promise<void>,
): AskedAgain<Args> {
  const [asking, setAsking] = useState<Args | null>(null);
  const first = useSubmit(async (...args: Args) => {
    try {
      await act(undefined, ...args);
    } catch (reason) {
      if (!(reason instanceof ApiError) || reason.code !== "ask_again") throw reason;
      setAsking(args);
    }
  });
  // What stops it is said in the dialog, so it stays until all is done.
  const again = useSubmit(async (passphrase: string) => {
    if (asking) await act({ passphrase }, ...asking);
    setAsking(null);
  });
  const dialog = asking && (
    <AskAgain act={say(word)} submit={again} onClose={() => setAsking(null)}>
      {lead}
    </AskAgain>
  );
  return { first, dialog };
}
