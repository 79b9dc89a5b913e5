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
import { ambiguousName, badUserInput, nameNotFound } from "./errors.ts";

import type { Prisma, PrismaClient } from "./generated/prisma/client.ts";
import { encodeGlobalId } from "./lib/global-id.ts";
import { once } from "./lib/once.ts";
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
export type Context = ReturnType<typeof createContext>;

// The client stands beside the context, not in it: its type would slow down every type check.
const databases = new WeakMap<object, Database>();

/**
 * A context on this database. `requestId` appears in logs and in the answer's header; `known` spares
 * statements for names that were looked up for other requests.
 */
export function createContext(
  database: Database,
  requestId: string = randomUUID(),
  known?: KnownEntities,
) {
  const names = once(
    () =>
      new DataLoader<string, EntityMatch[]>((texts) =>
        known ? known.find(database.pool, texts) : findEntities(database.pool, texts),
      ),
  );
  // Together, so that of several names that fail it is always the first that the client is told of.
  const suggestions = once(
    () =>
      new DataLoader<Unknown, Entity[], string>(
        (unknown) =>
          Promise.all(
            unknown.map(({ text, types }) => suggestEntities(database.prisma, text, types)),
          ),
        { cacheKeyFn: ({ text, types }) => `${types} ${text}` },
      ),
  );
  const context = {
    requestId,
    /**
     * The one entity that a text stands for: by id, slug, code, stored name, then family name.
     * Names that are asked for at the same time are looked up in one statement. Throws `AMBIGUOUS_NAME` or
     * `NAME_NOT_FOUND` with candidates; never guesses.
     */
    findEntity: (text: string, types = ALL_TYPES) =>
      findEntity({ known, names, suggestions }, text, types),
    /** All entities that a text may stand for, the best first, looked up in the same statement. */
    matchEntities: (text: string) => names().load(text),
  };
  databases.set(context, database);
  return context;
}

/** The database client of a request. */
export const db = (context: object): PrismaClient => databaseOf(context).prisma;

/** The rows of a statement of our own, for questions that the client cannot ask. */
export async function ask<Row extends object>(context: object, sql: Prisma.Sql): Promise<Row[]> {
  const { rows } = await databaseOf(context).pool.query<Row>(sql.text, sql.values);
  return rows;
}

/** The one text that a statement of our own gives, which the database keeps ready if it has a name. */
export async function askText(
  context: object,
  statement: { name?: string | undefined; text: string; values: unknown[] },
): Promise<string> {
  const { rows } = await databaseOf(context).pool.query<{ answer: string }>(statement);
  const [row] = rows;
  if (!row) throw new TypeError("One row was expected from the database.");
  return row.answer;
}

function databaseOf(context: object): Database {
  const database = databases.get(context);
  if (!database) throw new Error("This context was not made by createContext.");
  return database;
}

/** A name that no entity of these types has. */
interface Unknown {
  text: string;
  types: readonly EntityType[];
}

interface Loaders {
  known: KnownEntities | undefined;
  names: () => DataLoader<string, EntityMatch[]>;
  suggestions: () => DataLoader<Unknown, Entity[], string>;
}

async function findEntity(
  { known, names, suggestions }: Loaders,
  text: string,
  types: readonly EntityType[],
): Promise<Entity> {
  if (text.length === 0 || text.length > NAME_MAX || !isStorable(text)) {
    throw badUserInput(`A name has 1 to ${NAME_MAX} characters of valid text, not ${text.length}.`);
  }
  // What is known and not in doubt need not wait; what fails does, so that names fail in their order.
  const [only, ...others] = bestOf(known?.get(text) ?? [], types);
  if (only && others.length === 0) return only;
  const [best, ...rivals] = bestOf(await names().load(text), types);
  if (!best) {
    const kinds = types.map((type) => WORDS[type]).join(", ");
    const similar = await suggestions().load({ text, types });
    throw nameNotFound(text, kinds, similar.map(toCandidate));
  }
  if (rivals.length > 0) throw ambiguousName(text, [best, ...rivals].map(toCandidate));
  return best;
}

/** The matches of these types that were found by the first step that found any. */
function bestOf(matches: readonly EntityMatch[], types: readonly EntityType[]): EntityMatch[] {
  const fitting = matches.filter(({ type }) => types.includes(type));
  return fitting.filter(({ step }) => step === fitting[0]?.step);
}

const toCandidate = ({ type, id, name }: Entity) => ({ id: encodeGlobalId(type, id), type, name });
