/** The colours of a picture. */
export interface Theme {
  readonly text: string;
  readonly ground: string;
  /** Of groups; the last is for all groups beyond the others. */
  readonly groups: readonly string[];
}

// Told apart with the usual kinds of colour blindness, and at least 3:1 against the ground.
const LIGHT = ["#0068a8", "#c44e00", "#00805e", "#b0508a", "#8a6a00", "#5b4bb5", "#6b7280"];
const DARK = ["#4aa8e8", "#ff8a4c", "#2fc79b", "#e79ac4", "#f0c14b", "#b9aeff", "#9aa3b2"];

export const GROUP_COLOURS = LIGHT.length;

/** As the page looks now: the canvas has the text and ground of the style sheet. */
export function themeOf(canvas: HTMLCanvasElement): Theme {
  const { color, backgroundColor } = getComputedStyle(canvas);
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  return { text: color, ground: backgroundColor, groups: isDark ? DARK : LIGHT };
}
