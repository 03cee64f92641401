// The page at 200 % text, and for who wants nothing to move. Everything here runs in the page.

/**
 * Shows all text at 200 % (as textSize.ts does) and without motion, looks, and puts it back. Gives how many pixels the page is too wide, the controls that no scrolling brings into view, and what still moves.
 * A wide table may scroll sideways within itself; the page may not, and nothing may be cut off.
 */
export async function large() {
  const page = document.documentElement;
  const [size, forced] = [page.style.fontSize, []];
  const each = (rules, act) => {
    for (const rule of rules) {
      act(rule);
      if (rule.cssRules) each(rule.cssRules, act);
    }
  };
  for (const sheet of document.styleSheets)
    each(sheet.cssRules, (rule) => {
      if (!(rule instanceof CSSMediaRule) || !rule.media.mediaText.includes("prefers-reduced-motion")) return;
      forced.push([rule, rule.media.mediaText]);
      rule.media.mediaText = rule.media.mediaText.includes("no-preference") ? "not all" : "all";
    });
  page.style.fontSize = "34px";
  await new Promise((next) => setTimeout(next, 80));

  const name = (one) => `${one.localName} «${(one.getAttribute("aria-label") ?? one.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40)}»`;

  /** How much of a control can be brought into view, walking out through everything that cuts off or scrolls; says where it ends, or nothing when enough of it is seen. */
  const lost = (one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const box = { x: [left, right], y: [top, bottom] };
    let { position } = getComputedStyle(one);
    for (let up = one.parentElement; up && up !== page && position !== "fixed"; up = up.parentElement) {
      const style = getComputedStyle(up);
      // What is placed absolutely is not cut off by what it is not placed in.
      if (position === "absolute" && style.position === "static") continue;
      const frame = up.getBoundingClientRect();
      for (const [axis, from, to, flow] of [
        ["x", frame.left, frame.right, style.overflowX],
        ["y", frame.top, frame.bottom, style.overflowY],
      ]) {
        if (flow === "visible") continue;
        const [start, end] = box[axis];
        const within = [Math.max(start, from), Math.min(end, to)];
        const seen = within[1] - within[0] >= (end - start) / 2;
        if (!seen && flow !== "auto" && flow !== "scroll") return `cut off by ${up.localName}.${up.className}`;
        box[axis] = seen ? within : [from, to];
      }
      position = style.position;
    }
    const seen = ([start, end], most) => Math.min(end, most) - Math.max(start, 0) >= Math.min((end - start) / 2, 20);
    if (!seen(box.x, innerWidth)) return "beside the window";
    return seen(box.y, innerHeight) || page.scrollHeight > page.clientHeight ? "" : "above or below the window";
  };

  const controls = "button, a[href], input, textarea, select, summary, label:has(input), [role='button'], [role='tab'], [role='radio'], [role='slider'], [role='spinbutton'], [tabindex='0']";
  // What is only for screen readers, a pixel large, and what is in it.
  const unseen = (one) => {
    for (let up = one; up; up = up.parentElement) {
      const { width, height } = up.getBoundingClientRect();
      if (width <= 2 || height <= 2) return true;
    }
    return false;
  };
  const unreachable = [];
  for (const one of document.querySelectorAll(controls)) {
    // React Aria hides the true field of what it draws itself.
    if (unseen(one) || one.closest("[inert], [aria-hidden='true']") || getComputedStyle(one).visibility !== "visible") continue;
    const where = lost(one);
    // The way past the menu comes into view when the Tab key reaches it.
    if (where && !one.textContent.includes("Hoppa till innehållet")) unreachable.push(`${name(one)} ${where}`);
  }

  const moving = new Set();
  for (const one of document.querySelectorAll("body, body *"))
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(one, part);
      const fades = style.transitionDuration.split(",").some((time) => Number.parseFloat(time) > 0);
      if (fades || style.animationName !== "none") moving.add(`${one.localName}.${one.className.baseVal ?? one.className}${part ?? ""}`);
    }

  // The main part cuts off what is too wide for it, so that the page itself stays as wide as the window.
  const wide = Math.max(...[page, document.querySelector("main") ?? page].map((one) => one.scrollWidth - one.clientWidth));
  // What sticks out furthest in, to be named: not what scrolls within something else.
  const edge = (document.querySelector("main") ?? page).getBoundingClientRect().right + 1;
  const scrolls = (one) => one.closest("table, pre") !== null && getComputedStyle(one.closest("table, pre").parentElement).overflowX === "auto";
  const out = [...document.querySelectorAll("main *")].filter((one) => one.getBoundingClientRect().right > edge && !scrolls(one));
  const widest = wide > 1 ? out.filter((one) => !out.some((other) => other !== one && one.contains(other))).map((one) => `${one.parentElement.localName}.${one.parentElement.className} > ${name(one)}.${one.className}`)[0] : "";
  page.style.fontSize = size;
  for (const [rule, text] of forced) rule.media.mediaText = text;
  return { wide: wide > 1 ? wide : 0, widest, unreachable: [...new Set(unreachable)].slice(0, 6), moving: [...moving].slice(0, 6), motionRules: forced.length };
}
