import { expect, test } from "vitest";
import type { EndedChild, EndedMeeting } from "../../../api/types/ops";
import { allPapers, neighbourPaper, untold } from "./ended";

const child = (item: string, variant: EndedChild["variant"], given_on: string | null) =>
  ({ item, variant, feedback: { given_on } }) as EndedChild;
const ended = {
  children: [child("a", "younger", null), child("b", "none", "2026-10-14"), child("c", "older", null)],
} as EndedMeeting;

test("each child has two papers, and a third when it is big enough for a page of its own", () => {
  expect(allPapers(ended).map(({ kind, item }) => `${item ?? ""}${kind}`)).toEqual([
    "minutes",
    "achild",
    "afamily",
    "apage",
    "bchild",
    "bfamily",
    "cchild",
    "cfamily",
    "cpage",
  ]);
  expect(untold(ended)).toBe(2);
});

test("the next paper after the last is the first", () => {
  const all = allPapers(ended);
  expect(neighbourPaper(all, { kind: "page", item: "c" }, 1)).toEqual({ kind: "minutes", item: null });
  expect(neighbourPaper(all, { kind: "minutes", item: null }, -1)).toEqual({ kind: "page", item: "c" });
});
