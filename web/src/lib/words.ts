/** An enum value as it is said: `WORKING_VISIT` is "working visit". */
export const words = (value: string): string => value.toLowerCase().replaceAll("_", " ");

/** With its first letter as at the beginning of a sentence. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "1 meeting", "2 meetings". */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;

const list = new Intl.ListFormat("en");

/** "Putin, Nazarbaev, and Lukashenko". */
export const listed = (names: readonly string[]): string => list.format(names);
