import { defineConfig } from '@eddeee888/gcg-typescript-resolver-files';
import type { CodegenConfig } from '@graphql-codegen/cli';

// Server types come from the SDL; the page's types come from the printed schema and its own documents.
const config: CodegenConfig = {
  schema: 'graphql/**/schema.graphql',
  generates: {
    graphql: defineConfig({
      emitLegacyCommonJSImports: false,
      importExtension: '.ts',
      // Types with a mapper get a resolver file too; the others are plain data.
      resolverGeneration: 'minimal',
      scalarsModule: false,
      scalarsOverrides: {
        DateTime: { type: 'Date' },
        Text: { type: 'string' },
        Key: { type: 'string' },
      },
      typesPluginsConfig: {
        contextType: './context.ts#GraphQLContext',
        useTypeImports: true,
        enumsAsTypes: true,
      },
    }),
  },
};

export default config;
