/** Files that leave the window or come in. The window sees a name and the bytes, never a path: the shell shows the dialogs. */
import { call } from "./call";
import type { FileContent } from "./shell";

/** Lets the user choose where; false when the dialog was closed. */
export const saveFile = async (file: FileContent) => (await call("save_file", file)).saved;

/** Opens a paper in the computer's own viewer, from where it is printed. */
export const printFile = async (file: FileContent) => (await call("open_file", file)).opened;

/** Lets the user choose a file of these kinds ("xlsx", "csv"); null when the dialog was closed. */
export const pickFile = (...kinds: string[]) => call("pick_file", { kinds });
