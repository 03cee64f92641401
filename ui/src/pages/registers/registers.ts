/** Thinking for the registers: how ages and limits are said, which needs a word finds, what a form still lacks. No React here. */
import type {
  Agency,
  AgencyView,
  Agreement,
  AgreementCondition,
  AgreementLevel,
  AgreementStanding,
  AgreementState,
  AgreementTarget,
  Documented,
  NeedRoutes,
  OfferCell,
  OfferLevel,
  OfferWay,
  OrganisationKind,
  Statutory,
} from "../../api/types/ops";
import type { StatusKind } from "../../components/Status";
import { dayMonth } from "../../words/dates";
import { say } from "../../words/words";

export const parts = ["routes", "agencies", "offers", "agreements"] as const;
export type Part = (typeof parts)[number];

/** "0–17 år", "från 13 år", "alla åldrar". */
export function agesText(from: number | null, to: number | null): string {
  if (from !== null && from === to) return say("register-ages-one", { from: String(from) });
  if (from !== null && to !== null) return say("register-ages-span", { from: String(from), to: String(to) });
  if (from !== null && from > 0) return say("register-ages-from", { from: String(from) });
  if (to !== null) return say("register-ages-to", { to: String(to) });
  return say("register-ages-all");
}

export type Limits = Pick<AgreementTarget, "from_age" | "from_included" | "to_age" | "to_included">;

/** "yngre än 18 år", "13 till och med 17 år": each end as it is counted. */
export function limitsText({ from_age, from_included, to_age, to_included }: Limits): string {
  if (from_age === null && to_age === null) return say("age-none");
  if (from_age !== null && to_age !== null && from_included && to_included)
    return from_age === to_age
      ? say("age-exact", { age: String(from_age) })
      : say("age-span", { from: String(from_age), to: String(to_age) });
  const from =
    from_age === null ? null : say(from_included ? "age-from-included" : "age-from-above", { age: String(from_age) });
  const to = to_age === null ? null : say(to_included ? "age-to-included" : "age-to-below", { age: String(to_age) });
  return from !== null && to !== null ? say("age-both", { from, to }) : (from ?? to ?? say("age-none"));
}

/** Whether any age lies between the limits; the core says so too. */
export function anyAge({ from_age, from_included, to_age, to_included }: Limits): boolean {
  const lowest = from_age === null ? 0 : from_included ? from_age : from_age + 1;
  const highest = to_age === null ? 120 : to_included ? to_age : to_age - 1;
  return lowest <= highest && lowest <= 120;
}

/** What was typed as an age: null when it is empty, undefined when it is no age. */
export function typedAge(text: string): number | null | undefined {
  const plain = text.trim();
  if (plain === "") return null;
  return /^\d{1,3}$/.test(plain) && Number(plain) <= 120 ? Number(plain) : undefined;
}

export const writtenAge = (age: number | null) => (age === null ? "" : String(age));

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("sv");

/** The needs a word finds: by their name, by their other words, by whom they lead to. */
export function foundNeeds(needs: readonly NeedRoutes[], typed: string): readonly NeedRoutes[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return needs;
  return needs.filter(({ need, routes }) => {
    const said = plain([need.name, need.words, ...routes.map(({ to }) => to.agency.name)].join(" "));
    return words.every((word) => said.includes(word));
  });
}

/** The same list with one line at another place. */
export function moved<Line>(lines: readonly Line[], from: number, to: number): Line[] {
  const next = [...lines];
  const [line] = next.splice(from, 1);
  if (line !== undefined) next.splice(to, 0, line);
  return next;
}

export function checkedText(agency: Agency, today: string): string {
  if (agency.checked_on === null) return say("register-unchecked");
  const day = dayMonth(agency.checked_on, today);
  return agency.checked_by
    ? say("register-checked-by", { day, name: agency.checked_by })
    : say("register-checked", { day });
}

/** How a cell of the picture of gaps is said. */
export function cellStatus(cell: OfferCell): { kind: StatusKind; text: string } {
  if (cell.offers.length === 0 && cell.gap === null && !cell.meant)
    return { kind: "not_included", text: say("offers-not-meant") };
  if (cell.offers.length === 0)
    return cell.gap
      ? { kind: "no", text: say("offers-gap-noted") }
      : { kind: "not_asked", text: say("offers-missing") };
  if (cell.only_elsewhere) return { kind: "partial", text: say("offers-only-elsewhere") };
  return { kind: "yes", text: say("offers-some", { count: cell.offers.length }) };
}

/** "Region Västerbotten", without what the name says already. */
export const ownerOf = ({ agency }: AgencyView) =>
  agency.name.includes(agency.organisation) ? "" : agency.organisation;

/** The days an agreement holds. */
export function validText(agreement: Agreement, standing: AgreementStanding, today: string): string {
  const { valid_from, valid_to } = agreement;
  if (valid_from !== null && valid_to !== null)
    return say("agreements-valid-span", { from: dayMonth(valid_from, today), to: dayMonth(valid_to, today) });
  // Only what is in force, or to be, holds until further notice.
  const open = !["draft", "referral", "repealed", "superseded"].includes(standing);
  if (!open && valid_to === null)
    return valid_from === null ? "" : say("agreements-valid-begins", { from: dayMonth(valid_from, today) });
  if (valid_from !== null) return say("agreements-valid-since", { from: dayMonth(valid_from, today) });
  if (valid_to !== null) return say("agreements-valid-until", { to: dayMonth(valid_to, today) });
  return say("agreements-valid-open");
}

