/** Where progress is shown: standard output, or a stand-in for it. */
export interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** How far work has come. */
export interface Progress {
  done: number;
  total: number;
}

/** How the work is called: "Loaded 50 of 365 files". */
interface Words {
  verb: string;
  things: string;
  /** How many of them there are between two lines, where there is no terminal. */
  every: number;
}

const FILES: Words = { verb: "Loaded", things: "files", every: 50 };

const BAR_WIDTH = 30;

/** Shows how far work has come: as a bar on a terminal, else in a line now and then. */
export function showProgress(
  screen: Screen,
  { verb, things, every }: Words = FILES,
): (progress: Progress) => void {
  let shown = 0;
  return ({ done, total }) => {
    const isLast = done === total;
    const text = `${verb} ${done} of ${total} ${things}`;
    if (screen.isTTY) {
      const filled = Math.round((done / total) * BAR_WIDTH);
      const bar = "█".repeat(filled).padEnd(BAR_WIDTH, "░");
      screen.write(`\r${bar} ${text}${isLast ? "\n" : ""}`);
    } else if (isLast || done - shown >= every) {
      shown = done;
      screen.write(`${text}\n`);
    }
  };
}
