/** The frame of the screens outside the shell: first start and lock. The mark above, the one thing in the middle, a quiet foot. */
import { type ReactNode, useState } from "react";
import { Button } from "../components/Button";
import { Mark } from "../components/Icon";
import { say } from "../words/words";
import { Help } from "./Help";
import { shortcuts, useKeys } from "./keys";
import styles from "./Outside.module.css";
import { changeTextSize, textSize } from "./textSize";

export interface OutsideProps {
  /** At the right of the head: the step, the team. */
  where?: ReactNode;
  /** At the left of the foot. */
  foot?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

const usable = ["larger", "smaller", "normal", "help"] as const;

export function Outside({ where, foot, narrow, children }: OutsideProps) {
  const [help, setHelp] = useState(false);
  const [size, setSize] = useState(textSize());
  const resize = (direction: 1 | -1 | 0) => setSize(changeTextSize(direction));
  useKeys({
    f1: () => setHelp(true),
    "ctrl++": () => resize(1),
    "ctrl+=": () => resize(1),
    "ctrl+-": () => resize(-1),
    "ctrl+0": () => resize(0),
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
          <Button look="link" onPress={() => resize(-1)}>
            {say("key-smaller")}
          </Button>
          <Button look="link" onPress={() => resize(1)}>
            {say("key-larger")}
          </Button>
        </span>
        <span className={styles.end}>
          <Button look="link" keys={shortcuts.help.shown} onPress={() => setHelp(true)}>
            {say("place-help")}
          </Button>
        </span>
      </footer>
      {help && <Help onClose={() => setHelp(false)} shortcuts={usable.map((name) => shortcuts[name])} />}
    </div>
  );
}
