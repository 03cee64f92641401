// Written by `npm run words` from words/sv/recap-pages.ftl. Do not edit.
interface WordArgs {
  "recaps-title": null;
  "recaps-purpose": null;
  "recaps-purpose-open": null;
  "recaps-paper": null;
  "recaps-happened": null;
  "recaps-nothing": null;
  "recaps-changed": null;
  "recaps-none-changed": null;
  "recaps-same": null;
  "recaps-same-lead": null;
  "recaps-none-same": null;
  "recaps-too-little": { measures: string | number };
  "recaps-now": null;
  "recaps-before": null;
  "recaps-said": null;
  "recaps-earlier-lead": null;
  "recaps-earlier-erased": null;
  "recaps-earlier-answer": null;
  "recaps-earlier-not-answered": null;
  "recaps-question": null;
  "recaps-no-question": null;
  "recaps-question-lead": null;
  "recaps-ask": null;
}
