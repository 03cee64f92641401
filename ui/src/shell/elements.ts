/** Elements without React, for the one screen that is there before React is: the lock screen. */
import buttons from "../components/Button.module.css";
import { drawings, type IconName } from "../components/drawings";
import icons from "../components/Icon.module.css";
import hints from "../components/KeyHint.module.css";

type Attributes = Readonly<Record<string, string | number | boolean>>;

const given = (element: Element, attributes: Attributes) => {
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
};

/** Sets an attribute; `true` sets it bare, `false` takes it away. */
export function set(element: Element, name: string, value: string | number | boolean) {
  if (value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? "" : String(value));
}

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  given(element, attributes);
  element.append(...children);
  return element;
}

function drawn(box: string, look: string, shapes: readonly (readonly [string, Attributes])[]): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  given(svg, { class: look, viewBox: box, "aria-hidden": "true", focusable: "false" });
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS("http://www.w3.org/2000/svg", tag);
    given(shape, attributes);
    svg.append(shape);
  }
  return svg;
}

/** The same as `Icon`. */
export function icon(name: IconName, small = false): SVGElement {
  const shapes = drawings[name].map((shape) => (typeof shape === "string" ? (["path", { d: shape }] as const) : shape));
  return drawn("0 0 24 24", (small ? icons.small : icons.icon) ?? "", shapes);
}

/** The same as `Mark`. */
export const mark = () =>
  drawn("0 0 26 26", icons.mark ?? "", [
    [
      "circle",
      { cx: 13, cy: 13, r: 9.5, "stroke-dasharray": "14.9 5", "stroke-dashoffset": -2.5, "stroke-linecap": "round" },
    ],
    ["circle", { cx: 13, cy: 13, r: 3.2, class: icons.dot ?? "" }],
  ]);

/** The same as `Button`. A press that must wait is not heard: see `rest`. */
export function button(
  look: "primary" | "link",
  text: string,
  onPress: (() => void) | null,
  keys?: string,
): HTMLButtonElement {
  const made = make(
    "button",
    { type: onPress ? "button" : "submit", class: `${buttons.button} ${buttons[look]}` },
    make("span", {}, text),
  );
  if (keys) made.append(make("kbd", { class: hints.key ?? "", "aria-hidden": "true", "data-keys": keys }));
  if (onPress) made.addEventListener("click", onPress);
  return made;
}

/** Changes what a button of ours says. */
export function rename(made: HTMLButtonElement, text: string) {
  made.firstElementChild?.replaceChildren(text);
}
