import type { CodegenConfig } from "@graphql-codegen/cli";

/** `npm run generate:web`: types of the explorer's documents, from the committed schema. */
const config: CodegenConfig = {
  schema: "schema.graphql",
  documents: ["web/src/**/*.{ts,tsx}"],
  generates: {
    "web/generated/": {
      preset: "client",
      presetConfig: {
        fragmentMasking: false,
        skipIndexFile: true,
        // What a server with TRUSTED_DOCUMENTS answers to the explorer.
        persistedDocuments: true,
      },
      config: {
        documentMode: "string",
        enumsAsTypes: true,
        importExtension: ".ts",
        useTypeImports: true,
        strictScalars: true,
        scalars: { Date: "string", DateTime: "string" },
      },
    },
  },
};

export default config;
