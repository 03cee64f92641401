/** What the pages about children think out for themselves: names in running text, which part of a case an address shows, lists cut for the eye. */
import type { Child, ConsentState, Stage } from "../../api/types/ops";
import type { StatusKind } from "../../components/Status";

export const fullName = (child: Pick<Child, "first_name" | "last_name">) =>
  `${child.first_name} ${child.last_name}`.trim();

/** "Alvas", and "Linus" for a name that ends in an s sound already. */
export const whose = (name: string) => (/[sxz]$/i.test(name) ? name : `${name}s`);

/** "20160425-2385" */
export const withDash = (number: string) => `${number.slice(0, 8)}-${number.slice(8)}`;

/** The lines whose name holds what was typed, each word at the beginning of a name: "al n" finds Alva N. */
export function namedLike<Line extends { name: string }>(lines: readonly Line[], typed: string): Line[] {
  const words = typed.toLocaleLowerCase("sv").split(/\s+/).filter(Boolean);
  return lines.filter(({ name }) => {
    const parts = name.toLocaleLowerCase("sv").split(/[\s-]+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

export const stageKinds = {
  awaiting_consent: "not_asked",
  active: "under_way",
  following_up: "under_way",
  consent_withdrawn: "no",
  closed: "done",
  seen_in_part: "not_included",
} as const satisfies Record<Stage, StatusKind>;

export const consentKinds = {
  full: "yes",
  partial: "partial",
  missing: "no",
  withdrawn: "no",
  expired: "not_included",
} as const satisfies Record<ConsentState, StatusKind>;

export const tabs = ["overview", "actions", "meetings", "consents", "wheel", "people", "health", "history"] as const;
export type CaseTab = (typeof tabs)[number];

export const dialogs = [
  "voice",
  "feedback",
  "follow-up",
  "concern",
  "close",
  "holder",
  "change",
  "new-action",
  "answers",
  "child-mode",
] as const;
export type CaseDialog = (typeof dialogs)[number];

/** What the part of the address after the case shows: a tab, and a dialog over it when the address names one. */
export function shownAt(part: string | undefined): { tab: CaseTab; dialog: CaseDialog | null } {
  const tab = tabs.find((one) => one === part) ?? "overview";
  return { tab, dialog: dialogs.find((one) => one === part) ?? null };
}
