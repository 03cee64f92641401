import { expect, test } from "vitest";
import type { ExtractPiece } from "../../api/types/ops";
import { byKind, standing } from "./extracts";

const piece = (id: string, heading: string, more: Partial<ExtractPiece> = {}): ExtractPiece => ({
  id,
  table: "decisions",
  heading,
  on: null,
  facts: [],
  to_review: false,
  release: null,
  why: "",
  ...more,
});

test("pieces of one kind stand together, in the order they came", () => {
  const kinds = byKind([piece("a", "Barnet"), piece("b", "Beslut"), piece("c", "Beslut")]);
  expect(kinds.map(({ heading, pieces }) => [heading, pieces.map(({ id }) => id)])).toEqual([
    ["Barnet", ["a"]],
    ["Beslut", ["b", "c"]],
  ]);
});

test("free text waits for somebody to look, a plain date does not", () => {
  expect(standing(piece("a", "Beslut")).word).toBe("extract-goes-along");
  expect(standing(piece("a", "Beslut", { to_review: true })).word).toBe("extract-to-review");
  expect(standing(piece("a", "Beslut", { to_review: true, release: true })).word).toBe("extract-released");
  expect(standing(piece("a", "Beslut", { release: false })).word).toBe("extract-withheld");
});
