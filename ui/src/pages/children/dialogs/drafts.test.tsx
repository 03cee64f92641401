/** What is typed in a dialog about a child is there again when the app was killed before it was saved. */
import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { actions, alva, consents, karin, units, voices } from "../../../../practice/children";
import { App } from "../../../shell/App";
import { core } from "../../../testing/core";
import { keepsDrafts, kill } from "../../../testing/killed";

const [sofia] = alva.child.guardians;
if (!sofia) throw new Error("no family to start from");

const told: Parameters<typeof core>[0] = {
  open_case: alva,
  voices_of_case: { ...voices, follow_ups: [] },
  actions_of_case: [],
  consents_of: consents,
  plans_of: [],
  child_answers: [],
  list_units: units,
  list_professionals: [karin],
  end_guardian: sofia,
};

/** Opens dialogs at an address, in an app that can be killed; `more` is done first, for those that no address opens. */
function at(address: string, more: Parameters<typeof core>[0] = {}) {
  const answers = { ...told, ...keepsDrafts(), ...more };
  const user = userEvent.setup({ delay: null });
  return async (first?: (click: (role: string, name: string) => Promise<void>) => Promise<void>) => {
    window.location.hash = address;
    const asked = core(answers);
    render(<App />);
    await first?.(async (role, name) => user.click(await screen.findByRole(role, { name })));
    const dialog = within(await screen.findByRole("dialog"));
    const parts = () => dialog.getAllByRole("spinbutton");
    return {
      user,
      dialog,
      /** The day that stands in the dialog: "2026-10-13". */
      day: () =>
        parts()
          .map((part) => part.getAttribute("aria-valuenow"))
          .join("-"),
      dayBefore: () => fireEvent.keyDown(parts()[2] as Element, { key: "ArrowDown" }),
      text: (label: RegExp) => (dialog.getByLabelText(label) as HTMLInputElement).value,
      sent: (name: string) => asked.filter((one) => one.name === name).map(({ input }) => input),
    };
  };
}

test("why a case ends, when, what became of its actions and how much school was missed", async () => {
  const open = at("#/children/c1/close", {
    actions_of_case: actions.filter(({ action }) => action.what === "Boka läkartid"),
  });
  const { user, dialog, day, dayBefore } = await open();
  const what = { name: /Boka läkartid/ };
  const became = (action: HTMLElement) => within(action).getByRole("radio", { name: "Klar" });
  await user.click(dialog.getByRole("radio", { name: "Mål nått" }));
  await user.click(became(await dialog.findByRole("radiogroup", what)));
  await user.type(dialog.getByLabelText(/^Skolfrånvaro i procent/), "35");
  dayBefore();
  expect(day()).toBe("2026-10-12");
  await kill();
  const again = await open();
  expect((again.dialog.getByRole("radio", { name: "Mål nått" }) as HTMLInputElement).checked).toBe(true);
  expect((became(await again.dialog.findByRole("radiogroup", what)) as HTMLInputElement).checked).toBe(true);
  expect(again.text(/^Skolfrånvaro i procent/)).toBe("35");
  expect(again.day()).toBe("2026-10-12");
});

test("the day of a follow-up, until it is given up", async () => {
  const open = at("#/children/c1/follow-up");
  const { user, dialog, day } = await open();
  await user.click(dialog.getByRole("button", { name: "Om 4 veckor" }));
  expect(day()).toBe("2026-11-10");
  await kill();
  const again = await open();
  expect(again.day()).toBe("2026-11-10");
  await again.user.click(again.dialog.getByRole("button", { name: "Avbryt" }));
  await kill();
  expect((await open()).day()).not.toBe("2026-11-10");
});

test("who made a report of concern, and when", async () => {
  const open = at("#/children/c1/concern");
  const { user, dialog, dayBefore } = await open();
  await user.type(dialog.getByLabelText(/^Vem anmälde/), "Karin");
  dayBefore();
  await kill();
  const again = await open();
  expect(again.text(/^Vem anmälde/)).toBe("Karin");
  expect(again.day()).toBe("2026-10-12");
});

test("from when somebody is the coordinator", async () => {
  const open = at("#/children/c1/holder");
  (await open()).dayBefore();
  await kill();
  expect((await open()).day()).toBe("2026-10-12");
});

test("from when somebody is no guardian, until it is saved", async () => {
  const open = at("#/children/c1/people");
  const ended = async (click: (role: string, name: string) => Promise<void>) => {
    await click("button", "Ändra Sofia Nyberg");
    await click("menuitem", "Är inte längre vårdnadshavare");
  };
  (await open(ended)).dayBefore();
  await kill();
  const { user, dialog, day, sent } = await open(ended);
  expect(day()).toBe("2026-10-12");
  await user.click(dialog.getByRole("button", { name: "Spara" }));
  expect(sent("end_guardian")).toEqual([{ child: alva.child.id, id: "g1", ended_on: "2026-10-12" }]);
  await kill();
  expect((await open(ended)).day()).toBe("2026-10-13");
});
