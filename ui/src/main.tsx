/** Starts the window: styles in order, words, and which of the faces to show: first start, lock, or what stands behind it. */
import "./styles/tokens.css";
import "@fontsource-variable/source-sans-3/wght.css";
import "./styles/base.css";
import "./styles/contrast.css";
import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { call } from "./api/call";
import type { SessionState } from "./api/types/ops";
import { App } from "./shell/App";
import { stopBrowserKeys } from "./shell/keys";
import { restoreTextSize } from "./shell/textSize";

stopBrowserKeys();
void restoreTextSize();
const root = document.getElementById("root");
const draw = (first: SessionState | null) => {
  if (!root) return;
  const window = createRoot(root);
  // At once, so that no empty page is painted first.
  flushSync(() =>
    window.render(
      <StrictMode>
        <App first={first} />
      </StrictMode>,
    ),
  );
};
// The core is asked before anything is drawn: a lock screen is the first thing that is. When it refuses, App asks again and says so.
call("session_state", {}).then(draw, () => draw(null));
