import { expect, test } from "vitest";
import { typedFields } from "./draftFields";

test("a draft gives back what was typed, and nothing from a text that is not ours", () => {
  expect(typedFields(JSON.stringify({ goal: "Sova", needed: "" }))).toEqual({ goal: "Sova", needed: "" });
  expect(typedFields("")).toEqual({});
  expect(typedFields("{broken")).toEqual({});
  expect(typedFields('["a", 1]')).toEqual({ 0: "a" });
  expect(typedFields('{"goal": 3}')).toEqual({});
});
