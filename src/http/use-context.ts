import type { Plugin } from "graphql-yoga";
import type { Context } from "../context.ts";

/**
 * Gives resolvers the very object that `makeContext` returns. Yoga's own option `context` would
 * copy its fields into an object of Yoga's, for which nobody knows the database.
 */
export function useContext(makeContext: (request: Request) => Context): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn, args }) {
      const contextValue = makeContext(args.contextValue.request);
      setExecuteFn((given) => executeFn({ ...given, contextValue }));
    },
    onSubscribe({ subscribeFn, setSubscribeFn, args }) {
      const contextValue = makeContext(args.contextValue.request);
      setSubscribeFn((given) => subscribeFn({ ...given, contextValue }));
    },
  };
}
