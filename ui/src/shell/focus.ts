/** What has the focus may go away when it has been pressed: "Hoppa över" becomes "Ta med", a layer closes that nothing on the page has opened. The focus then goes back to where it was on the page, else to the row it stood in, or to the heading of the part or the page: keys and screen readers go on from there. What can no longer be pressed, as "Spara" when all is saved, leaves it to what it stands in. */
import { useEffect } from "react";

/** Milliseconds in which a layer that closes gives the focus back by itself. */
const BY_ITSELF = 120;

const parts = "main li, main tr, main section, main fieldset, main form";

/** An element and all it stands in, from the inside out: what is left of them is known when it is gone. */
function pathOf(element: Element): readonly Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) path.push(at);
  return path;
}

/** What is left of where it stood, as small as can be: of a part its heading. */
function place(path: readonly Element[]): Element | null {
  const part = path.find((one) => one.isConnected && one.matches(parts));
  const heading = part?.matches("section") ? part.querySelector("h2, h3") : null;
  return heading ?? part ?? document.querySelector("main h1");
}

/** Keys do nothing where it is: it is gone, or there and not to be used. */
const unusable = (one: Element) => !one.isConnected || one.matches(":disabled");

/** What gets the focus after `last`, that had it in whatever layer; `path` is where it was on the page. */
function heir(last: Element, path: readonly Element[]): Element | null {
  if (last.isConnected) return last.closest("[role='dialog'], li, tr") ?? last.parentElement;
  // A layer that is open has the keys: Escape must close it.
  const layer = [...document.querySelectorAll("[role='dialog']")].at(-1);
  if (layer) return layer;
  const [was] = path;
  return was && !unusable(was) ? was : place(path);
}

/** Whether none of it is seen: a page scrolls in its `main`. */
function outOfSight(one: Element): boolean {
  const { top, bottom } = one.getBoundingClientRect();
  const page = one.closest("main")?.getBoundingClientRect();
  return bottom <= Math.max(0, page?.top ?? 0) || top >= Math.min(window.innerHeight, page?.bottom ?? Infinity);
}

function give(to: Element | null) {
  if (!(to instanceof HTMLElement)) return;
  if (to.tabIndex < 0 && !to.hasAttribute("tabindex")) {
    const leave = () => {
      // When it is the window that is left, the focus is still here when one comes back.
      if (document.activeElement === to) return;
      to.removeAttribute("tabindex");
      to.removeEventListener("blur", leave);
    };
    to.tabIndex = -1;
    to.addEventListener("blur", leave);
  }
  // A page that is seen from there stays as it is.
  to.focus({ preventScroll: true });
  if (outOfSight(to)) to.scrollIntoView({ block: "nearest" });
}

export function useKeptFocus() {
  useEffect(() => {
    let last: Element | null = null;
    // Where it was on the page, whatever layer or message has had it since.
    let path: readonly Element[] = [];
    let waits: ReturnType<typeof setTimeout> | undefined;
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = target;
      if (target.closest("main")) path = pathOf(target);
    };
    const lost = () => {
      const at = document.activeElement;
      // What is disabled keeps the focus in one system and loses it in another.
      return last !== null && (at === document.body || at === last) && unusable(last);
    };
    const watch = new MutationObserver(() => {
      if (!lost()) return;
      clearTimeout(waits);
      waits = setTimeout(() => last && lost() && give(heir(last, path)), BY_ITSELF);
    });
    document.addEventListener("focusin", note);
    watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    return () => {
      clearTimeout(waits);
      document.removeEventListener("focusin", note);
      watch.disconnect();
    };
  }, []);
}
