/** The form for a new child as it is typed, what is missing in it, and the case it becomes. */
import type {
  ChildId,
  EarlierHelp,
  LegalSex,
  ProfessionalId,
  Protection,
  ReferralSource,
  RegisterCase,
  SchoolForm,
  Sector,
} from "../../../api/types/ops";
import { gradesOf } from "../codes";
import { understood } from "./number";

export interface TypedGuardian {
  name: string;
  relation: string;
  phone: string;
  /** Whether the guardian has protected personal data. */
  hidden?: boolean;
}

export interface NewChildForm {
  /** A child that is there already: a new case for it. */
  known: { child: ChildId; name: string } | null;
  protection: Protection;
  /** What everybody calls a protected child. */
  alias: string;
  first_name: string;
  last_name: string;
  number: string;
  birth_on: string | null;
  sex: LegalSex | null;
  school_form: SchoolForm | null;
  grade: number | null;
  signal_on: string | null;
  signal_sector: Sector | null;
  source: ReferralSource | null;
  intake_on: string | null;
  worry: string;
  guardians: TypedGuardian[];
  coordinator: ProfessionalId | null;
  /** Whether a report of concern has been made: asked of everybody, never what it says. */
  concern: "no" | "made" | null;
  concern_on: string | null;
  concern_by: string;
  /** What earlier help might have made it unnecessary. */
  earlier_help: EarlierHelp | null;
}

export const noGuardian: TypedGuardian = { name: "", relation: "", phone: "" };

export const emptyForm = (today: string): NewChildForm => ({
  known: null,
  protection: "none",
  alias: "",
  first_name: "",
  last_name: "",
  number: "",
  birth_on: null,
  sex: null,
  school_form: null,
  grade: null,
  signal_on: null,
  signal_sector: null,
  source: null,
  intake_on: today,
  worry: "",
  guardians: [noGuardian],
  coordinator: null,
  concern: null,
  concern_on: null,
  concern_by: "",
  earlier_help: null,
});

/** Whether it names somebody who is protected: sealed as it is saved, and kept nowhere before that. */
export const isSecret = (form: NewChildForm) =>
  form.protection !== "none" || form.guardians.some(({ hidden }) => hidden);

/** Whether birth date and sex have to be asked for: the number does not say them. */
export const asksForBirth = (form: Pick<NewChildForm, "number">, today: string) =>
  !understood(form.number, today)?.birth_on;

export type Field =
  | "first_name"
  | "last_name"
  | "birth_on"
  | "school_form"
  | "signal_on"
  | "signal_sector"
  | "source"
  | "intake_on"
  | "worry"
  | "concern"
  | "concern_on"
  | "concern_by"
  | "guardians";

/** The fields that must say something and say nothing, in the order of the page. */
export function missingIn(form: NewChildForm, today: string): Field[] {
  const blank = (text: string) => text.trim() === "";
  const ofChild: [Field, boolean][] = form.known
    ? []
    : [
        ["first_name", blank(form.first_name)],
        ["last_name", blank(form.last_name)],
        // A coordination number need not hold a real date, and then nobody may know it.
        ["birth_on", form.birth_on === null && understood(form.number, today) === null],
        ["school_form", form.school_form === null],
      ];
  const all: [Field, boolean][] = [
    ...ofChild,
    ["signal_on", form.signal_on === null],
    ["signal_sector", form.signal_sector === null],
    ["source", form.source === null],
    ["intake_on", form.intake_on === null],
    ["worry", blank(form.worry)],
    ["concern", form.concern === null],
    ["concern_on", form.concern === "made" && form.concern_on === null],
    ["concern_by", form.concern === "made" && blank(form.concern_by)],
    ["guardians", !form.known && form.guardians.every(({ name }) => blank(name))],
  ];
  return all.filter(([, missing]) => missing).map(([field]) => field);
}

/** The input of `register_case`; null while a field that the core needs is empty. */
export function asCase(form: NewChildForm, today: string): RegisterCase | null {
  const { source, intake_on } = form;
  if (source === null || intake_on === null) return null;
  const asked = asksForBirth(form, today);
  return {
    child: form.known
      ? { kind: "known", child: form.known.child }
      : {
          kind: "new",
          child: {
            first_name: form.first_name,
            last_name: form.last_name,
            number: form.number,
            birth_on: asked ? form.birth_on : null,
            sex: asked ? form.sex : null,
            school_form: form.school_form,
            grade: gradesOf(form.school_form).includes(form.grade ?? 0) ? form.grade : null,
            class: "",
            school: "",
            language: "",
            protection: form.protection,
          },
          guardians: form.guardians
            .filter(({ name }) => name.trim() !== "")
            .map(({ hidden, ...guardian }) => ({ ...guardian, protection: hidden ? "marked" : "none" })),
          alias: form.protection === "none" ? "" : form.alias,
        },
    signal_on: form.signal_on,
    signal_sector: form.signal_sector,
    source,
    intake_on,
    worry: form.worry,
    coordinator: form.coordinator,
    concern:
      form.concern === "made" && form.concern_on !== null
        ? { made_on: form.concern_on, made_by: form.concern_by }
        : null,
    earlier_help: form.earlier_help,
  };
}
