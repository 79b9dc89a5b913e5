import type { Fields } from "../../lib/flatten.ts";
import type { Api } from "./api.ts";
import type { Parameter } from "./parameters.ts";

/** A file that is made of answers of the API while it is sent. */
export interface ExportFile {
  readonly contentType: string;
  /** What the address may say after the question mark. */
  readonly parameters: readonly Parameter[];
  /** Asks the first question, so that a mistake is told before anything is sent. */
  readonly open: (api: Api, variables: Fields) => Promise<AsyncGenerator<string>>;
}
