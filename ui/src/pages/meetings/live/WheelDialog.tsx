/** The wheel over the meeting, one key away: as it was, what has changed, and to fill it in. */
import { Dialog } from "../../../components/Dialog";
import { say } from "../../../words/words";
import { WheelPanel } from "../../children/wheel/WheelPanel";

export function WheelDialog(props: { case: string; item: string; name: string; onClose: () => void }) {
  return (
    <Dialog title={say("wheel-of", { name: props.name })} open wide onClose={props.onClose}>
      <WheelPanel case={props.case} item={props.item} name={props.name} open />
    </Dialog>
  );
}
