import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { Dialog } from "./Dialog";
import { Menu } from "./Menu";

function Row() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Menu label="Mer" choices={[{ id: "move", name: "Flytta", onChoose: () => setOpen(true) }]} />
      <Dialog title="Flytta" open={open} onClose={() => setOpen(false)}>
        <button type="button">Spara</button>
      </Dialog>
    </>
  );
}

test("the menu opens by the arrow, has the button's name, and gives the focus back", async () => {
  const user = userEvent.setup({ delay: null });
  render(<Row />);
  await user.tab();
  await user.keyboard("{ArrowDown}");
  expect(await screen.findByRole("menu", { name: "Mer" })).toBeTruthy();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("menu")).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Mer" }));
});

test("a dialog that a choice opens gives the focus back to the menu's button", async () => {
  const user = userEvent.setup({ delay: null });
  render(<Row />);
  await user.click(screen.getByRole("button", { name: "Mer" }));
  await user.click(await screen.findByRole("menuitem", { name: "Flytta" }));
  expect(await screen.findByRole("dialog", { name: "Flytta" })).toBeTruthy();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Mer" }));
});
