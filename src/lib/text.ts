/**
 * Whether PostgreSQL stores the text unchanged: no NUL, which it refuses, and no lone surrogate,
 * which the driver silently replaces. Any text of a client is asked this before it reaches SQL.
 */
export const isStorable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

/** `%`, `_` and `\` escaped, so that LIKE (which is Prisma's `contains`) takes them literally. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

const SHOWN_MAX = 60;

/** What came, as an error message shows it: quoted, control characters escaped, cut after 60. */
export const shown = (text: string): string =>
  JSON.stringify(text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text);
