import { type ASTVisitor, GraphQLError, type ValidationContext } from "graphql";
import type { Plugin } from "graphql-yoga";

/** Refuses to tell the schema; `__typename` stays. */
export function useNoIntrospection(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(noIntrospection);
    },
  };
}

/** The ways in: the rule that comes with graphql-js has an error for every field behind them, too. */
const ENTRANCES = new Set(["__schema", "__type"]);

const noIntrospection = (context: ValidationContext): ASTVisitor => ({
  Field(node) {
    if (!ENTRANCES.has(node.name.value)) return;
    const message = `Introspection is off here: ${node.name.value} is not answered.`;
    context.reportError(new GraphQLError(message, { nodes: node }));
  },
});
