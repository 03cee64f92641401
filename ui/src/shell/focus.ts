/** What has the focus may go away when it has been pressed: "Hoppa över" becomes "Ta med", a layer closes that nothing on the page has opened. The focus then goes back to where it was on the page, else to the row it stood in, or to the heading of the part or the page: keys and screen readers go on from there. */
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

function give(path: readonly Element[]) {
  const [last] = path;
  const to = last?.isConnected ? last : place(path);
  if (!(to instanceof HTMLElement)) return;
  if (to !== last && !to.hasAttribute("tabindex")) {
    const leave = () => {
      // When it is the window that is left, the focus is still here when one comes back.
      if (document.activeElement === to) return;
      to.removeAttribute("tabindex");
      to.removeEventListener("blur", leave);
    };
    to.tabIndex = -1;
    to.addEventListener("blur", leave);
  }
  to.focus({ preventScroll: true });
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
    const lost = () => document.activeElement === document.body && last?.isConnected === false;
    const watch = new MutationObserver(() => {
      if (!lost()) return;
      clearTimeout(waits);
      waits = setTimeout(() => lost() && give(path), BY_ITSELF);
    });
    document.addEventListener("focusin", note);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      clearTimeout(waits);
      document.removeEventListener("focusin", note);
      watch.disconnect();
    };
  }, []);
}
