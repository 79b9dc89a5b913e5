/** The work, done when first asked for and not again. */
export function once<Value extends object>(work: () => Value): () => Value {
  let done: Value | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
