/** What the page about a register extract thinks: pieces of one kind together, in the core's order. */
import type { ExtractPiece } from "../../api/types/ops";
import type { StatusKind } from "../../components/Status";
import type { PlainWordId } from "../../words/words";

export interface Kind {
  heading: string;
  pieces: ExtractPiece[];
}

export function byKind(pieces: readonly ExtractPiece[]): Kind[] {
  const kinds: Kind[] = [];
  for (const piece of pieces) {
    const last = kinds.at(-1);
    if (last?.heading === piece.heading) last.pieces.push(piece);
    else kinds.push({ heading: piece.heading, pieces: [piece] });
  }
  return kinds;
}

/** Says only whom it is about until it is released and opened. */
export const isSealed = (piece: Pick<ExtractPiece, "table">) => piece.table === "sealed_identities";

/** A piece without free text goes along unless somebody withholds it. */
export function standing(piece: ExtractPiece): { kind: StatusKind; word: PlainWordId } {
  if (piece.release === false) return { kind: "no", word: "extract-withheld" };
  if (piece.release === true) return { kind: "yes", word: "extract-released" };
  return piece.to_review
    ? { kind: "not_asked", word: "extract-to-review" }
    : { kind: "not_included", word: "extract-goes-along" };
}
