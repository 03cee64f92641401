// Written by `npm run words` from words/sv/meetings.ftl. Do not edit.
interface WordArgs {
  "resume-meeting": { kind: string | number; date: string | number };
  "who-two": { one: string | number; other: string | number };
  "who-more": { one: string | number; other: string | number; more: string | number };
}
