/** Omvärld: figures from elsewhere, entered by hand with source and day. Seen beside the measures, never as their cause. */
import { useState } from "react";
import { changed, useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import type { ContextValue } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Link } from "../../components/Link";
import { Menu } from "../../components/Menu";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Table } from "../../components/Table";
import { toast } from "../../components/Toast";
import { sayError } from "../../shell/errors";
import { useShortcuts } from "../../shell/keys";
import { to } from "../../shell/route";
import { undoAndSay } from "../../shell/undo";
import { dayYear } from "../../words/dates";
import { say } from "../../words/words";
import { ContextDialog } from "./ContextDialog";
import styles from "./ContextsPage.module.css";
import { groupsOf, valueText } from "./contexts";

export default function ContextsPage() {
  const answer = useAnswer("context_values", {});
  const [open, setOpen] = useState<ContextValue | "new" | null>(null);
  useShortcuts([{ keys: ["ctrl+n"], shown: "Ctrl N", word: "contexts-new", act: () => setOpen("new") }]);
  const groups = answer.state === "ready" ? groupsOf(answer.value) : [];
  return (
    <>
      <PageHead
        where={
          <>
            <Link href={to("measures")}>{say("place-measures")}</Link> / {say("contexts-title")}
          </>
        }
        title={say("contexts-title")}
        purpose={say("contexts-purpose")}
      >
        <Button look="primary" icon="plus" keys="Ctrl N" onPress={() => setOpen("new")}>
          {say("contexts-new")}
        </Button>
      </PageHead>
      {answer.state === "waiting" && <p className="muted">{say("waiting")}</p>}
      {answer.state === "failed" && (
        <Notice kind="problem" action={<Button onPress={changed}>{say("again")}</Button>}>
          {sayError(answer.error)}
        </Notice>
      )}
      {answer.state === "ready" && groups.length === 0 && (
        <EmptyState title={say("contexts-none-title")}>{say("contexts-none-lead")}</EmptyState>
      )}
      {groups.length > 0 && (
        <div className="stack">
          <Notice kind="warn" title={say("contexts-warning-title")}>
            {say("contexts-warning")}
          </Notice>
          <div className={styles.groups}>
            {groups.map((group) => (
              <section key={group.key} aria-label={group.name} className="sheet">
                <h2>{group.name}</h2>
                <Table
                  caption={group.name}
                  captionHidden
                  dense
                  rows={group.values}
                  rowKey={(value) => value.id}
                  columns={[
                    {
                      id: "period",
                      name: say("contexts-period"),
                      cell: (value) => <span className="nowrap">{value.period}</span>,
                    },
                    {
                      id: "value",
                      name: say("contexts-value"),
                      number: true,
                      cell: (value) => <span className="nowrap">{valueText(value.indicator, value.value)}</span>,
                    },
                    {
                      id: "source",
                      name: say("contexts-source"),
                      cell: (value) => (
                        <span className="small">
                          {value.source}
                          <span className={`muted ${styles.entered}`}>
                            {say("contexts-entered", { day: dayYear(value.entered_on) })}
                          </span>
                        </span>
                      ),
                    },
                    { id: "more", name: "", cell: (value) => <More value={value} onChange={() => setOpen(value)} /> },
                  ]}
                />
              </section>
            ))}
          </div>
        </div>
      )}
      {open && <ContextDialog value={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

function More({ value, onChange }: { value: ContextValue; onChange: () => void }) {
  const remove = useSubmit(async () => {
    await call("remove_context", { context: value.id });
    toast({ text: say("contexts-removed"), onUndo: () => void undoAndSay() });
  });
  return (
    <>
      {remove.refused && (
        <span role="alert" className="small">
          {sayError(remove.refused)}
        </span>
      )}
      <Menu
        dense
        label={<span className="sr">{say("contexts-more", { period: value.period })}</span>}
        choices={[
          { id: "change", name: say("contexts-change"), onChoose: onChange },
          { id: "remove", name: say("contexts-remove"), onChoose: () => void remove.submit() },
        ]}
      />
    </>
  );
}
