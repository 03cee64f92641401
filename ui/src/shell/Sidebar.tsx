/** The left column: search, the five places in the order of the number keys, and at the foot settings, help and the lock. */
import { Icon, type IconName, Mark } from "../components/Icon";
import { KeyHint } from "../components/KeyHint";
import { say } from "../words/words";
import { shortcuts } from "./keys";
import { type Place, places, placesOf, to } from "./route";
import styles from "./Shell.module.css";
import { useOpenSession } from "./session";

const icons: Record<Place, IconName> = {
  today: "today",
  meetings: "meetings",
  children: "child",
  actions: "actions",
  measures: "measures",
};

interface SidebarProps {
  current: string;
  onSearch: () => void;
  onHelp: () => void;
  onLock: () => void;
  onSwitch: () => void;
}

export function Sidebar({ current, onSearch, onHelp, onLock, onSwitch }: SidebarProps) {
  const own = placesOf[useOpenSession().user.role];
  return (
    <nav className={styles.side} aria-label={say("nav-label")} tabIndex={-1} data-region="places">
      <div className={styles.brand}>
        <Mark />
        {say("app-name")}
      </div>
      <button className={styles.find} type="button" onClick={onSearch}>
        <Icon name="search" />
        {say("palette-open")}
        <KeyHint>{shortcuts.palette.shown}</KeyHint>
      </button>
      {places.map((place, index) =>
        !(own as readonly Place[]).includes(place) ? null : (
          <a
            key={place}
            href={to(place)}
            aria-current={place === current ? "page" : undefined}
            title={shortcuts[place].shown}
          >
            <Icon name={icons[place]} />
            {say(`place-${place}`)}
            <span className={styles.key} aria-hidden="true">
              {index + 1}
            </span>
          </a>
        ),
      )}
      <div className={styles.foot}>
        <a href={to("registers")} aria-current={current === "registers" ? "page" : undefined}>
          <Icon name="paper" />
          {say("registers-title")}
        </a>
        <a href={to("settings")} aria-current={current === "settings" ? "page" : undefined}>
          <Icon name="settings" />
          {say("place-settings")}
        </a>
        <button type="button" onClick={onHelp}>
          <Icon name="help" />
          {say("place-help")}
          <span className={styles.key} aria-hidden="true">
            {shortcuts.help.shown}
          </span>
        </button>
        <button type="button" onClick={onSwitch} title={shortcuts.switch_user.shown}>
          <Icon name="people" />
          {say("switch-title")}
        </button>
        <button type="button" onClick={onLock}>
          <Icon name="lock" />
          {say("place-lock")}
          <span className={styles.key} aria-hidden="true">
            {shortcuts.lock.shown}
          </span>
        </button>
      </div>
    </nav>
  );
}
