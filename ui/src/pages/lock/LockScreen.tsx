/** What stands at the lock screen's place: the lock screen itself (lockScreen.ts), the way back in when the passphrase is forgotten, or what to do about a damaged vault. */
import { Suspense, startTransition, useLayoutEffect, useRef, useState } from "react";
import type { Damage } from "../../api/types/ops";
import { later } from "../../shell/later";
import { Outside } from "../../shell/Outside";
import { useSession } from "../../shell/session";
import styles from "./LockScreen.module.css";
import { type Locked, lockScreen } from "./lockScreen";

const DamageScreen = later(async () => (await import("../backups/Damage")).Damage);
const Recover = later(async () => (await import("./Recover")).Recover);

/** Where it begins when it was already asked for before React was there. */
export type Way = "unlock" | "forgotten" | { damage: Damage };

export function LockScreen({ first }: { first: Way }) {
  const { session } = useSession();
  const locked = session?.state === "locked" ? session : null;
  const [way, setWay] = useState<Way>(first === "unlock" && locked?.damage ? { damage: locked.damage } : first);
  const go = (next: Way) => startTransition(() => setWay(next));
  if (!locked) return null;
  if (way === "unlock") return <Unlock locked={locked} onWay={go} />;
  return (
    <Outside>
      <Suspense fallback={null}>
        {way === "forgotten" ? (
          <Recover onBack={() => go("unlock")} />
        ) : (
          <DamageScreen damage={way.damage} onBack={() => go("unlock")} />
        )}
      </Suspense>
    </Outside>
  );
}

function Unlock({ locked, onWay }: { locked: Locked; onWay: (way: Way) => void }) {
  const { arrive } = useSession();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onWay);
  latest.current = onWay;
  useLayoutEffect(() => {
    if (!place.current) return;
    return lockScreen(place.current, locked, {
      onOpened: arrive,
      onForgotten: () => latest.current("forgotten"),
      onDamage: (damage) => latest.current({ damage }),
    });
  }, [locked, arrive]);
  return <div ref={place} className={styles.whole} />;
}
