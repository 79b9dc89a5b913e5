import type { LoadProgress } from "./load.ts";

/** Where progress is shown: standard output, or a stand-in for it. */
export interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

const BAR_WIDTH = 30;
const LINE_EVERY = 50;

/** Shows how far a load has come: as a bar on a terminal, else in a line now and then. */
export function showProgress(screen: Screen): (progress: LoadProgress) => void {
  return ({ done, total }) => {
    const isLast = done === total;
    const text = `Loaded ${done} of ${total} files`;
    if (screen.isTTY) {
      const filled = Math.round((done / total) * BAR_WIDTH);
      const bar = "█".repeat(filled).padEnd(BAR_WIDTH, "░");
      screen.write(`\r${bar} ${text}${isLast ? "\n" : ""}`);
    } else if (isLast || done % LINE_EVERY === 0) {
      screen.write(`${text}\n`);
    }
  };
}
