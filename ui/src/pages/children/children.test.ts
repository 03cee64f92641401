import { expect, test } from "vitest";
import { actions, alva, cases, consents, leisure, listedActions, school, social } from "../../../practice/children";
import { readForm } from "../../api/formDraft";
import { divided } from "./actions";
import { namedLike, shownAt, whose, withDash } from "./children";
import { cellOf, giversOf, leftUntil, unasked } from "./consents/consents";
import { answersOf, type NewConsentForm, withoutReason } from "./consents/newConsent";
import { asCase, asksForBirth, emptyForm, isSecret, missingIn } from "./newChild/newChild";
import { understood } from "./newChild/number";
import { around } from "./people";
import { nextIn } from "./typeAhead";

const today = "2026-10-13";

test("a name owns things as Swedish writes it", () => {
  expect([whose("Alva"), whose("Linus"), whose("Max")]).toEqual(["Alvas", "Linus", "Max"]);
  expect(withDash("201604252385")).toBe("20160425-2385");
});

test("the list is found by the beginnings of names only", () => {
  const names = (typed: string) => namedLike(cases, typed).map(({ name }) => name);
  expect(names("al n")).toEqual(["Alva N."]);
  expect(names("HUGO")).toEqual(["Hugo M."]);
  expect(names("lva")).toEqual([]);
  expect(names("2403")).toEqual([]);
  expect(names(" ")).toHaveLength(2);
});

test("an address names a tab or a dialog over the overview", () => {
  expect(shownAt("consents")).toEqual({ tab: "consents", dialog: null });
  expect(shownAt("feedback")).toEqual({ tab: "overview", dialog: "feedback" });
  expect(shownAt(undefined)).toEqual({ tab: "overview", dialog: null });
  expect(shownAt("nowhere")).toEqual({ tab: "overview", dialog: null });
});

test("a number says back birth date and sex as soon as it is whole", () => {
  expect(understood("20160425-2385", today)).toEqual({ birth_on: "2016-04-25", sex: "F", coordination: false });
  expect(understood("1604252385", today)).toEqual({ birth_on: "2016-04-25", sex: "F", coordination: false });
  expect(understood("202308882386", today)).toEqual({ birth_on: "2023-08-28", sex: "F", coordination: true });
  expect(understood("20160425-238", today)).toBeNull();
  expect(understood("20160231-2385", today)).toBeNull();
  expect(understood("hej", today)).toBeNull();
});

test("a new child needs little, and says what is missing in the order of the page", () => {
  const empty = emptyForm(today);
  expect(missingIn(empty, today)).toEqual([
    "first_name",
    "last_name",
    "birth_on",
    "school_form",
    "signal_on",
    "signal_sector",
    "source",
    "worry",
    "concern",
    "guardians",
  ]);
  expect(missingIn({ ...empty, number: "201604252385" }, today)).not.toContain("birth_on");
  expect(missingIn({ ...empty, known: { child: "b1", name: "Alva" } }, today)).toEqual([
    "signal_on",
    "signal_sector",
    "source",
    "worry",
    "concern",
  ]);
});

test("the number's own birth date wins, and empty guardians stay out", () => {
  const form = {
    ...emptyForm(today),
    first_name: "Alva",
    number: "201604252385",
    birth_on: "2010-01-01",
    sex: "M" as const,
    school_form: "preschool" as const,
    grade: 4,
    source: "school" as const,
    guardians: [
      { name: "Sofia", relation: "mamma", phone: "" },
      { name: " ", relation: "", phone: "" },
    ],
  };
  expect(asksForBirth(form, today)).toBe(false);
  const made = asCase(form, today);
  expect(made?.child).toMatchObject({
    kind: "new",
    child: { birth_on: null, sex: null, grade: null, number: "201604252385" },
    guardians: [{ name: "Sofia", protection: "none" }],
  });
  expect(asCase({ ...form, source: null }, today)).toBeNull();
});

test("a protected child goes along with its alias, and a protected guardian as one", () => {
  const form = {
    ...emptyForm(today),
    first_name: "Alva",
    source: "school" as const,
    protection: "registered_elsewhere" as const,
    alias: "Stjärnan",
    guardians: [{ name: "Sofia", relation: "mamma", phone: "", hidden: true }],
  };
  expect(isSecret(form)).toBe(true);
  expect(asCase(form, today)?.child).toMatchObject({
    alias: "Stjärnan",
    child: { first_name: "Alva", protection: "registered_elsewhere" },
    guardians: [{ name: "Sofia", relation: "mamma", phone: "", protection: "marked" }],
  });
  const open = { ...form, protection: "none" as const };
  expect(asCase(open, today)?.child).toMatchObject({ alias: "", child: { protection: "none" } });
  expect(isSecret(open)).toBe(true);
  expect(isSecret({ ...open, guardians: [] })).toBe(false);
});

