/** What stands behind the lock screen is fetched when it is wanted, or a little before. All words come first: a module may speak while it is read. */
import { type ComponentType, lazy } from "react";

type Load<Props> = () => Promise<ComponentType<Props>>;

/** Fetches a module, all words first. */
export async function behindWords<Part>(load: () => Promise<Part>): Promise<Part> {
  await import("../words/all");
  return load();
}

/** A component that is fetched when it is first shown. Show it in a transition: then what was there stays until it has come. */
export const later = <Props>(load: Load<Props>) => lazy(async () => ({ default: await behindWords(load) }));

/** Milliseconds that the screen is left alone, so that nothing is fetched while it is being painted. */
const CALM = 400;

/** Fetches quietly what will be shown next. What did not come is asked for again when it is shown, and missed there. */
export function ahead(load: () => Promise<unknown>): () => void {
  const timer = setTimeout(() => behindWords(load).catch(() => undefined), CALM);
  return () => clearTimeout(timer);
}
