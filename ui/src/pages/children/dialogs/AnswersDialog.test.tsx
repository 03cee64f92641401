import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { actions, alva, consents, voices } from "../../../../practice/children";
import { App } from "../../../shell/App";
import { structureFaults } from "../../../testing/axe";
import { core } from "../../../testing/core";

const answer = (sitting: string, answered_on: string, words: string, time?: number) => ({
  sitting,
  ...(time === undefined ? {} : { time }),
  question: "Vad är bra?",
  picture: "",
  words,
  answered_on,
});
const first = answer("s1", "2026-10-06", "Rasten");
const second = answer("s2", "2026-10-13", "Maten");

async function at(address: string, unread: (typeof first)[]) {
  window.location.hash = address;
  const asked = core({
    open_case: alva,
    voices_of_case: voices,
    actions_of_case: actions,
    consents_of: consents,
    child_answers: () => unread,
    drop_child_answers: {},
  });
  render(<App />);
  return { asked, user: userEvent.setup({ delay: null }), dialog: await screen.findByRole("dialog") };
}

test("every sitting that nobody has read is shown, and each is taken care of by itself", async () => {
  const unread = [first, second];
  const { asked, user, dialog } = await at("#/children/c1/answers", unread);
  const older = await within(dialog).findByRole("form", { name: /6.oktober/ });
  const newer = within(dialog).getByRole("form", { name: /13.oktober/ });
  expect(older.textContent).toContain("Rasten");
  expect(newer.textContent).toContain("Maten");
  expect(await structureFaults()).toEqual([]);
  await user.click(within(older).getByRole("button", { name: "Barnet vill inte lämna svaren" }));
  expect(asked.find(({ name }) => name === "drop_child_answers")?.input).toEqual({ case: "c1", sitting: "s1" });
  expect(screen.getByRole("dialog")).toBeTruthy();
});

test("two sittings of one day are told apart", async () => {
  const sameDay = [answer("s2", "2026-10-13", "Maten", 1), answer("s3", "2026-10-13", "Kompisarna", 2)];
  const { dialog } = await at("#/children/c1/answers", [first, ...sameDay]);
  await within(dialog).findByRole("form", { name: /6.oktober/ });
  const times = [/13.oktober.*, första gången/, /13.oktober.*, andra gången/].map((name) =>
    within(dialog).getByRole("form", { name }),
  );
  expect(times.map((form) => form.textContent?.includes("Kompisarna"))).toEqual([false, true]);
});

test("the second sitting of a day is the second also when the first has been read", async () => {
  const { dialog } = await at("#/children/c1/answers", [answer("s3", "2026-10-13", "Kompisarna", 2)]);
  expect(await within(dialog).findByRole("form", { name: /13.oktober.*, andra gången/ })).toBeTruthy();
});

test("who starts child mode anew is told that unread answers stay", async () => {
  await at("#/children/c1/child-mode", [first]);
  expect(await screen.findByText(/Det finns svar som ingen har läst/)).toBeTruthy();
});
