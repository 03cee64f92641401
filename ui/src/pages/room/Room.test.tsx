import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { onTheScreen } from "../../../practice/meetings";
import { ApiError } from "../../api/call";
import { structureFaults } from "../../testing/axe";
import { core } from "../../testing/core";
import { Room } from "./Room";
import { leftInRoom, wallClock } from "./room";

test("the room sees the first name, the child's words and what is agreed", async () => {
  const asked = core({ room_view: onTheScreen });
  render(<Room />);
  expect(await screen.findByRole("heading", { level: 1, name: "Jonas" })).toBeTruthy();
  expect(screen.getByText("Jonas egna ord, 1 oktober")).toBeTruthy();
  expect(screen.getByText("Försenat sedan 9 oktober")).toBeTruthy();
  expect(screen.getByText("senast måndag 19 oktober")).toBeTruthy();
  expect(screen.getByText("Exempeldata")).toBeTruthy();
  expect(await structureFaults()).toEqual([]);
  expect(new Set(asked.map(({ name }) => name))).toEqual(new Set(["room_view"]));
});

test("a child by number has no name and nobody to talk to", async () => {
  const who = { shown: "number_only", number: "2403-2026-009", age_band: "Y13T15" } as const;
  core({ room_view: { ...onTheScreen, who, promises: [] } as typeof onTheScreen });
  render(<Room />);
  expect(await screen.findByRole("heading", { level: 1, name: "2403-2026-009" })).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/Jonas|Karin|magen\./);
  expect(screen.getByText("Visas inte när barnet står som nummer")).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/Inget sedan tidigare/);
});

test("it is blank until something is shown, and whenever anything goes wrong", async () => {
  core({ room_view: new ApiError("locked") });
  render(<Room />);
  expect(await screen.findByRole("heading", { level: 1, name: "Duken är släckt" })).toBeTruthy();
});

test("the time left is whole minutes and never below zero", () => {
  expect(wallClock(new Date(2026, 9, 14, 9, 5, 7))).toBe("2026-10-14T09:05:07");
  expect(leftInRoom(null, 15)).toBeNull();
  expect(leftInRoom("2020-01-01T09:00:00", 15)).toBe(0);
});
