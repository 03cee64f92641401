/** Saves a paper as a file: at once, or, when it holds a child's data, when the passphrase has been typed again. The core says which. */
import type { ReactNode } from "react";
import type { Submit } from "../../api/answers";
import { type Again, call, type OpName } from "../../api/call";
import { saveFile } from "../../api/files";
import { toast } from "../../components/Toast";
import { type PlainWordId, say } from "../../words/words";
import { useAskedAgain } from "./useAskedAgain";

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

/** `act`: as the button says it; `saved`: said when the file lies where the user chose; `lead`: said beside the passphrase, where it is more than that the file is not locked. */
export function useSavePaper(asked: AskedPaper, act: PlainWordId, saved: PlainWordId, lead?: ReactNode): SavePaper {
  const { first: save, dialog } = useAskedAgain(act, lead ?? say("paper-not-encrypted"), async (again?: Again) => {
    if (await saveFile(await call("save_paper", asked, again))) toast({ text: say(saved) });
  });
  return { save, dialog };
}
