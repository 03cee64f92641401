import { expect, test } from "vitest";
import type { Professional } from "../../api/types/ops";
import { working } from "./people";

const siv: Professional = {
  id: "p1",
  unit: "u1",
  unit_name: "Skolan",
  sector: "school",
  name: "Siv Ek",
  title: "",
  phone: "",
  in_team: false,
};

test("nobody of a unit that has ended is proposed for anything new", () => {
  expect(working([siv, { ...siv, id: "p2", unit_ended: true }])).toEqual([siv]);
});
