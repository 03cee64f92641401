/** The size of all text, 80–200 %. Everything is measured in rem, so the page grows and flows as a whole; the shell remembers it. */
import { call } from "../api/call";

/** Per cent. */
const textSizes = [80, 90, 100, 110, 125, 150, 175, 200] as const;
let percent = 100;

function showTextSize(next: number) {
  percent = Math.min(200, Math.max(80, next));
  document.documentElement.style.fontSize = percent === 100 ? "" : `${(17 * percent) / 100}px`;
}

export const textSize = () => percent;

/** Shows all text at this size, and remembers it. */
export function setTextSize(next: number) {
  showTextSize(next);
  // The size is a comfort: when it cannot be remembered it still holds for now.
  call("set_text_size", { percent: next }).catch(() => undefined);
}

/** One step larger (1), smaller (-1) or back to normal (0). Gives the new size. */
export function changeTextSize(direction: 1 | -1 | 0): number {
  const next =
    direction === 0
      ? 100
      : direction === 1
        ? (textSizes.find((step) => step > percent) ?? 200)
        : (textSizes.findLast((step) => step < percent) ?? 80);
  setTextSize(next);
  return next;
}

/** The size from last time. */
export const restoreTextSize = () =>
  call("text_size", {}).then(
    ({ percent: last }) => showTextSize(last),
    () => undefined,
  );
