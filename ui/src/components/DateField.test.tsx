import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { DateField } from "./DateField";
import { Form } from "./Form";

test("Enter in a date sends the form, as in any other field", () => {
  const send = vi.fn();
  render(
    <Form onSubmit={send}>
      <DateField label="Dag" defaultValue="2026-10-13" />
    </Form>,
  );
  const [year] = screen.getAllByRole("spinbutton");
  fireEvent.keyDown(year as Element, { key: "Enter" });
  expect(send).toHaveBeenCalledOnce();
});
