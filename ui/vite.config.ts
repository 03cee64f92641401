import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { practice } from "./practice/server.ts";
import { writeWordIds } from "./scripts/words.mjs";

// A browser test gives the bridge's address; without one, `npm run dev` answers from practice/.
const bridge = process.env["SAMLAT_BRIDGE"];

// A test run on a desk brings the typed ids up to date; in CI a stale one fails its test.
if (!process.env["CI"]) writeWordIds();

export default defineConfig({
  plugins: [
    react(),
    { ...optimizeLocales.vite({ locales: ["sv-SE", "en-US"] }), enforce: "pre" },
    {
      name: "word-ids",
      apply: "serve",
      configureServer(server) {
        if (server.config.mode === "test") return;
        server.watcher.on("change", (file) => {
          if (file.endsWith(".ftl")) writeWordIds();
        });
      },
    },
    ...(bridge ? [] : [practice()]),
  ],
  server: {
    fs: { allow: [fileURLToPath(new URL("..", import.meta.url))] },
    ...(bridge ? { proxy: { "/__api": { target: bridge } } } : {}),
  },
  build: {
    target: "safari17",
    cssTarget: "safari18",
    outDir: "dist",
    sourcemap: false,
    modulePreload: { polyfill: false },
    // Two windows: the private one, and the projector's.
    rollupOptions: { input: ["index.html", "room.html"] },
  },
  test: {
    environment: "happy-dom",
    pool: "threads",
    isolate: false,
    testTimeout: 60_000,
    setupFiles: ["src/testing/setup.ts"],
    css: { modules: { classNameStrategy: "non-scoped" } },
  },
});
