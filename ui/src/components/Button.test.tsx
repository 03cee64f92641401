import { act, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Button, type ButtonProps } from "./Button";

const button = () => screen.getByRole<HTMLButtonElement>("button");

/** A button within something that listens to clicks and keys too, and a form. */
function within(props: Partial<ButtonProps>) {
  const told = { press: vi.fn(), around: vi.fn(), keys: vi.fn(), sent: vi.fn() };
  const form = (more: Partial<ButtonProps>) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: what stands around a button
    <div onClick={told.around} onKeyDown={({ key }) => told.keys(key)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          told.sent();
        }}
      >
        <Button onPress={told.press} {...props} {...more}>
          Spara
        </Button>
      </form>
    </div>
  );
  const { rerender } = render(form({}));
  return {
    ...told,
    user: userEvent.setup({ delay: null }),
    again: (more: Partial<ButtonProps>) => rerender(form(more)),
  };
}

test("a click, Enter and Space are each one press, and none of them is heard around the button", async () => {
  const { press, around, keys, sent, user } = within({});
  await user.click(button());
  expect(document.activeElement).toBe(button());
  await user.keyboard("{Enter}");
  await user.keyboard(" ");
  expect(press).toHaveBeenCalledTimes(3);
  expect(press).toHaveBeenLastCalledWith();
  expect([around, keys, sent].map((told) => told.mock.calls.length)).toEqual([0, 0, 0]);
});

test("other keys go on to what stands around it, after the button's own", async () => {
  const own = vi.fn();
  const { keys, press, user } = within({ onKeyDown: ({ key }) => own(key) });
  button().focus();
  await user.keyboard("{ArrowDown}");
  expect([own.mock.calls, keys.mock.calls]).toEqual([[["ArrowDown"]], [["ArrowDown"]]]);
  expect(press).not.toHaveBeenCalled();
});

test("a key that is held down is one press", async () => {
  const { press, user } = within({});
  button().focus();
  await user.keyboard("{Enter>4/}");
  expect(press).toHaveBeenCalledTimes(1);
  for (const key of ["Enter", " "]) {
    fireEvent.keyDown(button(), { key });
    fireEvent.keyDown(button(), { key, repeat: true });
  }
  expect(press).toHaveBeenCalledTimes(3);
});

test("while it is done the button keeps the focus, says so, and is not heard again", async () => {
  const { press, sent, user, again } = within({ type: "submit" });
  await user.click(button());
  expect([press, sent].map((told) => told.mock.calls.length)).toEqual([1, 1]);
  again({ isPending: true });
  expect(document.activeElement).toBe(button());
  expect(button().disabled).toBe(false);
  expect(button().getAttribute("aria-disabled")).toBe("true");
  await user.click(button());
  await user.keyboard("{Enter}");
  await user.keyboard(" ");
  expect([press, sent].map((told) => told.mock.calls.length)).toEqual([1, 1]);
  again({ isPending: false });
  expect(button().hasAttribute("aria-disabled")).toBe(false);
  await user.keyboard("{Enter}");
  expect([press, sent].map((told) => told.mock.calls.length)).toEqual([2, 2]);
});

test("what is disabled is not pressed and sends nothing; only a button that sends does", async () => {
  const { press, sent, user, again } = within({ type: "submit", isDisabled: true });
  await user.click(button());
  expect([press, sent].map((told) => told.mock.calls.length)).toEqual([0, 0]);
  again({ type: "button", isDisabled: false });
  await user.click(button());
  expect([press, sent].map((told) => told.mock.calls.length)).toEqual([1, 0]);
});

test("what the pointer presses gets the focus where the system does not give it; Enter in a field leaves it there", async () => {
  render(
    <form onSubmit={(event) => event.preventDefault()}>
      <input aria-label="Namn" />
      <Button type="submit">Spara</Button>
    </form>,
  );
  fireEvent.click(button(), { detail: 1 });
  expect(document.activeElement).toBe(button());
  await userEvent.type(screen.getByLabelText("Namn"), "Alva{Enter}");
  expect(document.activeElement).toBe(screen.getByLabelText("Namn"));
});

test("what takes more than a moment is said beside the button, whose name stays", async () => {
  vi.useFakeTimers();
  const { again } = within({});
  const said = () => screen.queryByRole("status")?.textContent;
  const waits = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
  again({ isPending: true });
  await waits(100);
  expect(said(), "it may be done at once").toBe("");
  again({ isPending: false });
  await waits(1_000);
  expect(said()).toBeUndefined();
  again({ isPending: true });
  await waits(1_000);
  expect(said()).toBe("Pågår");
  expect(button().contains(screen.getByRole("status"))).toBe(false);
  expect(button().textContent).toBe("Spara");
  again({ isPending: false });
  expect(said()).toBeUndefined();
});

test("a key is no click, and with Ctrl it is for what stands around", async () => {
  const { press, keys, user } = within({});
  button().focus();
  const clicked = vi.fn();
  document.addEventListener("click", clicked, { capture: true });
  await user.keyboard("{Enter} ");
  document.removeEventListener("click", clicked, { capture: true });
  expect([press.mock.calls.length, clicked.mock.calls.length]).toEqual([2, 0]);
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(press).toHaveBeenCalledTimes(2);
  expect(keys).toHaveBeenLastCalledWith("Enter");
});
