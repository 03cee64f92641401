// Written by `npm run words` from words/sv/plan-parts.ftl. Do not edit.
interface WordArgs {
  "plan-line-role-child": null;
  "plan-line-words": { words: string | number };
  "plan-line-reached": { text: string | number };
  "plan-line-step": { what: string | number; who: string | number; day: string | number };
  "plan-line-step-undated": { what: string | number; who: string | number };
  "plan-line-nobody": null;
  "plan-line-crisis-signs": { text: string | number };
  "plan-line-crisis-response": { text: string | number };
  "plan-line-crisis-call": { text: string | number };
  "plan-line-no-day": { reason: string | number };
  "setting-source-own": null;
}
