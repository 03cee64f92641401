// Written by `npm run words` from words/sv/registers.ftl. Do not edit.
interface WordArgs {
  "register-ages-span": { from: string | number; to: string | number };
  "register-ages-one": { from: string | number };
  "register-ages-from": { from: string | number };
  "register-ages-to": { to: string | number };
  "register-ages-all": null;
}
