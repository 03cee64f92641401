/** Starts the projector's window. It asks `callRoom` and nothing else; it has no session, no keys, no undo. */
import "../../styles/tokens.css";
import "@fontsource-variable/source-sans-3/wght.css";
import "../../styles/base.css";
import "../../styles/contrast.css";
import "../../words/room";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Swedish } from "../../components/Locale";
import { stopBrowserKeys } from "../../shell/keys";
import { Room } from "./Room";

stopBrowserKeys();
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Swedish>
        <Room />
      </Swedish>
    </StrictMode>,
  );
}