test("a draft that is not ours counts as nothing typed", () => {
  expect(readForm("", { a: 1 })).toEqual({ a: 1 });
  expect(readForm("{", { a: 1 })).toEqual({ a: 1 });
  expect(readForm('{"a":2}', { a: 1, b: 3 })).toEqual({ a: 2, b: 3 });
});

test("actions are divided by how near they are", () => {
  const { late, soon, rest } = divided(listedActions, today);
  expect([late, soon, rest].map((part) => part.map(({ action }) => action.id))).toEqual([["a1"], ["a2"], ["a3"]]);
});

test("each cell comes from the newest consent that names the unit", () => {
  const [old] = consents.consents;
  if (!old) throw new Error("no consent to start from");
  const newer = {
    ...old,
    id: "s2",
    answers: old.answers
      .filter(({ unit }) => unit === school.id)
      .map((one) => ({ ...one, status: "withdrawn" as const })),
  };
  const sofia = { kind: "guardian", guardian: "g1" } as const;
  expect(cellOf([newer, old], sofia, school.id)?.answer?.status).toBe("withdrawn");
  expect(cellOf([newer, old], sofia, social.id)?.consent.id).toBe("s1");
  expect(cellOf([newer], sofia, leisure.id)).toBeNull();
});

test("whoever has not been asked is named", () => {
  const givers = giversOf(consents, "Alva själv");
  expect(givers.map(({ name }) => name)).toEqual(["Sofia Nyberg", "Johan Åkerlund"]);
  expect(unasked(consents.consents, givers, [school.id, social.id])).toEqual(["Johan Åkerlund"]);
  const asked = giversOf({ ...consents, child_is_asked: true }, "Alva själv");
  expect(unasked(consents.consents, asked, [school.id])).toEqual(["Alva själv"]);
});

test("how long a consent holds is said in days near its end", () => {
  expect(leftUntil("2026-10-12", today)).toEqual({ kind: "over" });
  expect(leftUntil("2026-10-20", today)).toEqual({ kind: "days", days: 7 });
  expect(leftUntil("2027-06-30", today)).toEqual({ kind: "months", months: 8 });
  expect(leftUntil("2027-10-13", today)).toEqual({ kind: "months", months: 12 });
  expect(leftUntil("2027-10-12", today)).toEqual({ kind: "months", months: 11 });
});

test("a new consent has one answer for each giver and unit, and a reason for who cannot answer", () => {
  const givers = giversOf(consents, "Alva själv");
  const form: NewConsentForm = {
    purpose: "hlt",
    units: ["u1", "u2"],
    statuses: { g1: "given", g2: "prevented" },
    reasons: {},
    form: "oral",
    information: "",
    excluded: "",
    asked_on: today,
    valid_until: null,
    collected_by: "",
    paper_at: "",
  };
  expect(withoutReason(form, givers)).toEqual(["g2"]);
  const answers = answersOf({ ...form, reasons: { g2: "utomlands" } }, givers);
  expect(answers.map(({ unit, status, reason }) => [unit, status, reason])).toEqual([
    ["u1", "given", ""],
    ["u2", "given", ""],
    ["u1", "prevented", "utomlands"],
    ["u2", "prevented", "utomlands"],
  ]);
});

test("the people around a child are counted once, the holder's unit first", () => {
  expect(around(alva.holder, actions)).toEqual([
    {
      unit: "Skolan",
      people: [{ name: "Karin Holmlund", title: "skolkurator", holder: true, promises: 3 }],
      promises: 0,
    },
  ]);
  expect(around(null, [])).toEqual([]);
});

test("arrows and letters move in a list", () => {
  const names = ["Alva N.", "Anton K.", "Hugo M."];
  expect(nextIn(names, -1, "ArrowDown", 0)).toBe(0);
  expect(nextIn(names, 2, "ArrowDown", 0)).toBe(2);
  expect(nextIn(names, 1, "End", 0)).toBe(2);
  // Before the key of any other test.
  expect(nextIn(names, 0, "a", -30_000)).toBe(1);
  expect(nextIn(names, 1, "a", -20_000)).toBe(0);
  expect(nextIn(names, 0, "h", -10_000)).toBe(2);
  expect(nextIn(names, 0, "Tab", 40_000)).toBeNull();
  expect(nextIn([], -1, "ArrowDown", 0)).toBeNull();
});
