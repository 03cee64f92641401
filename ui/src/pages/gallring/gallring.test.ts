import { expect, test } from "vitest";
import { gallringList } from "../../../practice/keeping";
import type { GallringList, GallringMaterial } from "../../api/types/ops";
import { byHand, complete, groupOf, mayPropose, nextStep, ruleForm, ruleOf, underWay, yearsOf } from "./gallring";

const list = (state: GallringList["state"]): GallringList => ({ ...gallringList, state });

test("two people stand behind an erasure: one proposes and carries out, a reader decides", () => {
  expect(nextStep("coordinator", undefined, 3)).toBe("propose");
  expect(nextStep("coordinator", undefined, 0)).toBeNull();
  expect(nextStep("reader", undefined, 3)).toBeNull();
  expect(nextStep("coordinator", list("proposed"), 3)).toBeNull();
  expect(nextStep("reader", list("proposed"), 3)).toBe("decide");
  expect(nextStep("reader", list("decided"), 3)).toBe("decide");
  expect(nextStep("administrator", list("decided"), 3)).toBe("carry_out");
  expect(nextStep("member", list("decided"), 3)).toBeNull();
});

test("a case is put on the list by hand with its reason, and not while another list is under way", () => {
  expect(byHand({ c1: "Arkivarien" })).toEqual([{ case: "c1", why: "Arkivarien" }]);
  expect([complete({}), complete({ c1: "Arkivarien" }), complete({ c1: " " })]).toEqual([true, true, false]);
  expect(mayPropose("coordinator", undefined)).toBe(true);
  expect(mayPropose("coordinator", list("proposed"))).toBe(false);
  expect(mayPropose("reader", undefined)).toBe(false);
});

test("a finished list is not under way", () => {
  expect(underWay([list("carried_out"), list("withdrawn")])).toBeUndefined();
  expect(underWay([list("carried_out"), list("decided")])?.state).toBe("decided");
});

test("what nobody can judge by a rule is for a person to look at", () => {
  expect(groupOf("by_hand_protected")).toBe("by_hand");
  expect(groupOf("no_rule")).toBe("by_hand");
  expect(groupOf("kept_birth_day")).toBe("kept");
  expect(groupOf("kept_placed")).toBe("kept");
});

test("a rule is sent when it says how long, where that stands and from when", () => {
  const row: GallringMaterial = {
    material: "meeting",
    end: "on_list",
    owner: "education",
    board: "",
    holds: null,
    due: 0,
  };
  const blank = ruleForm(row);
  expect(ruleOf("meeting", blank)).toBeNull();
  const whole = { ...blank, keep: "years" as const, years: " 5 ", source: "Planen, 12 §", from: "2026-01-01" };
  const sent = { material: "meeting", owner: "education", board: "", years: 5, source: "Planen, 12 §" };
  expect(ruleOf("meeting", whole)).toEqual({ ...sent, valid_from: "2026-01-01" });
  expect(ruleOf("meeting", { ...whole, keep: "always" })?.years).toBeNull();
  for (const part of [{ years: "" }, { source: " " }, { from: null }])
    expect(ruleOf("meeting", { ...whole, ...part })).toBeNull();
  expect(["1", "100", "0", "101", "fem", "1,5"].map(yearsOf)).toEqual([1, 100, null, null, null, null]);
});
