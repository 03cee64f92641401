/** Starts the window: styles in order, keys, and the first screen. */
import "./styles/tokens.css";
import "@fontsource-variable/source-sans-3/wght.css";
import "./styles/base.css";
import "./styles/contrast.css";
import { call } from "./api/call";
import { begin } from "./shell/begin";
import { stopBrowserKeys } from "./shell/keys";
import { restoreTextSize } from "./shell/textSize";

stopBrowserKeys();
void restoreTextSize();
call("session_state", {}).then(begin, () => begin(null));
