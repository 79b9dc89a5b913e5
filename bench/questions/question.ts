/** One way of asking a question. */
export interface Instance {
  name: string;
  variables: Readonly<Record<string, unknown>>;
  /** Nothing is a right answer, too. */
  mayBeEmpty?: true;
}

export interface Question {
  name: string;
  /** The median of every instance is to be at most so many milliseconds; null when there is no bar. */
  bar: number | null;
  document: string;
  /** Where in the answer the number or list stands that tells how much was found. */
  counted: readonly string[];
  /** What that counts. */
  unit: string;
  instances: readonly Instance[];
}
