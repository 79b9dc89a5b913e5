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
