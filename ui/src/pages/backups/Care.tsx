/** On Idag: the newest verified backup in a calm line, in red when it is too old; the month's spot check and trial, and backups to destroy, when they wait. Asks for the day's own backup when it is due. */
import { useEffect } from "react";
import { changed, useAnswer } from "../../api/answers";
import { call } from "../../api/call";
import { Icon } from "../../components/Icon";
import { Link } from "../../components/Link";
import { Notice } from "../../components/Notice";
import { to } from "../../shell/route";
import { useOpenSession } from "../../shell/session";
import { dayMonth, dayOf, nearInstant } from "../../words/dates";
import { say } from "../../words/words";
import styles from "./Care.module.css";

/** Above everything else: what must not be missed. */
export function Care() {
  const { recovery_confirmed, read_only, demo, user, now } = useOpenSession();
  const state = useAnswer("backup_state", {});
  const due = state.state === "ready" && state.value.due;
  useEffect(() => {
    // A backup that fails by itself is told by the page turning red, not by an error about something nobody asked for.
    if (due) call("make_due_backup", {}).then(changed, () => undefined);
  }, [due]);
  if (state.state !== "ready") return null;
  const { overdue, days, erased_since, vault_is_older, spot_check_due, destroy } = state.value;
  const keeps = user.role === "coordinator" || user.role === "administrator";
  const trialDue = keeps && !demo && state.value.folder_there && state.value.try_due;
  // Who can do something about it has been asked before the shell.
  const sheetMissing = !recovery_confirmed && read_only !== true;
  const calm = spot_check_due || trialDue || destroy || sheetMissing;
  if (!overdue && !erased_since && !vault_is_older && !calm) return null;
  return (
    <div className={styles.care}>
      {vault_is_older && (
        <Notice
          kind="problem"
          title={say("backup-older-title")}
          action={<Link href={to("backups")}>{say("backup-title")}</Link>}
        >
          {say("backup-older")}
        </Notice>
      )}
      {erased_since && (
        <Notice
          kind="problem"
          title={say("backup-erased-title")}
          action={<Link href={to("backups")}>{say("backup-overdue-action")}</Link>}
        >
          {say("backup-erased")}
        </Notice>
      )}
      {overdue && (
        <Notice
          kind="problem"
          title={say(days === null ? "backup-overdue-never-title" : "backup-overdue-title")}
          action={<Link href={to("backups")}>{say("backup-overdue-action")}</Link>}
        >
          {days === null ? say("backup-overdue-never") : say("backup-overdue", { days })}
        </Notice>
      )}
      {sheetMissing && <Notice>{say("backup-sheet-waits")}</Notice>}
      {destroy && (
        <Notice
          kind={destroy.by < dayOf(now) ? "problem" : "info"}
          action={<Link href={to("backups")}>{say("backup-title")}</Link>}
        >
          {say("backup-destroy-due", { count: destroy.count, day: dayMonth(destroy.by, dayOf(now)) })}
        </Notice>
      )}
      {trialDue && (
        <Notice action={<Link href={to("backups")}>{say("backup-try-title")}</Link>}>{say("backup-try-due")}</Notice>
      )}
      {spot_check_due && (
        <Notice action={<Link href={to("logs", "spot")}>{say("log-tab-spot")}</Link>}>{say("log-spot-due")}</Notice>
      )}
    </div>
  );
}

/** At the side: that all is safe, and since when. */
export function Safe({ className }: { className?: string | undefined }) {
  const { now } = useOpenSession();
  const state = useAnswer("backup_state", {});
  const at = state.state === "ready" ? state.value.verified_at : null;
  return (
    <p className={className}>
      <Icon name="shield" />
      <span>
        {at ? (
          <Link href={to("backups")}>{say("backup-verified", { at: nearInstant(at, now) })}</Link>
        ) : (
          say("today-safe")
        )}
      </span>
    </p>
  );
}
