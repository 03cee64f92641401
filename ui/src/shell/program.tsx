/** Draws the program: all that React stands for. What is there already stays until there is something to show. */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { SessionState } from "../api/types/ops";
import type { Way } from "../pages/lock/LockScreen";
import { App } from "./App";

/** Takes away what was drawn; the window ends instead, tests do not. */
export let leave = () => {};

/** `first`: what the core has answered already, if anything. Fulfilled when the first face is drawn. */
export function draw(root: Element, first: SessionState | null, way: Way = "unlock"): Promise<void> {
  return new Promise((shown) => {
    const drawn = createRoot(root);
    leave = () => drawn.unmount();
    drawn.render(
      <StrictMode>
        <App first={first} way={way} onShown={shown} />
      </StrictMode>,
    );
  });
}
