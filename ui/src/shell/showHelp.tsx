/** F1 where React does not stand yet: the keys of the screens outside the shell, over what is shown. */
import { createRoot } from "react-dom/client";
import { Swedish } from "../components/Locale";
import "../words/all";
import { Help } from "./Help";
import { outsideShortcuts } from "./keys";

export function showHelp() {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  const close = () => {
    root.unmount();
    place.remove();
  };
  root.render(
    <Swedish>
      <Help onClose={close} shortcuts={outsideShortcuts} />
    </Swedish>,
  );
}
