/** The `code` that Node and `pg` give their errors, such as ENOENT or 23505; not our own codes. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
