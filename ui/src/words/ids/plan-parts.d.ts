// Written by `npm run words` from words/sv/plan-parts.ftl. Do not edit.
interface WordArgs {
  "plan-line-role-child": null;
  "plan-line-words": { words: string | number };
  "plan-line-reached": { words: string | number };
  "plan-line-step": { words: string | number; who: string | number; on: string | number };
  "plan-line-step-undated": { words: string | number; who: string | number };
  "plan-line-nobody": null;
  "plan-line-signs": { words: string | number };
  "plan-line-response": { words: string | number };
  "plan-line-call": { words: string | number };
  "plan-line-no-day": { reason: string | number };
  "setting-source-own": null;
}
