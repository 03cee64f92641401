/** What was just done, with the way back. One at a time here: the corner must not cover the sheet one writes on. Never holds a name; the room may be looking. */
import { clearToasts, toast } from "../../../components/Toast";
import { undoAndSay } from "../../../shell/undo";
import { type PlainWordId, say } from "../../../words/words";

export function said(id: PlainWordId, more = "") {
  clearToasts();
  toast({ text: `${say(id)} ${more}`.trim(), onUndo: () => void undoAndSay() });
}
