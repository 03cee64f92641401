import { expect, test } from "vitest";
import type { Contact } from "../../../api/types/ops";
import { bySector, label, layout } from "./network";

const contact = (name: string, more: Partial<Contact>): Contact => ({
  id: null,
  child: "b1",
  name,
  title: "",
  ring: "professional",
  unit: null,
  unit_name: "",
  sector: null,
  since_on: null,
  until_on: null,
  arranged_by_family: false,
  holder: false,
  ...more,
});

const people = [
  contact("Sofia", { ring: "family", title: "mamma" }),
  contact("Ines", { ring: "near" }),
  contact("Mats", { sector: "school", title: "klasslärare" }),
  contact("Erik", { sector: "primary_care" }),
  contact("Lena", { sector: "school" }),
];

test("everybody has a place of their own, and each sector one arc", () => {
  const { places, arcs } = layout(people);
  expect(places).toHaveLength(people.length);
  expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(people.length);
  expect(arcs.map(({ sector }) => sector)).toEqual(["school", "primary_care"]);
});

test("people of a sector stand together", () => {
  expect(bySector(people).map((one) => one.people.map(({ name }) => name))).toEqual([["Mats", "Lena"], ["Erik"]]);
});

test("a place is called by its title, else by the name", () => {
  expect(people.map(label)).toEqual(["Mamma", "Ines", "Klasslärare", "Erik", "Lena"]);
});
