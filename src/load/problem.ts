/** A record that could not be loaded. */
export interface Problem {
  /** The file below seeds/. */
  file: string;
  /** Where in the file: `meetings[2].date`, or empty for the file as a whole. */
  place: string;
  reason: string;
}

export const describeProblem = ({ file, place, reason }: Problem): string =>
  `${file}${place === "" ? "" : ` ${place}`}: ${reason}`;

/** What is wrong with a record that is well formed: a reference that leads nowhere, an end before the start. */
export class SeedError extends Error {
  override readonly name = "SeedError";
}

/** Does the work for a record. When something is wrong with it, notes that and returns null. */
export function attempt<Result>(
  problems: Problem[],
  file: string,
  place: string,
  work: () => Result,
): Result | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    problems.push({ file, place, reason: error.message });
    return null;
  }
}
