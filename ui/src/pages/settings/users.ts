/** What users are called: their role, and the units they act for. */
import type { Role, UserView } from "../../api/types/ops";
import type { PlainWordId } from "../../words/words";
import { say } from "../../words/words";

export const roles: readonly Role[] = ["member", "coordinator", "reader", "administrator"];

export const roleWords = {
  coordinator: "users-role-coordinator",
  member: "users-role-member",
  reader: "users-role-reader",
  administrator: "users-role-administrator",
} as const satisfies Record<Role, PlainWordId>;

export const roleExplained = {
  coordinator: "users-role-coordinator-what",
  member: "users-role-member-what",
  reader: "users-role-reader-what",
  administrator: "users-role-administrator-what",
} as const satisfies Record<Role, PlainWordId>;

/** Whether the role takes part in the team's work, and so must belong to a unit. */
export const works = (role: Role) => role === "coordinator" || role === "member";

export const unitsOf = (view: Pick<UserView, "units">) =>
  view.units.length === 0 ? say("users-units-none") : view.units.map(({ name }) => name).join(", ");
