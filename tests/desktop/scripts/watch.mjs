// Watches a page from within: what ran, what was asked for, what stands there that the program never makes. Everything here runs in the page.

/** Begins to watch this document, if nobody does; says whether it is a new one. */
export function install() {
  if (window.__seen) return false;
  const seen = { ran: [], violations: [], dialogs: [], requests: [] };
  window.__seen = seen;
  // How many questions to the core have no answer yet.
  window.__waiting = 0;
  const real = window.fetch;
  window.fetch = (...asked) => {
    window.__waiting += 1;
    return real(...asked).finally(() => {
      window.__waiting -= 1;
    });
  };
  window.ran = (number) => seen.ran.push(number);
  for (const name of ["alert", "confirm", "prompt"]) window[name] = () => seen.dialogs.push(name);
  document.addEventListener("securitypolicyviolation", (event) => {
    // React Aria's own style sheet, stopped by the policy when the first button is drawn; base.css has its rule.
    const sheets = [...document.querySelectorAll("style")];
    const ours = event.effectiveDirective === "style-src-elem" && sheets.every((one) => one.textContent.includes("data-react-aria-pressable"));
    if (!ours) seen.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
  const ours = /^(tauri:\/\/localhost\/|ipc:\/\/localhost\/|http:\/\/ipc\.localhost\/|data:|blob:)/;
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (!ours.test(name)) seen.requests.push(name);
  }).observe({ type: "resource", buffered: true });
  return true;
}

/** Waits until the page has its heading and its answers and has stood still for a moment, at most 25 seconds: a page of long texts on a busy machine. */
export function still(moment) {
  return new Promise((done) => {
    const patience = 25_000;
    let timer = setTimeout(finish, moment);
    const over = setTimeout(finish, patience);
    const watcher = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(finish, moment);
    });
    function finish() {
      const ready = window.__waiting === 0 && document.querySelector("h1") && !/Hämtar|Räknar/.test(document.body.innerText);
      if (!ready && performance.now() - began < patience) {
        timer = setTimeout(finish, moment);
        return;
      }
      watcher.disconnect();
      clearTimeout(over);
      done(true);
    }
    const began = performance.now();
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

/** What the page holds now: its words, what stands there that should not, and what was seen so far. */
export function look() {
  const strange = [];
  const text = [document.body.innerText];
  const kinds = /^(script|iframe|frame|object|embed|base|meta|link|style|audio|video|marquee|math|foreignobject|image|noscript|animate|set|applet)$/i;
  // A list that is not open keeps its options in templates.
  const every = (root) => [...root.querySelectorAll("*")].flatMap((one) => (one.localName === "template" ? [one, ...every(one.content)] : [one]));
  for (const one of every(document.body)) {
    const show = () => one.outerHTML.slice(0, 120);
    if (kinds.test(one.localName)) strange.push(`an element: ${show()}`);
    for (const { name, value } of one.attributes) {
      if (/^on/i.test(name) || /^(srcdoc|action|formaction|ping|background|manifest|xlink:href)$/i.test(name)) strange.push(`${name}: ${show()}`);
      if (name === "href" && !/^#\//.test(value)) strange.push(`an address: ${show()}`);
      if (/^(src|poster|srcset|data)$/.test(name) && !/^(data:image\/(svg\+xml|png|jpeg)[;,]|tauri:\/\/localhost\/|\/)/.test(value)) strange.push(`a source: ${show()}`);
      if (name === "style" && /url\(|expression|@import|behavior/i.test(value)) strange.push(`a style: ${show()}`);
      if (/^(title|alt|placeholder|aria-label|aria-description|aria-valuetext)$/.test(name)) text.push(value);
    }
    if (one.localName === "input" || one.localName === "textarea") text.push(one.value);
    if (one.localName === "title" || one.closest("svg") === one) text.push(one.textContent);
  }
  const head = document.head.querySelectorAll("script:not([src]), base, meta[http-equiv=refresh], iframe, object").length;
  if (head > 0) strange.push(`${head} in the head`);
  if ({}.ran !== undefined) strange.push("Object.prototype.ran");
  const page = document.documentElement;
  return {
    strange,
    seen: structuredClone(window.__seen),
    text: text.join("\n").replace(/\s+/g, " "),
    title: document.title,
    href: location.href,
    heading: document.querySelector("h1")?.textContent ?? "",
    wide: page.scrollWidth > page.clientWidth + 1 ? page.scrollWidth - page.clientWidth : 0,
  };
}
