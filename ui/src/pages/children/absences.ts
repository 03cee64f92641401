/** What was typed as per cent: 0–100, null for nothing, undefined for what is no such number. */
export function percentOf(text: string): number | null | undefined {
  const written = text.replace(/[\s%]/g, "");
  if (written === "") return null;
  const percent = /^\d{1,3}$/.test(written) ? Number(written) : 101;
  return percent <= 100 ? percent : undefined;
}
