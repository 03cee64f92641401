import { act, render, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { core, heldBack } from "../../../testing/core";
import { GuestDialog } from "./GuestDialog";

test("who may come is asked first, and the list that arrives takes no focus from it", async () => {
  core({ list_professionals: [], list_units: [] });
  const come = heldBack("list_professionals");
  render(<GuestDialog meeting="m1" open={false} onClose={() => undefined} />);
  const known = await screen.findByRole("radio", { name: "Någon i registret" });
  await waitFor(() => expect(document.activeElement).toBe(known));
  await act(async () => come());
  expect(await screen.findByRole("combobox", { name: /Person/ })).toBeTruthy();
  expect(document.activeElement).toBe(known);
});
