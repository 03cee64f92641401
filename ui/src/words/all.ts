/** All words. What stands behind the lock screen is fetched after this module, see shell/later.ts. */
import { learn } from "./words";

const files = import.meta.glob<string>("../../../words/sv/*.ftl", { query: "?raw", import: "default", eager: true });

learn(Object.values(files));
