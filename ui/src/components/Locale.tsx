/** Tells React Aria to speak Swedish: dates, months, its own hidden words. */
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";

export function Swedish({ children }: { children: ReactNode }) {
  return <I18nProvider locale="sv-SE">{children}</I18nProvider>;
}
