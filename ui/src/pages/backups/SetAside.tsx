/** Vaults that were set aside when a backup was put back: what each is, how large, that it must go, and how it is destroyed. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { SetAside as Aside } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { Table } from "../../components/Table";
import { toast } from "../../components/Toast";
import { AskAgain } from "../../shell/AskAgain";
import { sayError } from "../../shell/errors";
import { useToday } from "../../shell/session";
import { say } from "../../words/words";
import { asideMustGo, madeAt, megabytes } from "./backups";

export function SetAside() {
  const list = useAnswer("list_set_aside", {});
  const [going, setGoing] = useState<Aside | null>(null);
  const today = useToday();
  const destroy = useSubmit(async (passphrase: string) => {
    if (going === null) return;
    await call("destroy_set_aside", { name: going.name }, { passphrase });
    setGoing(null);
    toast({ text: say("backup-aside-destroyed") });
  });
  if (list.state === "failed") return <Notice kind="problem">{sayError(list.error)}</Notice>;
  if (list.state === "waiting" || list.value.length === 0) return null;
  return (
    <section>
      <h2>{say("backup-aside")}</h2>
      <p className="muted">{say("backup-aside-lead")}</p>
      <Table
        caption={say("backup-aside")}
        captionHidden
        rows={list.value}
        rowKey={(one) => one.name}
        columns={[
          {
            id: "at",
            name: say("backup-aside-at"),
            cell: (one) => (
              <>
                {madeAt(one.set_aside_at)}
                {one.destroy && <p className="small">{asideMustGo(one.destroy, today)}</p>}
              </>
            ),
          },
          { id: "size", name: say("backup-size"), cell: (one) => megabytes(one.bytes), number: true },
          {
            id: "destroy",
            name: <span className="sr">{say("backup-aside-destroy")}</span>,
            cell: (one) => (
              <Button
                look="link"
                aria-label={say("backup-aside-destroy-this", { at: madeAt(one.set_aside_at) })}
                onPress={() => setGoing(one)}
              >
                {say("backup-aside-destroy")}
              </Button>
            ),
            number: true,
          },
        ]}
      />
      {going && (
        <AskAgain act={say("backup-aside-destroy-title")} submit={destroy} onClose={() => setGoing(null)}>
          {say("backup-aside-destroy-what", { at: madeAt(going.set_aside_at) })}
        </AskAgain>
      )}
    </section>
  );
}
