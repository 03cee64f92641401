/** Moving in a list of links with the keyboard: arrows, Home and End, and the first letters of a name. */

const letters = { typed: "", at: 0 };

/** Which of `names` a key goes to from `current` (−1 for none); null when the key is not for the list. `at` is the event's own time in milliseconds. */
export function nextIn(names: readonly string[], current: number, key: string, at: number): number | null {
  const last = names.length - 1;
  if (last < 0) return null;
  if (key === "ArrowDown") return Math.min(current + 1, last);
  if (key === "ArrowUp") return Math.max(current - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return last;
  if (!/^\p{L}$/u.test(key)) return null;
  letters.typed = Math.abs(at - letters.at) < 700 ? letters.typed + key : key;
  letters.at = at;
  const typed = letters.typed.toLocaleLowerCase("sv");
  const fits = (name: string) => name.toLocaleLowerCase("sv").startsWith(typed);
  // One letter again and again walks on; several letters stay where they fit.
  const from = typed.length === 1 ? current + 1 : Math.max(current, 0);
  const order = [...names.keys()].map((index) => (index + from) % names.length);
  return order.find((index) => fits(names[index] ?? "")) ?? null;
}

/** Moves the focus among the first links of the rows; true when the key was taken. */
export function moveInList(
  list: HTMLElement,
  event: { key: string; timeStamp: number; ctrlKey: boolean; altKey: boolean; metaKey: boolean },
): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  const links = [...list.querySelectorAll<HTMLElement>("tbody th a, [data-row]")];
  const current = links.indexOf(document.activeElement as HTMLElement);
  const found = nextIn(
    links.map((link) => link.textContent ?? ""),
    current,
    event.key,
    event.timeStamp,
  );
  if (found === null) return false;
  links[found]?.focus();
  return true;
}
