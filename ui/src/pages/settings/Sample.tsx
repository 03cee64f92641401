/** Sample data: what they are, and the way out of them. All of it goes in one step, and the first start comes back. */
import { useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { Button } from "../../components/Button";
import { DialogForm } from "../../components/DialogForm";
import { sayError } from "../../shell/errors";
import { go, to } from "../../shell/route";
import { useSession } from "../../shell/session";
import { say } from "../../words/words";

export function Sample() {
  const { arrive } = useSession();
  const [asking, setAsking] = useState(false);
  const remove = useSubmit(async () => {
    await arrive(await call("remove_demo_vault", {}));
    // The next vault begins at the start page, not here.
    go(to("today"));
  });
  return (
    <section aria-labelledby="settings-sample">
      <h2 id="settings-sample">{say("sample-title")}</h2>
      <p>{say("sample-lead")}</p>
      <div className="actions">
        <Button onPress={() => setAsking(true)}>{say("sample-remove")}</Button>
      </div>
      {asking && (
        <DialogForm
          title={say("sample-ask")}
          lead={say("sample-ask-lead")}
          act={say("sample-remove")}
          problem={remove.refused ? sayError(remove.refused) : undefined}
          busy={remove.busy}
          onSubmit={() => void remove.submit()}
          onClose={() => setAsking(false)}
        >
          <p>{say("sample-ask-then")}</p>
        </DialogForm>
      )}
    </section>
  );
}
