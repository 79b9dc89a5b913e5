import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const API = "http://127.0.0.1:4000";

/** `npm run build` and `npm run dev:web`: the explorer, of which the server serves what lies in dist. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  build: {
    target: "es2022",
    assetsInlineLimit: 0, // nothing stands in the page itself, as its Content-Security-Policy demands
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What several views use comes as one file: it is small, and a request takes longer than it.
        codeSplitting: {
          groups: [{ name: "parts", test: /web\/src\/(?:part|lib)\/|web\/src\/[^/]+$/ }],
        },
      },
    },
  },
  server: { port: 4001, proxy: { "/graphql": API, "/export": API, "/playground": API } },
});
