import DataLoader from "dataloader";
import type { Context } from "./context.ts";

const loaders = new WeakMap<Context, Map<string, unknown>>();

/**
 * The loader that a request keeps under a name: what fields of one kind and the same arguments ask
 * for at the same time is read in one statement. The name must tell the arguments.
 */
export function batch<Key, Value>(
  context: Context,
  name: string,
  load: (keys: readonly Key[]) => Promise<readonly Value[]>,
  cacheKey?: (key: Key) => string,
): DataLoader<Key, Value, unknown> {
  const known = loaders.get(context) ?? new Map<string, unknown>();
  loaders.set(context, known);
  const found = known.get(name);
  // A name stands for one kind of field, and so for one type of loader.
  if (found instanceof DataLoader) return found;
  const made = new DataLoader<Key, Value, unknown>(load, cacheKey ? { cacheKeyFn: cacheKey } : {});
  known.set(name, made);
  return made;
}
