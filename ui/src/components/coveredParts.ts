/** Which parts of a text are names to be covered: whole words, in any case, with or without diacritics and the genitive's s, as the core hides them in what is saved (core/domain/other_names.rs). */

export interface Part {
  text: string;
  covered: boolean;
}

const word = /[\p{L}\p{N}\p{M}'’]+/gu;
const alike: Record<string, string> = { đ: "d", ð: "d", ŧ: "t", ŋ: "n", ø: "o", ł: "l", æ: "ae", ß: "ss", þ: "th" };

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "")
    .toLocaleLowerCase("sv")
    .replace(/[đðŧŋøłæßþ]/g, (letter) => alike[letter] ?? letter);

const isCapital = (text: string) => text.charAt(0) !== text.charAt(0).toLocaleLowerCase("sv");

/** From so many letters a word that is being typed may be read as the name that it begins. */
const readable = 3;

/** The text in parts, in order. The last word may be half a name: it is covered before it is whole. */
export function partsOf(text: string, names: readonly string[]): Part[] {
  const hidden = names.flatMap((name) => (name.match(word) ?? []).map(plain)).filter((name) => name.length > 1);
  const isHidden = (typed: string, last: boolean) => {
    const seen = plain(typed);
    return hidden.some((name) => {
      // "bo" in a sentence is another word when the child is Bo.
      if (name.length < 4 && !isCapital(typed)) return false;
      return seen === name || seen === `${name}s` || (last && seen.length >= readable && name.startsWith(seen));
    });
  };
  const parts: Part[] = [];
  let done = 0;
  for (const { 0: typed, index } of text.matchAll(word)) {
    const end = index + typed.length;
    if (!isHidden(typed, end === text.length)) continue;
    if (index > done) parts.push({ text: text.slice(done, index), covered: false });
    parts.push({ text: typed, covered: true });
    done = end;
  }
  if (done < text.length) parts.push({ text: text.slice(done), covered: false });
  return parts;
}
