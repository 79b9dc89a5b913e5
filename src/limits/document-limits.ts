import type { ASTVisitor, ValidationContext } from "graphql";
import { tooCostly } from "../errors.ts";

/** Names that a document may give to its fields. */
const ALIASES_MAX = 50;

/** Directives that a document may hold. */
const DIRECTIVES_MAX = 50;

/** A rule of validation that refuses more aliases and directives than any client needs. */
export function documentLimits(context: ValidationContext): ASTVisitor {
  const [countAlias, countDirective] = [
    counter(context, ALIASES_MAX, "aliases"),
    counter(context, DIRECTIVES_MAX, "directives"),
  ];
  return {
    Field({ alias }) {
      if (alias) countAlias();
    },
    Directive: countDirective,
  };
}

function counter(context: ValidationContext, most: number, what: string): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count !== most + 1) return;
    context.reportError(tooCostly(`A document with at most ${most} ${what} was expected.`));
  };
}
