import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { Select } from "./Choice";

const items = [
  { id: "a", name: "Ånge" },
  { id: "b", name: "Bjurholm" },
  { id: "c", name: "Åsele" },
  { id: "d", name: "Dorotea", disabled: true },
];

function Chooser({ told }: { told: (string | null)[] }) {
  const [value, setValue] = useState<string | null>(null);
  const onChange = (next: string | null) => {
    told.push(next);
    setValue(next);
  };
  return (
    <Select label="Kommun" hint="Den ni arbetar i." error="Välj en." items={items} value={value} onChange={onChange} />
  );
}

function shown() {
  const told: (string | null)[] = [];
  render(<Chooser told={told} />);
  return { told, user: userEvent.setup(), button: screen.getByRole("button", { name: /Kommun/ }) };
}

test("it says what it is, what is wrong and what is chosen", async () => {
  const { user, button } = shown();
  const described = (button.getAttribute("aria-describedby") ?? "").split(" ");
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(["Den ni arbetar i.", "Välj en."]);
  await user.click(screen.getByText("Kommun"));
  expect(document.activeElement).toBe(button);
  expect(screen.queryByRole("listbox")).toBeNull();
});

test("the pointer opens the list and chooses; the button has the focus again", async () => {
  const { user, button, told } = shown();
  await user.click(button);
  expect(button.getAttribute("aria-expanded")).toBe("true");
  await user.click(screen.getByRole("option", { name: "Bjurholm" }));
  expect(told).toEqual(["b"]);
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(document.activeElement).toBe(button);
  await user.click(button);
  await user.click(screen.getByRole("option", { name: "Bjurholm" }));
  expect(told, "what is chosen already lets it be").toEqual(["b"]);
  expect(screen.queryByRole("listbox")).toBeNull();
});

test("keys open it, choose in it and leave it as it was", async () => {
  const { user, button, told } = shown();
  button.focus();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(screen.getByRole("option", { name: "Ånge" }));
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(document.activeElement).toBe(button);
  expect(told).toEqual([]);
  await user.keyboard("{Enter}{ArrowDown}{Enter}");
  expect(told).toEqual(["b"]);
  expect(document.activeElement).toBe(button);
});

test("without opening it the arrows and letters choose, whatever the letters have above them", async () => {
  const { user, button, told } = shown();
  button.focus();
  await user.keyboard("{ArrowRight}{ArrowRight}{ArrowLeft}");
  expect(told).toEqual(["a", "b", "a"]);
  await user.keyboard("as");
  expect(told.at(-1)).toBe("c");
  expect(screen.queryByRole("listbox")).toBeNull();
  await user.keyboard("{ArrowRight}");
  expect(told.at(-1), "what cannot be chosen is passed over").toBe("c");
});
