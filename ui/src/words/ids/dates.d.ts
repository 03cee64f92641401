// Written by `npm run words` from words/sv/dates.ftl. Do not edit.
interface WordArgs {
  "month-name": { month: string | number };
  "date": { day: string | number; month: string | number; year: string | number };
}
