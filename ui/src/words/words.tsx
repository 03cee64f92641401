/** Every sentence people read comes from words/sv/*.ftl through this file. Ids and arguments are typed; text typed by users is never read as markup. */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { Fragment, type ReactNode } from "react";
import { firstWords } from "./first";

export type WordId = keyof WordArgs;
/** The ids of sentences that need nothing. */
export type PlainWordId = { [Id in WordId]: WordArgs[Id] extends null ? Id : never }[WordId];
type ArgsOf<Id extends WordId> = WordArgs[Id] extends null ? [] : [args: WordArgs[Id]];
type AnyArgs = Record<string, string | number>;

const bundle = new FluentBundle("sv-SE", { useIsolating: false });
const read = (source: string) => bundle.addResource(new FluentResource(source), { allowOverrides: false });

// Reading takes the lock screen longer than showing: it reads until it has found what it says.
const unread = [...firstWords];
function messageOf(id: string) {
  while (!bundle.hasMessage(id)) {
    const source = unread.shift();
    if (source === undefined) return null;
    read(source);
  }
  return bundle.getMessage(id) ?? null;
}

/** Adds the messages of more files. The first words are read too: a message may point to any other. */
export function learn(sources: readonly string[]) {
  for (const source of [...unread.splice(0), ...sources.filter((source) => !firstWords.includes(source))]) read(source);
}

function format(id: string, args?: AnyArgs): string | null {
  const pattern = messageOf(id)?.value;
  if (!pattern) return null;
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, args ?? null, errors);
  if (errors.length > 0 && import.meta.env.DEV) throw new Error(`${id}: ${errors.map(String).join("; ")}`);
  return text;
}

/** The sentence with this id. */
export function say<Id extends WordId>(id: Id, ...[args]: ArgsOf<Id>): string {
  return format(id, args as AnyArgs | undefined) ?? id;
}

/** The sentence whose id is put together from a code of the core, or `otherwise` when there is none. */
export function sayCode(prefix: string, code: string, args: AnyArgs, otherwise: WordId): string {
  const id = `${prefix}-${code.replaceAll("_", "-")}`;
  return format(id, args) ?? format(otherwise, args) ?? "";
}

// Stands for a "<" inside an argument while the message's own <strong> and <a> are found.
const LESS = "\uE000";

/** A sentence where `<name>…</name>` in the message is dressed by `parts.name`; `<strong>` needs no part. */
export function Words<Id extends WordId>(
  props: { id: Id; parts?: Record<string, (inside: string) => ReactNode> } & (WordArgs[Id] extends null
    ? { args?: never }
    : { args: WordArgs[Id] }),
): ReactNode {
  const given: AnyArgs = props.args ?? {};
  const args = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replaceAll("<", LESS) : value,
    ]),
  );
  const text = format(props.id, args) ?? props.id;
  const pieces = text.split(/<(\w+)>(.*?)<\/\1>/s);
  const plain = (piece: string | undefined) => (piece ?? "").replaceAll(LESS, "<");
  return pieces.map((piece, index) => {
    if (index % 3 === 1) return null;
    if (index % 3 === 0) return plain(piece);
    const name = pieces[index - 1] ?? "";
    const dress = props.parts?.[name];
    // The pieces of one sentence never change order.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    return <Fragment key={index}>{dress ? dress(plain(piece)) : <strong>{plain(piece)}</strong>}</Fragment>;
  });
}
