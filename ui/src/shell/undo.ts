/** Taking back and doing again, said in the corner. What was taken back is `undo-<op>`. */
import { clearToasts, toast } from "../components/Toast";
import { say, sayCode } from "../words/words";
import { sayReason } from "./errors";
import { redoLast, undoLast } from "./session";

/** Takes back the last change and says what it was. Also what a toast's Ångra does. */
export async function undoAndSay() {
  // An older Ångra would now take back something else than it says.
  clearToasts();
  try {
    toast({ text: sayCode("undo", await undoLast(), {}, "undo-done") });
  } catch (error) {
    toast({ kind: "problem", text: sayReason(error) });
  }
}

export async function redoAndSay() {
  try {
    await redoLast();
    toast({ text: say("redo-done") });
  } catch (error) {
    toast({ kind: "problem", text: sayReason(error) });
  }
}
