// The database marks the words it found with two characters of private use, which are
// taken out of the text before.

/** What stands before and after a found word. */
export const FOUND_START = "\ue000";
export const FOUND_END = "\ue001";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  [FOUND_START]: "<mark>",
  [FOUND_END]: "</mark>",
};

/** A marked text as HTML that is safe to show: found words in `<mark>`, all else escaped. */
export const snippetHtml = (marked: string): string =>
  marked.replace(/[&<>"'\ue000\ue001]/g, (sign) => ESCAPES[sign] ?? sign);
