/** What an agreement's form holds while it is typed, and what it becomes. No React here. */
import type { AgreementTarget, AgreementText, AgreementView, OrganisationKind } from "../../../api/types/ops";
import { anyAge, toldByFacts, typedAge, writtenAge } from "../registers";

export interface PartyLine {
  key: number;
  name: string;
  kind: OrganisationKind;
}

export interface TargetLine extends Omit<AgreementTarget, "from_age" | "to_age"> {
  key: number;
  from: string;
  to: string;
}

export interface AgreementForm extends Omit<AgreementText, "parties" | "targets"> {
  parties: PartyLine[];
  targets: TargetLine[];
}

export const nextKey = (lines: readonly { key: number }[]) => Math.max(-1, ...lines.map(({ key }) => key)) + 1;

export const blankTarget = (key: number): TargetLine => ({
  key,
  name: "",
  from: "",
  from_included: true,
  to: "",
  to_included: true,
  condition: "everybody",
  for_all: false,
  law: "",
});

export function begun(view: AgreementView | null): AgreementForm {
  if (!view)
    return {
      title: "",
      level: "local",
      parent: null,
      parties: [],
      state: "decided",
      signed_on: null,
      valid_from: null,
      valid_to: null,
      review_on: null,
      owner: "",
      dnr: "",
      found_at: "",
      meaning: "",
      statutory: "",
      supersedes: [],
      targets: [],
    };
  const { id: _, superseded_by: __, parties, targets, ...rest } = view.agreement;
  return {
    ...rest,
    supersedes: view.supersedes,
    parties: parties.map((party, key) => ({ ...party, key })),
    targets: targets.map(({ from_age, to_age, ...target }, key) => ({
      ...target,
      key,
      from: writtenAge(from_age),
      to: writtenAge(to_age),
    })),
  };
}

/** The target as the core keeps it; null while an age cannot be read. */
export function targetOf({ key: _, from, to, ...line }: TargetLine): AgreementTarget | null {
  const [from_age, to_age] = [typedAge(from), typedAge(to)];
  if (from_age === undefined || to_age === undefined) return null;
  return { ...line, from_age, to_age, for_all: line.for_all && !toldByFacts(line.condition) };
}

/** Whether the ages of a target can be read and hold somebody. */
export function agesRight(line: TargetLine): boolean {
  const target = targetOf(line);
  return target !== null && anyAge(target);
}

export const datesRight = ({ valid_from, valid_to }: Pick<AgreementForm, "valid_from" | "valid_to">) =>
  !valid_from || !valid_to || valid_from <= valid_to;

/** What is sent; null while something must be put right. Lines that nothing was written in are no lines. */
export function textOf(form: AgreementForm): AgreementText | null {
  const parties = form.parties.filter(({ name }) => name.trim() !== "");
  const targets = form.targets.map(targetOf);
  const right = form.targets.every((line) => line.name.trim() !== "" && agesRight(line));
  if (form.title.trim() === "" || !datesRight(form) || !right) return null;
  return {
    ...form,
    parties: parties.map(({ name, kind }) => ({ name, kind })),
    targets: targets.filter((target) => target !== null),
  };
}
