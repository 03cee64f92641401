import { expect, test } from "vitest";
import type { GallringList } from "../../api/types/ops";
import { byHand, complete, groupOf, mayPropose, nextStep, underWay } from "./gallring";

const list = (state: GallringList["state"]): GallringList => ({
  id: "l1",
  state,
  made_on: "2026-11-10",
  made_by: "Ingrid Vallmark",
  source: "",
  decided_on: null,
  decided_by: "",
  reason: "",
  carried_out_on: null,
  carried_out_by: "",
  remnants: null,
  lines: [],
});

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
});
