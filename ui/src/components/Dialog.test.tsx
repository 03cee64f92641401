import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { DialogForm } from "./DialogForm";

test("a layer none of whose fields takes the focus is sent with Ctrl Enter all the same", async () => {
  const user = userEvent.setup({ delay: null });
  const send = vi.fn();
  render(
    <DialogForm title="Erbjud" act="Spara" busy={false} onSubmit={send} onClose={() => undefined}>
      <p>Inget fält</p>
    </DialogForm>,
  );
  const dialog = await screen.findByRole("dialog", { name: "Erbjud" });
  dialog.focus();
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(send).toHaveBeenCalledTimes(1);
});
