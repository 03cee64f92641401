import { expect, test } from "vitest";
import { percentOf } from "./absences";

test("per cent is a whole number up to a hundred, with or without its sign", () => {
  expect(["12", " 100 % ", "0"].map(percentOf)).toEqual([12, 100, 0]);
  expect(percentOf(" ")).toBeNull();
  expect(["101", "12,5", "-3", "mycket"].map(percentOf)).toEqual([undefined, undefined, undefined, undefined]);
});
