/** The arguments of each message of one Fluent file. */
export function messagesOf(source: string): Map<string, Set<string>>;
/** The text of each ids file, by name. */
export function wordIds(): Map<string, string>;
export function writeWordIds(): void;
