// Words that are hard to read: cut off by what they stand in, written over each other, broken in the middle. Runs in the page.

/** Gives the words that are cut off and cannot be scrolled to, those that lie on other words, and those that are broken in the middle without a hyphen, each with what they stand in. */
export function cut() {
  const lines = [];
  const [off, broken] = [new Set(), new Set()];
  const name = (one) => `${one.localName}.${one.className.baseVal ?? one.className}`;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walk.nextNode()) {
    const text = walk.currentNode;
    const at = text.parentElement;
    if (text.data.trim() === "" || at.closest("script, style, svg, [inert], [aria-hidden='true'], [data-live-announcer]")) continue;
    if (getComputedStyle(at).visibility !== "visible") continue;
    range.selectNodeContents(text);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 2 && height > 2);
    if (rects.length === 0) continue;
    let [hidden, layer, scrolled] = [false, false, false];
    // What is seen of it now; the rest is scrolled to.
    const seen = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
    const says = `«${text.data.trim().replace(/\s+/g, " ").slice(0, 40)}»`;
    let { position } = getComputedStyle(at);
    for (let up = at; up && up !== document.documentElement; up = up.parentElement) {
      const style = getComputedStyle(up);
      const frame = up.getBoundingClientRect();
      // What only a screen reader is to say.
      if (frame.width <= 2 || frame.height <= 2) hidden = true;
      if (style.position === "fixed" || style.position === "sticky") layer = true;
      if (position === "absolute" && style.position === "static" && up !== at) continue;
      for (const [from, to, start, end, flow] of [["left", "right", frame.left, frame.right, style.overflowX], ["top", "bottom", frame.top, frame.bottom, style.overflowY]]) {
        if (flow !== "visible") {
          seen[from] = Math.max(seen[from], start);
          seen[to] = Math.min(seen[to], end);
        }
        if (flow === "auto" || flow === "scroll") scrolled = true;
        if (scrolled || flow === "visible" || hidden) continue;
        const lost = Math.max(...rects.map((rect) => Math.max(start - rect[from], rect[to] - end)));
        if (lost > 3) off.add(`${says} by ${Math.round(lost)} px in ${name(up)}`);
      }
      position = style.position;
    }
    if (hidden) continue;
    if (getComputedStyle(at).hyphens !== "auto")
      for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const tops = new Set([...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top)));
        if (tops.size > 1) broken.add(`${word} in ${name(at)}`);
      }
    if (layer) continue;
    for (const { left, right, top, bottom } of rects) {
      const rect = { left: Math.max(left, seen.left), right: Math.min(right, seen.right), top: Math.max(top, seen.top), bottom: Math.min(bottom, seen.bottom) };
      if (rect.right > rect.left && rect.bottom > rect.top) lines.push({ at, says, rect, height: bottom - top });
    }
  }
  const over = new Set();
  for (const [index, one] of lines.entries())
    for (const other of lines.slice(index + 1)) {
      if (one.at === other.at || one.at.contains(other.at) || other.at.contains(one.at)) continue;
      const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      // A line's box is higher than its letters.
      const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      if (wide > 4 && high > Math.min(one.height, other.height) * 0.4) over.add(`${one.says} and ${other.says} in ${name(one.at)} and ${name(other.at)}`);
    }
  const page = document.documentElement;
  const wide = Math.max(...[page, document.querySelector("main") ?? page].map((one) => one.scrollWidth - one.clientWidth));
  return { off: [...off], over: [...over], broken: [...broken], wide: wide > 1 ? wide : 0 };
}
