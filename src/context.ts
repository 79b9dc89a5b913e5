import { randomUUID } from "node:crypto";
import DataLoader from "dataloader";
import type { Database } from "./database/client.ts";
import {
  type Entity,
  type EntityMatch,
  type EntityType,
  findEntities,
  suggestEntities,
} from "./database/find-entity.ts";
import type { KnownEntities } from "./database/known-entities.ts";
import { RequestWork, type WorkLimits } from "./database/request-work.ts";
import { ambiguousName, badUserInput, nameNotFound } from "./errors.ts";

import type { Prisma, PrismaClient } from "./generated/prisma/client.ts";
import { encodeGlobalId } from "./lib/global-id.ts";
import { isStorable } from "./lib/text.ts";

/** A name may be at most this long. */
const NAME_MAX = 200;

const ALL_TYPES: readonly EntityType[] = ["Person", "Country", "Organization"];

const WORDS: Record<EntityType, string> = {
  Person: "person",
  Country: "country",
  Organization: "organization",
};

/** What every resolver gets, made afresh for each request. */
export class Context {
  /** Appears in logs and in the answer's header. */
  readonly requestId: string;
  // Private also for the sake of type checks, which the client's type would slow down.
  readonly #work: RequestWork;
  readonly #known: KnownEntities | undefined;
  #names: DataLoader<string, EntityMatch[]> | undefined;
  #suggestions: DataLoader<Unknown, Entity[], string> | undefined;

  constructor(work: RequestWork, requestId: string, known: KnownEntities | undefined) {
    this.#work = work;
    this.requestId = requestId;
    this.#known = known;
  }

  /** What the database does for a context. */
  static workOf(context: object): RequestWork {
    if (#work in context) return context.#work;
    throw new Error("This context was not made by createContext.");
  }

  /**
   * The one entity that a text stands for: by id, slug, code, stored name, then family name.
   * Names that are asked for at the same time are looked up in one statement. Throws `AMBIGUOUS_NAME` or
   * `NAME_NOT_FOUND` with candidates; never guesses.
   */
  async findEntity(text: string, types: readonly EntityType[] = ALL_TYPES): Promise<Entity> {
    if (text.length === 0 || text.length > NAME_MAX || !isStorable(text)) {
      throw badUserInput(
        `A name has 1 to ${NAME_MAX} characters of valid text, not ${text.length}.`,
      );
    }
    // What is known and not in doubt need not wait; what fails does, so that names fail in their order.
    const [only, ...others] = bestOf(this.#known?.get(text) ?? [], types);
    if (only && others.length === 0) return only;
    const [best, ...rivals] = bestOf(await this.matchEntities(text), types);
    if (!best) {
      const kinds = types.map((type) => WORDS[type]).join(", ");
      const similar = await this.#similar({ text, types });
      throw nameNotFound(text, kinds, similar.map(toCandidate));
    }
    if (rivals.length > 0) throw ambiguousName(text, [best, ...rivals].map(toCandidate));
    return best;
  }

  /** All entities that a text may stand for, the best first, looked up in the same statement. */
  matchEntities(text: string): Promise<EntityMatch[]> {
    this.#names ??= new DataLoader((texts) =>
      this.#known ? this.#known.find(this.#work, texts) : findEntities(this.#work, texts),
    );
    return this.#names.load(text);
  }

  /** Together, so that of several names that fail it is always the first that the client is told of. */
  #similar(name: Unknown): Promise<Entity[]> {
    this.#suggestions ??= new DataLoader(
      (unknown) => {
        const { prisma } = this.#work;
        return Promise.all(unknown.map(({ text, types }) => suggestEntities(prisma, text, types)));
      },
      { cacheKeyFn: ({ text, types }) => `${types} ${text}` },
    );
    return this.#suggestions.load(name);
  }
}

/**
 * A context on this database; `known` spares statements for names that were looked up for other
 * requests. One with limits must be told when its request is over: `workOf(context).end()`.
 */
export const createContext = (
  database: Database,
  requestId: string = randomUUID(),
  known?: KnownEntities,
  limits?: WorkLimits,
): Context => new Context(new RequestWork(database, limits), requestId, known);

/** What the database does for a request, to be ended with it. */
export const workOf = (context: object): RequestWork => Context.workOf(context);

/** The database client of a request, for one question. */
export const db = (context: object): PrismaClient => workOf(context).prisma;

/** The rows of a statement of our own, for questions that the client cannot ask. */
export async function ask<Row extends object>(context: object, sql: Prisma.Sql): Promise<Row[]> {
  const { text, values } = sql;
  return (await workOf(context).query<Row>({ text, values })).rows;
}

/** The one text that a statement of our own gives, which the database keeps ready if it has a name. */
export async function askText(
  context: object,
  statement: { name?: string | undefined; text: string; values: unknown[] },
): Promise<string> {
  const { rows } = await workOf(context).query<{ answer: string }>(statement);
  const [row] = rows;
  if (!row) throw new TypeError("One row was expected from the database.");
  return row.answer;
}

/** A name that no entity of these types has. */
interface Unknown {
  text: string;
  types: readonly EntityType[];
}

/** The matches of these types that were found by the first step that found any. */
function bestOf(matches: readonly EntityMatch[], types: readonly EntityType[]): EntityMatch[] {
  const fitting = matches.filter(({ type }) => types.includes(type));
  return fitting.filter(({ step }) => step === fitting[0]?.step);
}

const toCandidate = ({ type, id, name }: Entity) => ({ id: encodeGlobalId(type, id), type, name });
