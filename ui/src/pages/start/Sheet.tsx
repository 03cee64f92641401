/** The recovery sheet: shown, printed or saved, and then typed back from the paper once. */
import { type ReactNode, useState } from "react";
import { useSubmit } from "../../api/answers";
import { call } from "../../api/call";
import { printFile, saveFile } from "../../api/files";
import type { RecoverySheet } from "../../api/types/ops";
import { Button } from "../../components/Button";
import { Form } from "../../components/Form";
import { Icon } from "../../components/Icon";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { sayError } from "../../shell/errors";
import { say } from "../../words/words";
import { LanguageMenu } from "../papers/LanguageMenu";
import styles from "./FirstStart.module.css";
import { GroupFields } from "./GroupFields";
import { emptyGroups, groupParts, groupsComplete, listed } from "./start";

export interface ShowSheetProps {
  sheet: RecoverySheet;
  title?: ReactNode;
  /** Something to know first: that the last set-up was interrupted. */
  notice?: ReactNode;
  onContinue: () => void;
}

/** One sheet's key in its numbered groups. */
function Key({ groups, name, children }: { groups: readonly string[]; name: string; children: ReactNode }) {
  return (
    <section className={styles.sheet} aria-label={name}>
      <p className="small">
        <strong>{name}</strong>
      </p>
      <ol className={styles.key}>
        {groups.map((group, index) => {
          const [letters, check] = groupParts(group);
          return (
            <li key={group}>
              <span className={styles.number}>{index + 1}</span>
              <span className={styles.letters}>{letters}</span>
              <span className={styles.check}>{check}</span>
            </li>
          );
        })}
      </ol>
      {children}
    </section>
  );
}

export function ShowSheet({ sheet, title, notice, onContinue }: ShowSheetProps) {
  const [said, setSaid] = useState<string | null>(null);
  const print = useSubmit(async (language?: string) => {
    if (await printFile(await call("recovery_paper", language ? { language } : {}))) setSaid(say("start-sheet-opened"));
  });
  const save = useSubmit(async () => {
    if (await saveFile(await call("recovery_paper", {}))) setSaid(say("start-sheet-saved"));
  });
  const refused = print.refused ?? save.refused;
  return (
    <>
      <PageHead title={title ?? say("start-sheet-title")} purpose={say("start-sheet-lead")} />
      <div className="stack">
        {notice && <Notice kind="warn">{notice}</Notice>}
        <Key groups={sheet.groups} name={say(sheet.second.length > 0 ? "start-sheet-first" : "start-sheet-key")}>
          <p className="small muted">{say("start-sheet-explain")}</p>
          <p className="small muted">{say("start-sheet-mark", { mark: sheet.mark })}</p>
        </Key>
        {sheet.second.length > 0 && (
          <Key groups={sheet.second} name={say("start-sheet-second")}>
            <p className="small muted">{say("start-sheet-second-explain")}</p>
          </Key>
        )}
        <p className={styles.safe}>
          <Icon name="shield" />
          <span>{say("start-sheet-store")}</span>
        </p>
        {refused && <Notice kind="problem">{sayError(refused)}</Notice>}
        {said && <Notice kind="done">{said}</Notice>}
        <div className="actions">
          <Button
            look={said ? "plain" : "primary"}
            icon="print"
            onPress={() => void print.submit()}
            isPending={print.busy}
          >
            {say("start-sheet-print")}
          </Button>
          <Button icon="save" onPress={() => void save.submit()} isPending={save.busy}>
            {say("start-sheet-save")}
          </Button>
          <LanguageMenu paper="recovery-sheet" onChoose={(language) => void print.submit(language)} />
          <Button look={said ? "primary" : "quiet"} onPress={onContinue}>
            {say("start-sheet-continue")}
          </Button>
        </div>
      </div>
    </>
  );
}

export function CheckSheet({ onShow, onDone }: { onShow: () => void; onDone: () => Promise<void> | void }) {
  const [groups, setGroups] = useState(emptyGroups);
  const [missing, setMissing] = useState(false);
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const { submit, refused, busy } = useSubmit(async () => {
    const answer = await call("confirm_recovery_sheet", { groups: [...groups] });
    setWrong(answer.wrong);
    if (answer.wrong.length === 0) await onDone();
  });
  const problem = missing
    ? say("start-check-missing")
    : wrong.length > 0
      ? say("start-check-wrong", { count: wrong.length, groups: listed(wrong) })
      : refused
        ? sayError(refused)
        : undefined;
  return (
    <>
      <PageHead title={say("start-check-title")} purpose={say("start-check-lead")} />
      <Form
        problem={problem}
        onSubmit={() => {
          const whole = groupsComplete(groups);
          setMissing(!whole);
          setWrong([]);
          if (whole) void submit();
        }}
      >
        <GroupFields groups={groups} onChange={setGroups} wrong={wrong} />
        <div className="actions">
          <Button type="submit" look="primary" isPending={busy}>
            {say("start-check-button")}
          </Button>
          <Button look="link" onPress={onShow}>
            {say("start-check-show")}
          </Button>
        </div>
      </Form>
    </>
  );
}
