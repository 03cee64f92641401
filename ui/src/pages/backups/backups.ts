/** The thinking of the backup pages: sizes, and what opens a backup. */
import type { BackupLine, Destroy, FileContent, OpenBackup, Role } from "../../api/types/ops";
import { clock, dayMonth, longDay } from "../../words/dates";
import { say } from "../../words/words";
import { groupsComplete } from "../start/start";

/** Whether this person keeps the backups. */
export const keeps = (role: Role) => role === "coordinator" || role === "administrator";

/** "0,4 MB" */
export const megabytes = (bytes: number) =>
  say("backup-megabytes", {
    size: Math.max(0.1, bytes / 1_000_000)
      .toFixed(1)
      .replace(".", ","),
  });

/** "tisdag 13 oktober 2026 kl 16.30" */
export const madeAt = (at: string) => `${longDay(at)} ${clock(at)}`;

/** Why a backup must be destroyed, until when, and which file it is. */
export const mustGo = (file: string, { erased, removed, by }: Destroy, today: string) =>
  say(
    by < today
      ? "backup-destroy-late"
      : erased && removed
        ? "backup-destroy-both"
        : erased
          ? "backup-destroy-erased"
          : "backup-destroy-removed",
    {
      file,
      day: dayMonth(by, today),
    },
  );

/** Why a vault that was set aside must be destroyed, and until when. */
export const asideMustGo = ({ erased, by }: Destroy, today: string) =>
  say(by < today ? "backup-aside-late" : erased ? "backup-aside-erased" : "backup-aside-removed", {
    day: dayMonth(by, today),
  });

export interface Opener {
  sheet: boolean;
  passphrase: string;
  groups: readonly string[];
  /** The key file beside the passphrase, for whom one was made. */
  keyFile: FileContent | null;
}

/** What to send, or null while something is missing. With a sheet the new passphrase goes along. */
export function opens(
  file: string,
  { sheet, passphrase, groups, keyFile }: Opener,
  newPassphrase: string,
): OpenBackup | null {
  if (sheet)
    return groupsComplete(groups)
      ? { file, passphrase: null, groups: [...groups], key_file: null, new_passphrase: newPassphrase }
      : null;
  return passphrase === "" ? null : { file, passphrase, groups: null, key_file: keyFile, new_passphrase: null };
}

export const newestOf = (backups: readonly BackupLine[]) => backups[0]?.file ?? null;
