/** Chooses the key file of whoever has one: on the lock screen, and where another user takes over. */
import { useSubmit } from "../api/answers";
import { pickFile } from "../api/files";
import type { FileContent } from "../api/types/ops";
import { Button } from "../components/Button";
import { say } from "../words/words";
import { sayError } from "./errors";

export function KeyFileButton({ file, onFile }: { file: FileContent | null; onFile: (file: FileContent) => void }) {
  const pick = useSubmit(async () => {
    const chosen = await pickFile("txt");
    if (chosen) onFile(chosen);
  });
  return (
    <>
      <Button look="link" isPending={pick.busy} onPress={() => void pick.submit()}>
        {say(file ? "switch-key-file-chosen" : "switch-key-file")}
      </Button>
      {pick.refused && <span role="alert">{sayError(pick.refused)}</span>}
    </>
  );
}
