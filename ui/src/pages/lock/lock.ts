/** The lock screen's thinking: the words for roles, and how long a refusal asks to wait. */
import type { ApiError } from "../../api/call";
import type { Role } from "../../api/types/ops";
import { say } from "../../words/words";

const roles = {
  coordinator: "role-coordinator",
  member: "role-member",
  reader: "role-reader",
  process_leader: "role-process-leader",
} as const satisfies Record<Role, keyof WordArgs>;

export const roleWord = (role: Role) => say(roles[role]);

/** Seconds until the next try: `wait {seconds}` or `wrong_passphrase {wait_seconds}`. */
export function secondsToWait(error: ApiError): number {
  const seconds = error.data["seconds"] ?? error.data["wait_seconds"];
  return typeof seconds === "number" ? seconds : 0;
}
