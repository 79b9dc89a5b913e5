/**
 * The one thing that a CommonJS package exports, when its types promise a `default` that Node,
 * which imports the thing itself, does not give.
 */
export function onlyExportOf<Value>(imported: { default: Value }): Value;
export function onlyExportOf(imported: unknown): unknown {
  return imported;
}
