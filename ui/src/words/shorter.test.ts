import { expect, test } from "vitest";
import { shorter } from "./shorter";

test("what fits is left as it is, and what does not ends in an ellipsis", () => {
  expect(shorter("Klasslärare", 11)).toBe("Klasslärare");
  expect(shorter("Klasslärare", 8)).toBe("Klasslä…");
  expect(shorter("Anna Maria", 6)).toBe("Anna…");
});
