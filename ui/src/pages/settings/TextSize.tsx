/** The size of all text, chosen among a few. */
import { Segments } from "../../components/Marks";
import { setTextSize, useTextSize } from "../../shell/textSize";
import { say } from "../../words/words";

const offered = [80, 100, 125, 150, 200];

export function TextSize() {
  const percent = useTextSize();
  return (
    <>
      <h2 id="settings-text" className="sr">
        {say("settings-text")}
      </h2>
      <Segments
        label={say("settings-text")}
        hint={say("settings-text-hint")}
        optional={false}
        items={offered.map((size) => ({ id: String(size), name: say("settings-text-percent", { percent: size }) }))}
        value={String(percent)}
        onChange={(size) => setTextSize(Number(size))}
      />
    </>
  );
}
