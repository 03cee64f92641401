/** A text in a picture, where no line can break: at most so many characters, the last one an ellipsis when there was more. The whole stands beside the picture. */
export function shorter(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : text;
}
