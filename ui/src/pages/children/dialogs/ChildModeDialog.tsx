/** Before child mode: what will happen, and how one comes out again. */
import { useAnswer, useSubmit } from "../../../api/answers";
import { call } from "../../../api/call";
import { flushDrafts } from "../../../api/draft";
import type { CaseView } from "../../../api/types/ops";
import { Notice } from "../../../components/Notice";
import { useSession } from "../../../shell/session";
import { say } from "../../../words/words";
import { ActDialog } from "./ActDialog";

export function ChildModeDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { refresh } = useSession();
  const name = view.child.first_name;
  const unread = useAnswer("child_answers", { case: view.case.id });
  const { submit, refused, busy } = useSubmit(async () => {
    await flushDrafts();
    await call("start_child_mode", { case: view.case.id });
    await refresh();
  });
  return (
    <ActDialog
      title={say("child-start-title", { name })}
      lead={say("child-start-lead")}
      act={say("child-start-do")}
      onSubmit={() => void submit()}
      onClose={onClose}
      refused={refused}
      busy={busy}
    >
      {unread.state === "ready" && unread.value.length > 0 && <Notice>{say("child-start-waiting")}</Notice>}
    </ActDialog>
  );
}
