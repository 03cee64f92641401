// The command line beside the window: the same ops on the same vault while no window has it, with keys that cost nothing (a build for tests only).
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";

export class Cli {
  /** `folder` keeps the passphrase's file, `vault` is the vault's. */
  constructor(samlat, folder, vault) {
    Object.assign(this, { samlat, folder, vault });
    this.env = { ...process.env, SAMLAT_CHEAP_KEYS: "1" };
  }

  file(passphrase) {
    const path = `${this.folder}/passphrase`;
    writeFileSync(path, `${passphrase}\n`, { mode: 0o600 });
    return path;
  }

  /** Makes the vault. */
  make(passphrase, ...more) {
    execFileSync(this.samlat, ["new", this.vault, "--municipality", "2403", "--user", "Ingrid Vallmark", "--passphrase-file", this.file(passphrase), ...more], { env: this.env, stdio: ["ignore", "ignore", "inherit"] });
  }

  /** Does an op as the user of this passphrase: `{ ok }` or `{ refused }`. */
  ask = async (op, input, passphrase) => {
    if (this.who !== passphrase) {
      await this.end();
      this.who = passphrase;
      this.process = spawn(this.samlat, ["apply", this.vault, "--passphrase-file", this.file(passphrase)], { env: this.env, stdio: ["pipe", "pipe", "inherit"] });
      this.answers = createInterface({ input: this.process.stdout })[Symbol.asyncIterator]();
    }
    this.process.stdin.write(`${JSON.stringify({ op, input })}\n`);
    const { value, done } = await this.answers.next();
    if (done) throw new Error(`${op}: no answer`);
    const { output, error } = JSON.parse(value);
    return error ? { refused: error } : { ok: output };
  };

  /** Lets go of the vault. */
  async end() {
    if (!this.process) return;
    const gone = once(this.process, "exit");
    this.process.stdin.end();
    await gone;
    this.process = undefined;
    this.who = undefined;
  }
}
