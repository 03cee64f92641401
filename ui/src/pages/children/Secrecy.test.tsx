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
