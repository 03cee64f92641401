import { describe, expect, test } from "vitest";
import type { NeedRoutes, OfferCell } from "../../api/types/ops";
import { agesRight, begun, blankTarget, datesRight, targetOf, textOf } from "./agreements/agreementForm";
import { agesText, anyAge, cellStatus, foundNeeds, limitsText, moved, typedAge } from "./registers";

const limits = (from: number | null, fromIn: boolean, to: number | null, toIn: boolean) => ({
  from_age: from,
  from_included: fromIn,
  to_age: to,
  to_included: toIn,
});

describe("ages", () => {
  test.each([
    [0, 17, "0–17 år"],
    [13, null, "från 13 år"],
    [null, 5, "till och med 5 år"],
    [0, null, "alla åldrar"],
    [null, null, "alla åldrar"],
    [6, 6, "6 år"],
  ])("%s to %s is said %s", (from, to, said) => expect(agesText(from, to)).toBe(said));

  test.each([
    [limits(null, true, 18, false), "yngre än 18 år"],
    [limits(null, true, 20, true), "till och med 20 år"],
    [limits(13, true, null, true), "från 13 år"],
    [limits(12, false, null, true), "äldre än 12 år"],
    [limits(13, true, 17, true), "13 till och med 17 år"],
    [limits(13, true, 25, false), "från 13 år, yngre än 25 år"],
    [limits(6, true, 6, true), "6 år"],
    [limits(null, true, null, true), "alla åldrar"],
  ])("a limit says how it is counted", (one, said) => expect(limitsText(one)).toBe(said));

  test("limits that hold nobody are told apart from those that hold one year", () => {
    expect(anyAge(limits(18, true, 18, false))).toBe(false);
    expect(anyAge(limits(18, true, 18, true))).toBe(true);
    expect(anyAge(limits(17, false, 19, false))).toBe(true);
    expect(anyAge(limits(17, false, 18, false))).toBe(false);
    expect(anyAge(limits(20, true, 18, true))).toBe(false);
  });

  test("an empty age is no limit, and anything else must be whole years", () => {
    expect([typedAge(" "), typedAge("0"), typedAge("17 ")]).toEqual([null, 0, 17]);
    expect([typedAge("17,5"), typedAge("-1"), typedAge("121"), typedAge("arton")]).toEqual(Array(4).fill(undefined));
  });
});

describe("needs", () => {
  const need = (code: string, name: string, words: string, agency: string) =>
    ({
      need: { code, name, words },
      routes: [{ to: { agency: { name: agency } }, note: "" }],
    }) as unknown as NeedRoutes;
  const needs = [
    need("attendance", "Frånvaro från skolan", "skolfrånvaro, hemmasittare", "Elevhälsan"),
    need("low", "Nedstämdhet, oro eller ångest", "psykisk ohälsa", "Hälsocentralen"),
  ];
  const codes = (typed: string) => foundNeeds(needs, typed).map((one) => one.need.code);

  test("are found by any of their words, by whom they lead to, and without dots and rings", () => {
    expect(codes("hemmasitt")).toEqual(["attendance"]);
    expect(codes("angest")).toEqual(["low"]);
    expect(codes("halsocentral")).toEqual(["low"]);
    expect(codes("skola frånvaro")).toEqual(["attendance"]);
    expect(codes("  ")).toEqual(["attendance", "low"]);
    expect(codes("skola tänder")).toEqual([]);
  });

  test("move one step at a time", () => {
    expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
  });
});

describe("a cell of the picture of gaps", () => {
  const cell = (part: Partial<OfferCell>): OfferCell => ({
    band: { from: 0, to: 5 },
    meant: true,
    offers: [],
    only_elsewhere: false,
    gap: null,
    ...part,
  });
  test("says what is there, what is far away, what is missing, and that it was noted", () => {
    const gap = { need: "low", band: 0, note: "", noted_on: "2026-10-13" };
    expect(cellStatus(cell({ offers: ["a"] })).text).toBe("1 insats");
    expect(cellStatus(cell({ offers: ["a", "b"] })).text).toBe("2 insatser");
    expect(cellStatus(cell({ offers: ["a"], only_elsewhere: true })).text).toBe("Bara på annan ort");
    expect(cellStatus(cell({}))).toEqual({ kind: "not_asked", text: "Saknas" });
    expect(cellStatus(cell({ meant: false }))).toEqual({ kind: "not_included", text: "Gäller inte åldern" });
    expect(cellStatus(cell({ gap }))).toEqual({ kind: "no", text: "Lucka noterad" });
    expect(cellStatus(cell({ gap, offers: ["a"] })).kind).toBe("yes");
  });
});

describe("an agreement's form", () => {
  const line = (part: Partial<ReturnType<typeof blankTarget>>) => ({ ...blankTarget(0), name: "barn", ...part });
  const form = (part: Partial<ReturnType<typeof begun>>) => ({ ...begun(null), title: "Rutin", ...part });

  test("is sent only when it holds together", () => {
    expect(textOf(form({}))?.title).toBe("Rutin");
    expect(textOf(form({ title: " " }))).toBeNull();
    expect(textOf(form({ targets: [line({ name: "" })] }))).toBeNull();
    expect(textOf(form({ targets: [line({ from: "18", to: "18", to_included: false })] }))).toBeNull();
    expect(textOf(form({ targets: [line({ to: "arton" })] }))).toBeNull();
    expect(textOf(form({ valid_from: "2026-02-01", valid_to: "2026-01-31" }))).toBeNull();
    expect(datesRight({ valid_from: "2026-02-01", valid_to: null })).toBe(true);
  });

  test("leaves out empty parties, and shows for all only where no fact tells", () => {
    const parties = [
      { key: 0, name: " ", kind: "region" as const },
      { key: 1, name: "Regionen", kind: "region" as const },
    ];
    expect(textOf(form({ parties }))?.parties).toEqual([{ name: "Regionen", kind: "region" }]);
    expect(targetOf(line({ condition: "placed", for_all: true }))?.for_all).toBe(false);
    expect(targetOf(line({ condition: "substance_use", for_all: true }))?.for_all).toBe(true);
    expect(agesRight(line({ from: "13", to: "17" }))).toBe(true);
  });
});
