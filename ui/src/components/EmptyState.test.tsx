import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";
import { Button } from "./Button";
import { EmptyState } from "./EmptyState";

function Page() {
  const [empty, setEmpty] = useState(true);
  return (
    <main>
      <h1 tabIndex={-1}>Samtycken</h1>
      {empty ? (
        <EmptyState title="Inget än" action={<Button onPress={() => setEmpty(false)}>Fråga</Button>} />
      ) : (
        <p>Ja</p>
      )}
    </main>
  );
}

test("what its button did takes its place, and the focus is on the page's heading", async () => {
  const user = userEvent.setup({ delay: null });
  render(<Page />);
  await user.tab();
  await user.keyboard("{Enter}");
  expect(screen.queryByRole("button", { name: "Fråga" })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Samtycken" }));
});
