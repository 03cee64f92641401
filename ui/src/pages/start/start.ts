/** The first start's thinking: its steps, the recovery key's groups, and what a form lacks. */
import type { ApiError } from "../../api/call";

export const steps = ["how", "team", "passphrase", "sheet", "done"] as const;
export type StartStep = (typeof steps)[number];

export const groupCount = 8;
/** Six characters and a check character. */
export const groupLength = 7;

export const emptyGroups: readonly string[] = Array.from({ length: groupCount }, () => "");

/** What is kept of what was typed in a group: capitals and digits, no spaces. */
export const tidyGroup = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(0, groupLength);

/** As it is read: "C2S D2E T". */
export const groupParts = (group: string) => [group.slice(0, 3), group.slice(3, 6), group.slice(6)] as const;

export const groupsComplete = (groups: readonly string[]) => groups.every((group) => group.length === groupLength);

/** Spreads a pasted or dictated key over the fields, from the field it was put in. */
export function fillGroups(groups: readonly string[], from: number, typed: string): string[] {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return groups.map((group, index) => {
    const start = (index - from) * groupLength;
    return index >= from && start < letters.length ? letters.slice(start, start + groupLength) : group;
  });
}

/** The groups, counted from 1, that a refusal names as wrong. */
export function wrongGroups(error: ApiError | null): number[] {
  const wrong = error?.data["wrong"];
  return Array.isArray(wrong) ? wrong.filter((one): one is number => typeof one === "number") : [];
}

/** "3", "3 och 5", "1, 3 och 5" */
export const listed = (numbers: readonly number[]) =>
  new Intl.ListFormat("sv", { type: "conjunction" }).format(numbers.map(String));
