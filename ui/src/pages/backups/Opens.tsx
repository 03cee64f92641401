/** What opens a backup: the passphrase, with the key file of whoever has one, or the eight groups of a recovery sheet. */
import { useState } from "react";
import type { ApiError } from "../../api/call";
import { Button } from "../../components/Button";
import { TextField } from "../../components/TextField";
import { KeyFileButton } from "../../shell/KeyFileButton";
import { say } from "../../words/words";
import { GroupFields } from "../start/GroupFields";
import { emptyGroups, wrongGroups } from "../start/start";
import type { Opener } from "./backups";

export const useOpener = () => useState<Opener>({ sheet: false, passphrase: "", groups: emptyGroups, keyFile: null });

export interface OpensProps {
  opener: Opener;
  onChange: (opener: Opener) => void;
  refused: ApiError | null;
}

export function Opens({ opener, onChange, refused }: OpensProps) {
  return (
    <div className="stack">
      {opener.sheet ? (
        <GroupFields
          groups={opener.groups}
          onChange={(groups) => onChange({ ...opener, groups })}
          wrong={wrongGroups(refused)}
        />
      ) : (
        <TextField
          kind="secret"
          label={say("restore-passphrase")}
          value={opener.passphrase}
          onChange={(passphrase) => onChange({ ...opener, passphrase })}
          autoFocus
        />
      )}
      <div className="actions">
        <Button look="link" onPress={() => onChange({ ...opener, sheet: !opener.sheet })}>
          {say(opener.sheet ? "restore-with-passphrase" : "restore-with-sheet")}
        </Button>
        {!opener.sheet && (
          <KeyFileButton file={opener.keyFile} onFile={(keyFile) => onChange({ ...opener, keyFile })} />
        )}
      </div>
    </div>
  );
}
