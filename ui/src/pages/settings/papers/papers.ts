/** The municipality's papers: which texts run and which only label, what of them was typed, how far a language has come. */
import type { PaperInLanguage, PaperText } from "../../../api/types/ops";
import { say } from "../../../words/words";

/** Longer than a heading: a sentence to read. */
const LABEL = 44;
export const runs = ({ swedish, list }: PaperText) => list || swedish.length > LABEL;

/** What the field begins with: the municipality's words, else Samlat's. */
export const storedOf = (texts: readonly PaperText[]): Record<string, string> =>
  Object.fromEntries(texts.map(({ key, own, samlat }) => [key, own?.text ?? samlat]));

/** The texts that were typed; what became Samlat's own again goes back to it. */
export function typedTexts(texts: readonly PaperText[], values: Record<string, string>) {
  const stored = storedOf(texts);
  return texts
    .filter(({ key }) => values[key] !== undefined && values[key] !== stored[key])
    .map(({ key }) => ({ key, text: values[key] ?? "" }));
}

/** Puts a field where the cursor stands. */
export const withField = (text: string, at: number, field: string) => `${text.slice(0, at)}{${field}}${text.slice(at)}`;

/** "Två texter ändrade", "Samlats text", "En text fattas". */
export function stateText({ language, changed, missing, ready }: PaperInLanguage): string {
  if (missing > 0) return say("papers-missing", { count: missing });
  if (changed > 0) return say("papers-changed", { count: changed });
  if (!ready) return say("papers-not-begun");
  return say(
    language === "sv" || language === "sv-easy" || language === "en" ? "papers-standard" : "papers-language-done",
  );
}
