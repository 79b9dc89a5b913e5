import fc from "fast-check";
import { schema } from "../../../src/schema/index.ts";
import { Arguments } from "./argument.ts";
import { Dice } from "./dice.ts";
import type { Known } from "./known.ts";
import { Selections } from "./selection.ts";
import { Values } from "./value.ts";
import { type Given, Variables } from "./variable.ts";

/** What a client sends for one of the operations of a document. */
export interface AnyRequest {
  operationName: string | undefined;
  variables: Given;
}

/** A document that is valid, and requests for it. */
export interface AnyDocument {
  query: string;
  requests: AnyRequest[];
}

/** Documents with all that the schema and the language offer, made from the schema itself. */
export const anyDocument = (known: Known): fc.Arbitrary<AnyDocument> =>
  fc.gen().map((gen) => documentOf(new Dice(gen), known));

function documentOf(dice: Dice, known: Known): AnyDocument {
  const values = new Values(dice, known);
  const variables = new Variables(dice, values);
  const selections = new Selections(dice, new Arguments(dice, known, values, variables), variables);
  const type = schema.getQueryType();
  if (!type) throw new Error("The schema has no query type.");

  values.wrong = dice.chance(4) ? 20 : 0;
  const count = dice.chance(15) ? 2 + dice.number(1) : 1;
  const names = Array.from({ length: count }, (_none, index) =>
    count > 1 || dice.chance(40) ? `Q${index + 1}` : undefined,
  );
  const operations = names.map((name) => {
    const text = selections.operation(type);
    const declarations = variables.declarationsFor(text + selections.fragmentsFor(text));
    if (!name && declarations.length === 0 && dice.chance(50)) return text;
    const list = declarations.length > 0 ? ` (${declarations.join(", ")})` : "";
    return `query${name ? ` ${name}` : ""}${list} ${text}`;
  });
  const fragments = selections.fragmentsFor(operations.join(" "));
  const query = [...operations, fragments].join(" ").trim();

  const requests = Array.from({ length: query.includes("$") ? 3 : 1 }, () => {
    values.wrong = dice.chance(10) ? 15 : 0;
    const asked = dice.pick(names);
    const operationName = count === 1 && dice.chance(50) ? undefined : asked;
    const isUnknown = values.wrong > 0 && dice.chance(5);
    return { operationName: isUnknown ? "Q9" : operationName, variables: variables.given() };
  });
  return { query, requests };
}
