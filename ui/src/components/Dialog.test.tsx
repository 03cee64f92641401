import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { Dialog } from "./Dialog";
import { DialogForm } from "./DialogForm";
import { TextArea } from "./TextArea";
import { TextField } from "./TextField";

const nothing = () => {};

test("a form is written in as soon as it opens, and Enter sends it", async () => {
  const user = userEvent.setup({ delay: null });
  let sent = 0;
  const send = () => {
    sent += 1;
  };
  const typed = { value: "", onChange: nothing };
  render(
    <DialogForm title="Lägg ner" act="Lägg ner" busy={false} onSubmit={send} onClose={nothing}>
      <p>Den står kvar i historiken.</p>
      <TextField label="Varför?" {...typed} />
      <TextField label="Vem?" {...typed} />
    </DialogForm>,
  );
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Varför?")));
  await user.keyboard("{Enter}");
  expect(sent).toBe(1);
});

test("a field that asks for the focus itself gets it", async () => {
  render(
    <DialogForm title="Flytta" act="Flytta" busy={false} onSubmit={nothing} onClose={nothing}>
      <TextField label="När?" />
      <TextField label="Varför?" autoFocus />
    </DialogForm>,
  );
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Varför?")));
});

test("an act with nothing to fill in is not one Enter away, and Escape leaves it", async () => {
  const user = userEvent.setup({ delay: null });
  let left = false;
  const leave = () => {
    left = true;
  };
  render(
    <Dialog title="Ta bort exempeldata?" open onClose={leave}>
      <form>
        <button type="submit">Ta bort</button>
      </form>
    </Dialog>,
  );
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("dialog")));
  await user.keyboard("{Escape}");
  expect(left).toBe(true);
});

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

test("a key that is still held down from what opened the form does not send it, and makes lines in a longer text", async () => {
  const send = vi.fn();
  const typed = { value: "", onChange: nothing };
  render(
    <DialogForm title="Flytta" act="Flytta" busy={false} onSubmit={send} onClose={nothing}>
      <TextField label="Varför?" {...typed} />
      <TextArea label="Mer" {...typed} />
    </DialogForm>,
  );
  const goes = (label: string, more: object) =>
    fireEvent.keyDown(screen.getByLabelText(label), { key: "Enter", ...more });
  expect(goes("Varför?", { repeat: true })).toBe(false);
  expect(goes("Varför?", { repeat: true, ctrlKey: true })).toBe(false);
  expect(goes("Mer", { repeat: true })).toBe(true);
  expect(send).not.toHaveBeenCalled();
  expect(goes("Varför?", {})).toBe(true);
  goes("Mer", { ctrlKey: true });
  expect(send).toHaveBeenCalledTimes(1);
});

test("what is agreed to is read out with the title; a form is not described, its fields are", async () => {
  const form = (field: ReactNode) => (
    <DialogForm
      title="Ta bort?"
      lead="Det går inte att ångra."
      act="Ta bort"
      busy={false}
      onSubmit={nothing}
      onClose={nothing}
    >
      {field}
    </DialogForm>
  );
  const described = (is: boolean) => expect(screen.getByRole("dialog").hasAttribute("aria-describedby")).toBe(is);
  const { rerender } = render(<div key="none">{form(null)}</div>);
  const by = (await screen.findByRole("dialog")).getAttribute("aria-describedby");
  expect(document.getElementById(by ?? "")?.textContent).toBe("Det går inte att ångra.");
  rerender(<div key="passphrase">{form(<TextField label="Lösenfras" kind="secret" />)}</div>);
  described(true);
  rerender(<div key="reason">{form(<TextField label="Varför?" />)}</div>);
  described(false);
});
