import type { Screen } from "../../src/load/show-progress.ts";

const BAR_WIDTH = 30;
const LINES = 10;

/** Shows how far each phase has come: as a bar on a terminal, else in a line after every tenth. */
export function phaseShower(screen: Screen): (phase: string, done: number, total: number) => void {
  const startedAt = performance.now();
  let shown = "";
  return (phase, done, total) => {
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
    const text = `${phase}: ${done} of ${total}, ${seconds} s`;
    if (screen.isTTY) {
      const filled = Math.round((done / total) * BAR_WIDTH);
      const bar = "█".repeat(filled).padEnd(BAR_WIDTH, "░");
      screen.write(`\r\x1b[K${bar} ${text}${done >= total ? "\n" : ""}`);
      return;
    }
    const step = `${phase} ${Math.floor((done / total) * LINES)}`;
    if (step === shown) return;
    shown = step;
    screen.write(`${text}\n`);
  };
}
