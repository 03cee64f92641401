/** The pictures a child chooses among: the same strokes as on its own page. Always beside a word, so hidden from screen readers. */
import type { ReactNode } from "react";
import styles from "./ChildMode.module.css";

const face = (mouth: string) => (
  <>
    <circle cx="50" cy="50" r="38" className={styles.shade} />
    <circle cx="37" cy="42" r="3.2" className={styles.dot} />
    <circle cx="63" cy="42" r="3.2" className={styles.dot} />
    <path d={mouth} />
  </>
);

const drawings: Readonly<Record<string, ReactNode>> = {
  happy: face("M31 58c5 10 12 14 19 14s14-4 19-14"),
  unsure: face("M34 64h32"),
  sad: face("M31 71c5-9 12-12 19-12s14 3 19 12"),
  plate: (
    <>
      <circle cx="50" cy="52" r="27" className={styles.shade} />
      <circle cx="50" cy="52" r="16" className={styles.paper} />
      <path d="M11 22v15c0 6 8 6 8 0V22M15 22v60M89 82V22c-8 4-9 14-9 24h9" />
    </>
  ),
  moon: (
    <>
      <path d="M64 17a35 35 0 1 0 21 47A29 29 0 0 1 64 17z" className={styles.shade} />
      <path d="M82 20v12M76 26h12M90 44v8M86 48h8" />
    </>
  ),
  clock: (
    <>
      <circle cx="50" cy="50" r="36" className={styles.shade} />
      <path d="M50 28v23l15 10" />
    </>
  ),
  talk: (
    <>
      <path
        d="M18 18h64a8 8 0 0 1 8 8v36a8 8 0 0 1-8 8H48L30 87V70H18a8 8 0 0 1-8-8V26a8 8 0 0 1 8-8z"
        className={styles.shade}
      />
      <path d="M28 37h44M28 51h28" />
    </>
  ),
  heart: (
    <path d="M50 84C20 62 12 48 12 35a20 20 0 0 1 38-9 20 20 0 0 1 38 9c0 13-8 27-38 49z" className={styles.shade} />
  ),
  book: (
    <>
      <path d="M50 28C40 19 26 18 12 21v56c14-3 28-2 38 7z" className={styles.shade} />
      <path d="M50 28c10-9 24-10 38-7v56c-14-3-28-2-38 7z" className={styles.paper} />
      <path d="M60 41c6-3 12-4 18-4M60 54c6-3 12-4 18-4" />
    </>
  ),
  house: (
    <>
      <path d="M18 46v38h64V46" className={styles.paper} />
      <path d="M10 50L50 15l40 35z" className={styles.shade} />
      <path d="M42 84V62h16v22" />
    </>
  ),
  ball: (
    <>
      <circle cx="50" cy="50" r="36" className={styles.shade} />
      <path d="M50 34l16 11-6 19H40l-6-19z" className={styles.paper} />
      <path d="M50 34V14M66 45l19-7M60 64l12 16M40 64L28 80M34 45l-19-7" />
    </>
  ),
  friends: (
    <>
      <circle cx="34" cy="32" r="15" className={styles.shade} />
      <circle cx="70" cy="38" r="12" className={styles.paper} />
      <path d="M10 84c0-19 10-29 24-29s24 10 24 29z" className={styles.shade} />
      <path d="M66 84h24c0-16-8-25-20-25-4 0-8 1-11 4" />
    </>
  ),
  hand: (
    <>
      <path d="M12 60c8-8 17-8 25-3l12 7c6 4 3 12-4 10l-13-4M12 80l14-4 26 9c4 1 8 1 12-2l26-21c5-5-1-12-8-8L62 66" />
      <path d="M52 44c-14-9-18-15-18-21a9 9 0 0 1 18-3 9 9 0 0 1 18 3c0 6-4 12-18 21z" className={styles.shade} />
    </>
  ),
};

export function Drawing({ name }: { name: string }) {
  return (
    <svg className={styles.drawing} viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      {drawings[name] ?? drawings["hand"]}
    </svg>
  );
}
