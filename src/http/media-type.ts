/** Whether a Content-Type says JSON. Parameters do not matter: JSON is UTF-8 by its definition. */
export const isJsonType = (type: string | null | undefined): boolean =>
  type != null && /^application\/json[ \t]*(?:;|$)/i.test(type);
