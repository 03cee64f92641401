/** The frame of the screens outside the shell: first start and lock. The mark above, the one thing in the middle, a quiet foot. */
import { type ReactNode, Suspense, startTransition, useState } from "react";
import { Button } from "../components/Button";
import { Mark } from "../components/Icon";
import { say } from "../words/words";
import { outsideShortcuts, shortcuts, useKeys } from "./keys";
import { later } from "./later";
import styles from "./Outside.module.css";
import { changeTextSize, useTextSize } from "./textSize";

export interface OutsideProps {
  /** At the right of the head: the step, the team. */
  where?: ReactNode;
  /** At the left of the foot. */
  foot?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

const Help = later(async () => (await import("./Help")).Help);

export function Outside({ where, foot, narrow, children }: OutsideProps) {
  const [help, setHelp] = useState(false);
  const size = useTextSize();
  const showHelp = () => startTransition(() => setHelp(true));
  useKeys({
    f1: showHelp,
    "ctrl++": () => changeTextSize(1),
    "ctrl+=": () => changeTextSize(1),
    "ctrl+-": () => changeTextSize(-1),
    "ctrl+0": () => changeTextSize(0),
  });
  return (
    <div className={styles.outside}>
      <header className={styles.head}>
        <span className={styles.brand}>
          <Mark />
          {say("app-name")}
        </span>
        {where && <p>{where}</p>}
      </header>
      <main className={`${styles.main} ${narrow ? styles.narrow : ""}`}>{children}</main>
      <footer className={styles.foot}>
        {foot}
        <span className={styles.size}>
          {say("text-size", { percent: size })}
          <Button look="link" onPress={() => changeTextSize(-1)}>
            {say("key-smaller")}
          </Button>
          <Button look="link" onPress={() => changeTextSize(1)}>
            {say("key-larger")}
          </Button>
        </span>
        <span className={styles.end}>
          <Button look="link" keys={shortcuts.help.shown} onPress={showHelp}>
            {say("place-help")}
          </Button>
        </span>
      </footer>
      <Suspense fallback={null}>
        {help && <Help onClose={() => setHelp(false)} shortcuts={outsideShortcuts} />}
      </Suspense>
    </div>
  );
}
