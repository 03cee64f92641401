// Written by `npm run words` from words/sv/wheel-pages.ftl. Do not edit.
interface WordArgs {
  "wheel-picture": null;
  "wheel-level-1": null;
  "wheel-level-2": null;
  "wheel-level-3": null;
  "wheel-level-4": null;
  "wheel-level-5": null;
  "wheel-rater": null;
  "wheel-rater-child": null;
  "wheel-rater-guardian": null;
  "wheel-rater-professional": null;
  "wheel-by": null;
  "wheel-area": null;
  "wheel-caption": null;
  "wheel-none": { name: string | number };
  "wheel-rate": null;
  "wheel-rate-title": { name: string | number };
  "wheel-about-last": { about: string | number; level: string | number };
  "wheel-legend": { rater: string | number; day: string | number };
  "wheel-legend-by": { rater: string | number; by: string | number; day: string | number };
  "wheel-better": { steps: string | number };
  "wheel-worse": { steps: string | number };
  "wheel-done": null;
  "undo-rate-wheel": null;
  "wheel-of": { name: string | number };
}
