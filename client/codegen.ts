import type { CodegenConfig } from "@graphql-codegen/cli";

/** `npm run generate:client`: types of the documents in this folder, from the committed schema. */
const config: CodegenConfig = {
  schema: "schema.graphql",
  documents: ["client/*.ts"],
  generates: {
    "client/generated/": {
      preset: "client",
      presetConfig: {
        fragmentMasking: false,
        skipIndexFile: true,
        // What a server with TRUSTED_DOCUMENTS=client/generated/persisted-documents.json answers.
        persistedDocuments: true,
      },
      config: {
        documentMode: "string",
        importExtension: ".ts",
        useTypeImports: true,
        strictScalars: true,
        scalars: { Date: "string", DateTime: "string" },
      },
    },
    "client/generated/possible-types.json": { plugins: ["fragment-matcher"] },
  },
};

export default config;
