import { defineConfig } from '@eddeee888/gcg-typescript-resolver-files';
import type { CodegenConfig } from '@graphql-codegen/cli';

// Server types come from the SDL; the page's types come from the printed schema and its own documents.
const config: CodegenConfig = {
  schema: 'graphql/**/schema.graphql',
  hooks: { afterAllFileWrite: [] },
  generates: {
    graphql: defineConfig({
      emitLegacyCommonJSImports: false,
      importExtension: '.ts',
      typesPluginsConfig: {
        contextType: './context.ts#GraphQLContext',
        useTypeImports: true,
        enumsAsTypes: true,
      },
    }),
  },
};

export default config;
