/** Saves a paper as a file: at once, or, when it holds a child's data, when the passphrase has been typed again. The core says which. */
import { type ReactNode, useState } from "react";
import { type Submit, useSubmit } from "../../api/answers";
import { ApiError, call, type OpName } from "../../api/call";
import { saveFile } from "../../api/files";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { type PlainWordId, say } from "../../words/words";

/** A paper by its name at the door, with what it wants to know. */
export interface AskedPaper {
  paper: OpName;
  input: object;
}

export interface SavePaper {
  save: Submit<[]>;
  /** Stands on the page, for when the passphrase is asked for. */
  dialog: ReactNode;
}

/** `act`: as the button says it; `saved`: said when the file lies where the user chose. */
export function useSavePaper(asked: AskedPaper, act: PlainWordId, saved: PlainWordId): SavePaper {
  const [asking, setAsking] = useState(false);
  const keep = async (passphrase?: string) => {
    const file = await call("save_paper", asked, passphrase === undefined ? undefined : { passphrase });
    setAsking(false);
    if (await saveFile(file)) toast({ text: say(saved) });
  };
  const save = useSubmit(async () => {
    try {
      await keep();
    } catch (reason) {
      if (!(reason instanceof ApiError) || reason.code !== "ask_again") throw reason;
      setAsking(true);
    }
  });
  const again = useSubmit((passphrase: string) => keep(passphrase));
  const dialog = asking && (
    <AskAgain act={say(act)} submit={again} onClose={() => setAsking(false)}>
      {say("paper-not-encrypted")}
    </AskAgain>
  );
  return { save, dialog };
}
