/** The first start's thinking: its steps, the recovery key's groups, and what a form lacks. */
import type { ApiError } from "../../api/call";

export const steps = ["how", "team", "passphrase", "sheet", "done"] as const;
export type StartStep = (typeof steps)[number];

export const groupCount = 8;
/** Four characters and a check character. */
export const groupLength = 5;

export const emptyGroups: readonly string[] = Array.from({ length: groupCount }, () => "");

/** What is kept of what was typed in a group: capitals and digits, no spaces. */
export const tidyGroup = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(0, groupLength);

/** As it is read: the characters, and the check character in its box. */
export const groupParts = (group: string) => [group.slice(0, -1), group.slice(-1)] as const;

export const groupsComplete = (groups: readonly string[]) => groups.every((group) => group.length === groupLength);

/** Spreads a pasted or dictated key over the fields, from the field it was put in. */
export function fillGroups(groups: readonly string[], from: number, typed: string): string[] {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return groups.map((group, index) => {
    const start = (index - from) * groupLength;
    return index >= from && start < letters.length ? letters.slice(start, start + groupLength) : group;
  });
}

/** The group, counted from 1, that a refusal names as wrong; none when all are right but open nothing. */
export function wrongGroups(error: ApiError | null): number[] {
  const group = error?.data["group"];
  return typeof group === "number" && group > 0 ? [group] : [];
}

/** "3", "3 och 5", "1, 3 och 5" */
export const listed = (numbers: readonly number[]) =>
  new Intl.ListFormat("sv", { type: "conjunction" }).format(numbers.map(String));
