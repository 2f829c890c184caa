import { defineConfig } from '@eddeee888/gcg-typescript-resolver-files';
import type { CodegenConfig } from '@graphql-codegen/cli';

// Server types come from the SDL; the page's types come from the printed schema and its own documents.
const config: CodegenConfig = {
  schema: 'graphql/**/schema.graphql',
  generates: {
    graphql: defineConfig({
      emitLegacyCommonJSImports: false,
      importExtension: '.ts',
      // Only types whose fields are computed get a file; the others are plain data.
      resolverGeneration: {
        query: '*',
        mutation: '*',
        scalar: '*',
        object: [
          'community.Area',
          'identity.{Me,Person,PersonWithRoles,Firm,Session,Grant}',
          'opinion.{Message,Comment}',
          'triage.Flag',
          'mediation.{Case,Party,CaseLine,Agreement}',
          'volunteering.Service',
          'credit.{CreditAccount,CreditEntry,LookUp}',
          'openness.Figures',
        ],
      },
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
