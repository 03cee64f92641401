/** Every line, newest first, found by person, case number and day. */
import { useState } from "react";
import { useAnswer, useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { printFile } from "../../api/files";
import type { AccessLog } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Select } from "../../components/Choice";
import { DateField } from "../../components/DateField";
import { Checkbox } from "../../components/Marks";
import { Notice } from "../../components/Notice";
import { TextField } from "../../components/TextField";
import { sayError } from "../../shell/errors";
import { inWords } from "../../words/dates";
import { say } from "../../words/words";
import { Lines } from "./Lines";
import styles from "./LogsPage.module.css";

const everything: AccessLog = {
  user: null,
  case_number: null,
  from: null,
  to: null,
  jumps_only: false,
  before: null,
};
const everyone = "everyone";

export function LineList() {
  const [filter, setFilter] = useState(everything);
  const page = useAnswer("access_log", filter);
  const print = useSubmit(async () => {
    await printFile(await call("log_paper", { ...filter, before: null }));
  });
  const set = (part: Partial<AccessLog>) => setFilter({ ...filter, before: null, ...part });
  const users = page.state === "ready" ? page.value.users : [];
  const oldest = page.state === "ready" ? page.value.lines.at(-1)?.sequence : undefined;
  return (
    <div className="stack">
      <search className={styles.filter}>
        <Select
          label={say("log-filter-user")}
          items={[{ id: everyone, name: say("log-filter-everyone") }, ...users.map(({ id, name }) => ({ id, name }))]}
          value={filter.user ?? everyone}
          onChange={(id) => set({ user: id === everyone ? null : id })}
        />
        <TextField
          label={say("log-filter-number")}
          value={filter.case_number ?? ""}
          onChange={(text) => set({ case_number: text === "" ? null : text })}
          optional
        />
        <DateField label={say("log-filter-from")} value={filter.from} onChange={(from) => set({ from })} optional />
        <DateField label={say("log-filter-to")} value={filter.to} onChange={(to) => set({ to })} optional />
      </search>
      <div className={styles.line}>
        <Checkbox checked={filter.jumps_only} onChange={(jumps_only) => set({ jumps_only })}>
          {say("log-filter-jumps")}
        </Checkbox>
        <span className="actions">
          <Button look="link" onPress={() => setFilter(everything)}>
            {say("log-filter-clear")}
          </Button>
          <Button look="quiet" icon="print" isPending={print.busy} onPress={() => void print.submit()}>
            {say("log-print")}
          </Button>
        </span>
      </div>
      {print.refused && <Notice kind="problem">{sayError(print.refused)}</Notice>}
      {page.state === "waiting" && <p className="muted">{say("log-waiting")}</p>}
      {page.state === "failed" && <Notice kind="problem">{sayError(page.error)}</Notice>}
      {page.state === "ready" && (
        <>
          {page.value.jumps > 0 && !filter.jumps_only && (
            <Notice kind="warn">{say("log-jumps", { count: page.value.jumps })}</Notice>
          )}
          {page.value.lines.length === 0 ? (
            <p>{say("log-empty")}</p>
          ) : (
            <>
              <p className="muted">
                {say("log-count", { count: page.value.total, number: inWords(page.value.total) })}
              </p>
              <Lines lines={page.value.lines} />
            </>
          )}
          {page.value.more && oldest !== undefined && (
            <p>
              <Button onPress={() => setFilter({ ...filter, before: oldest })}>{say("log-older")}</Button>
            </p>
          )}
        </>
      )}
    </div>
  );
}
