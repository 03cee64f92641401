// What a person sees before pressing anything: that the page has come to rest. Runs in the page.

/**
 * Whether all that was asked of the core is answered and drawn; with an element also whether that stood in the same place a frame ago, and nothing lies over it. An element that is out of sight is brought into
 * sight, and must then stand there for a frame too: a list closes when the page under it scrolls.
 */
export function ready(element) {
  // An answer counts as missing a moment longer, while the page draws it and asks for what it leads to.
  const DRAWN = 20;
  if (window.__unanswered === undefined) {
    window.__unanswered = 0;
    const real = window.fetch;
    window.fetch = (...asked) => {
      window.__unanswered += 1;
      const answered = () => setTimeout(() => { window.__unanswered -= 1; }, DRAWN);
      return real(...asked).finally(answered);
    };
  }
  if (window.__unanswered > 0) return false;
  // That it is gone is for WebDriver to tell.
  if (!element?.isConnected) return true;
  const [box] = element.getClientRects();
  if (!box) return false;
  const place = [box.left, box.top, box.width, box.height].join();
  const aim = window.__aim;
  if (aim?.element !== element || aim.place !== place) {
    const next = { element, place, drawn: false };
    window.__aim = next;
    requestAnimationFrame(() => { next.drawn = true; });
    return false;
  }
  if (!aim.drawn) return false;
  const middle = (from, to, most) => (Math.max(0, from) + Math.min(most, to)) / 2;
  const hit = document.elementFromPoint(middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
  if (!element.contains(hit)) {
    element.scrollIntoViewIfNeeded(false);
    return false;
  }
  window.__aim = undefined;
  return true;
}
