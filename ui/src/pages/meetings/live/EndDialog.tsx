/** Before the meeting ends: what is left, and that nothing is lost. */
import { useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import type { MeetingView } from "../../../api/types/ops";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { Form } from "../../../components/Form";
import { sayError } from "../../../shell/errors";
import { go, to } from "../../../shell/route";
import { capital, inWords } from "../../../words/dates";
import { say } from "../../../words/words";
import { remaining } from "../meetings";

export function EndDialog({ view, onClose }: { view: MeetingView; onClose: () => void }) {
  // What something is written about has been taken up when the meeting ends.
  const left = remaining(view.agenda).filter(({ child, begun }) => child && !begun).length;
  const end = useSubmit(async () => {
    await call("end_meeting", { meeting: view.meeting.id });
    go(to("meetings", view.meeting.id, "papers"));
  });
  return (
    <Dialog title={say("live-end-title")} open onClose={onClose}>
      <Form onSubmit={() => void end.submit()} problem={end.refused && sayError(end.refused)}>
        <p>{say("live-end-left", { left, words: capital(inWords(left)) })}</p>
        <p className="lead">{say("live-end-keeps")}</p>
        <div className="actions">
          <Button look="primary" type="submit" isPending={end.busy} autoFocus>
            {say("live-end")}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {say("cancel")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
