import { type DocumentNode, type GraphQLSchema, getOperationAST } from "graphql";
import { tooCostly } from "../errors.ts";
import { OperationMemo } from "../read/operation-memo.ts";
import { KnownOperation } from "./known-operation.ts";

/** The most that an operation may be. */
export interface OperationLimits {
  readonly cost: number;
  /** Levels of fields, those of fragments included. */
  readonly depth: number;
}

/** What a client asks. */
interface AskedOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What an operation costs, and how much it may. */
export interface Cost {
  readonly requested: number;
  readonly limit: number;
}

/** What operations cost, worked out once for a document and the variables that make a difference. */
export class OperationCosts {
  readonly #limit: number;
  readonly #operations: OperationMemo<KnownOperation>;

  constructor(schema: GraphQLSchema, limits: OperationLimits) {
    this.#limit = limits.cost;
    this.#operations = new OperationMemo((document, name) => {
      const definition = getOperationAST(document, name);
      return definition && new KnownOperation(schema, document, definition, limits.depth);
    });
  }

  /**
   * The cost of a valid operation; undefined when there is no such operation or its variables are
   * wrong, so that it will not be worked on. Throws QUERY_TOO_COSTLY when it is over the limit.
   */
  of(asked: AskedOperation): Cost | undefined {
    const cost = this.#costOf(asked);
    if (!cost || cost.requested <= cost.limit) return cost;
    throw tooCostly(
      `An operation that costs at most ${cost.limit} was expected, not ${cost.requested}. Ask for shorter lists or fewer fields.`,
      { cost },
    );
  }

  /** The same; undefined also when it is over the limit. */
  within(asked: AskedOperation): Cost | undefined {
    const cost = this.estimate(asked);
    return cost && cost.requested <= cost.limit ? cost : undefined;
  }

  /** The cost however high; undefined when there are too many levels or fields to go through. */
  estimate(asked: AskedOperation): Cost | undefined {
    try {
      return this.#costOf(asked);
    } catch {
      return undefined;
    }
  }

  #costOf({ document, operationName, variables }: AskedOperation): Cost | undefined {
    const requested = this.#operations.of(document, operationName)?.cost(variables ?? {});
    return requested === undefined ? undefined : { requested, limit: this.#limit };
  }
}
