import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { actions, alva, consents, karin, units, voices } from "../../../practice/children";
import { App } from "../../shell/App";
import { core } from "../../testing/core";

test("papers about a protected child are let out with a reason and the passphrase once more", async () => {
  window.location.hash = "#/children/c1/people";
  const asked = core({
    open_case: {
      ...alva,
      child: { ...alva.child, first_name: "Stjärnan", last_name: "", protection: "marked" },
      print_reason: null,
    },
    voices_of_case: voices,
    actions_of_case: actions,
    consents_of: consents,
    list_units: units,
    list_professionals: [karin],
    conflicts_of: [],
    allow_printing: { reason: "Modern hämtar pappren själv." },
  });
  render(<App />);
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("button", { name: "Tillåt utskrift" }));
  const dialog = await screen.findByRole("dialog", { name: "Tillåt utskrift" });
  await user.click(within(dialog).getByRole("button", { name: "Fortsätt" }));
  expect(within(dialog).getByText("Skriv varför det behövs.")).toBeTruthy();
  await user.type(within(dialog).getByLabelText(/Varför behövs det/), "Modern hämtar pappren själv.");
  await user.click(within(dialog).getByRole("button", { name: "Fortsätt" }));
  await user.type(await screen.findByLabelText("Skriv lösenfrasen en gång till"), "gran fjäll tuva{Enter}");
  await waitFor(() =>
    expect(asked.find(({ name }) => name === "allow_printing")).toEqual({
      name: "allow_printing",
      input: { child: "b1", reason: "Modern hämtar pappren själv." },
      again: "gran fjäll tuva",
    }),
  );
});

test("a conflict of interest is marked when it has been said what the person holds and who takes the baton", async () => {
  window.location.hash = "#/children/c1/people";
  const asked = core({
    open_case: alva,
    voices_of_case: voices,
    actions_of_case: actions,
    consents_of: consents,
    list_units: units,
    list_professionals: [karin, { ...karin, id: "p9", name: "Berit Ek" }],
    conflicts_of: [],
    held_of_child: { baton: true, actions: 2, feedbacks: 0, handovers: 0, plans: 0 },
    mark_conflict: [karin],
  });
  render(<App />);
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("button", { name: "Markera jäv" }));
  const dialog = await screen.findByRole("dialog", { name: "Markera jäv" });
  const choose = async (label: RegExp, name: string) => {
    await user.type(await within(dialog).findByRole("combobox", { name: label }), name);
    await user.click(await screen.findByRole("option", { name: new RegExp(name) }));
  };
  await choose(/Vem är jävig/, "Karin");
  expect(await within(dialog).findByText(/stafettpinnen och 2 öppna insatser/)).toBeTruthy();
  await choose(/Vem ska ha stafettpinnen/, "Berit");
  await user.click(within(dialog).getByRole("button", { name: "Spara" }));
  await waitFor(() =>
    expect(asked.find(({ name }) => name === "mark_conflict")?.input).toEqual({
      child: "b1",
      professional: "p1",
      new_holder: "p9",
    }),
  );
});