/** How deep an agreement hangs under others. */
export function depthOf(agreement: Agreement, all: readonly Agreement[]): number {
  let depth = 0;
  let at = agreement.parent;
  while (at !== null && depth < 3) {
    const parent = all.find(({ id }) => id === at);
    if (!parent) break;
    depth += 1;
    at = parent.parent;
  }
  return depth;
}

/** Facts of a case tell these; the others can only be shown for everybody of the age. */
export const toldByFacts = (condition: AgreementCondition) =>
  !["substance_use", "relative_use", "unborn", "other"].includes(condition);

export const levelWords = {
  everybody: "offers-level-everybody",
  early: "offers-level-early",
  specialised: "offers-level-specialised",
} as const satisfies Record<OfferLevel, keyof WordArgs>;

export const levelHints = {
  everybody: "offers-level-everybody-hint",
  early: "offers-level-early-hint",
  specialised: "offers-level-specialised-hint",
} as const satisfies Record<OfferLevel, keyof WordArgs>;

export const wayWords = {
  here: "offers-way-here",
  elsewhere: "offers-way-elsewhere",
  remote: "offers-way-remote",
} as const satisfies Record<OfferWay, keyof WordArgs>;

export const documentedWords = {
  with_identity: "offers-documented-with-identity",
  without_identity: "offers-documented-without-identity",
  not: "offers-documented-not",
} as const satisfies Record<Documented, keyof WordArgs>;

export const agreementLevelWords = {
  frame: "agreements-level-frame",
  annex: "agreements-level-annex",
  local: "agreements-level-local",
  guidance: "agreements-level-guidance",
} as const satisfies Record<AgreementLevel, keyof WordArgs>;

export const stateWords = {
  draft: "agreements-state-draft",
  referral: "agreements-state-referral",
  decided: "agreements-state-decided",
  repealed: "agreements-state-repealed",
} as const satisfies Record<AgreementState, keyof WordArgs>;

export const partyWords = {
  municipality: "agreements-party-municipality",
  region: "agreements-party-region",
  independent: "agreements-party-independent",
  state: "agreements-party-state",
  association: "agreements-party-association",
} as const satisfies Record<OrganisationKind, keyof WordArgs>;

export const standingWords = {
  in_force: { kind: "done", word: "agreements-standing-in-force" },
  to_review: { kind: "soon", word: "agreements-standing-to-review" },
  coming: { kind: "under_way", word: "agreements-standing-coming" },
  ended: { kind: "late", word: "agreements-standing-ended" },
  superseded: { kind: "not_included", word: "agreements-standing-superseded" },
  draft: { kind: "not_begun", word: "agreements-standing-draft" },
  referral: { kind: "under_way", word: "agreements-standing-referral" },
  repealed: { kind: "not_included", word: "agreements-standing-repealed" },
} as const satisfies Record<AgreementStanding, { kind: StatusKind; word: keyof WordArgs }>;

export const conditionWords = {
  everybody: "agreements-condition-everybody",
  at_risk: "agreements-condition-at-risk",
  in_investigation: "agreements-condition-in-investigation",
  placed: "agreements-condition-placed",
  has_plan: "agreements-condition-has-plan",
  specialist: "agreements-condition-specialist",
  handed_over: "agreements-condition-handed-over",
  substance_use: "agreements-condition-substance-use",
  relative_use: "agreements-condition-relative-use",
  unborn: "agreements-condition-unborn",
  other: "agreements-condition-other",
} as const satisfies Record<AgreementCondition, keyof WordArgs>;

/** "Mindre än 1 kB", "840 kB", "4,2 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return say("file-size-small");
  if (bytes < 1_000_000) return say("file-size-kb", { size: String(Math.round(bytes / 1000)) });
  return say("file-size-mb", { size: (bytes / 1_000_000).toFixed(1).replace(".", ",") });
}

/** The beginning of a checksum, in fours: enough to compare by eye. */
export const sumText = (sum: string) => `${(sum.slice(0, 16).match(/.{4}/g) ?? []).join(" ")} …`;

/** "16 kap. 3 § HSL · läst i HSL (2017:30) som den löd 15 december 2025 · kontrollerat 3 maj" */
export const lawText = ({ law, source, stood_on, checked_on }: Statutory, today: string) =>
  [
    law,
    source &&
      (stood_on
        ? say("agreements-statutory-from-stood", { source, day: dayMonth(stood_on, today) })
        : say("agreements-statutory-from", { source })),
    checked_on !== null && say("agreements-statutory-checked-on", { day: dayMonth(checked_on, today) }),
    checked_on === null && !stood_on && say("agreements-statutory-unchecked"),
  ]
    .filter(Boolean)
    .join(" · ");
