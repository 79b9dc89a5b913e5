// PostGraphile over Parley's tables. It sees what is recorded, and the derived tables only when
// the first argument is `levers`.
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { makePgSmartTagsPlugin } from "postgraphile/utils";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";

const [, , kind] = process.argv;
const derived = [
  "mixed_encounter",
  ...(kind === "levers" ? [] : ["encounter", "dyad", "pair_year"]),
];
const hidden = makePgSmartTagsPlugin(
  derived.map((name) => ({
    kind: "class",
    match: (table) => table.getNamespace()?.nspname === "public" && table.relname === name,
    tags: { behavior: ["-*"] },
  })),
);

const instance = postgraphile({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  plugins: [hidden],
  schema: { defaultBehavior: "+list +connection" },
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ["public", "peer"],
      poolConfig: { max: 8 },
    }),
  ],
  grafserv: { graphqlPath: "/graphql", graphiql: false, websockets: false },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), "127.0.0.1");
process.once("SIGTERM", () => process.exit(0));
