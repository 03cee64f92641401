// Written by `npm run words` from words/sv/cli.ftl. Do not edit.
interface WordArgs {
  "cli-new-done": { team: string | number };
  "cli-new-demo": { cases: string | number };
  "cli-new-recovery": null;
  "cli-new-recovery-mark": { mark: string | number };
  "cli-verify-done": { rows: string | number };
  "cli-ops-locked": null;
  "cli-ops-by": { roles: string | number };
  "cli-ops-undo": null;
  "cli-ops-asks-again": null;
  "cli-role-coordinator": null;
  "cli-role-member": null;
  "cli-role-reader": null;
  "cli-role-administrator": null;
  "cli-version": { app: string | number };
  "cli-version-store": { sqlcipher: string | number; sqlite: string | number; provider: string | number };
  "cli-ask-passphrase": null;
  "cli-no-passphrase": null;
  "cli-file-unreadable": { file: string | number };
  "cli-file-unwritable": { file: string | number };
  "cli-line-not-json": null;
}
