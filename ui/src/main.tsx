/** Starts the window: styles in order, words, and which of the three faces to show: first start, lock, or the shell. */
import "./styles/tokens.css";
import "@fontsource-variable/source-sans-3/wght.css";
import "./styles/base.css";
import "./styles/contrast.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./shell/App";
import { stopBrowserKeys } from "./shell/keys";
import { restoreTextSize } from "./shell/textSize";

stopBrowserKeys();
void restoreTextSize();
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
