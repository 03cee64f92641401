import { expect, test } from "vitest";
import { partsOf } from "./coveredParts";

const names = ["Ella Lindahl", "Sofia Lindahl", "Máhtte Đuođđá", "Bo"];
const seen = (text: string) =>
  partsOf(text, names)
    .map((part) => (part.covered ? "▇" : part.text))
    .join("");

test.each([
  ["Lena pratar med Ella om Lindahls hund", "Lena pratar med ▇ om ▇ hund"],
  ["ELLA Lindahl, ella och Ellas", "▇ ▇, ▇ och ▇"],
  ["mahtte Duodda ringer Sofia-Ella.", "▇ ▇ ringer ▇-▇."],
  ["Isabella spelar cello, Linda med", "Isabella spelar cello, Linda med"],
  ["Bo ska bo på Bosses bord", "▇ ska bo på Bosses bord"],
  ["", ""],
])("«%s» is seen as «%s»", (typed, read) => {
  expect(seen(typed)).toBe(read);
});

test("a name is covered from its third letter, and another word is free again when it goes on", () => {
  expect(seen("Vi ringer El")).toBe("Vi ringer El");
  expect(seen("Vi ringer Ell")).toBe("Vi ringer ▇");
  expect(seen("Vi ringer Ellinor")).toBe("Vi ringer Ellinor");
});

test("nothing of the text is lost or moved", () => {
  const typed = " Ella\noch Sofia ";
  expect(partsOf(typed, names).map(({ text }) => text)).toEqual([" ", "Ella", "\noch ", "Sofia", " "]);
});
