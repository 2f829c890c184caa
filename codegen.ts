import { defineConfig } from '@eddeee888/gcg-typescript-resolver-files';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { composeModules } from './src/start/composeModules.ts';

// The page knows the schema and its own documents, nothing else. The desk's documents are generated apart, so that they are
// loaded with the desk and not with the first view.
const page = (documents: string[]) => ({
  documents,
  preset: 'client' as const,
  presetConfig: { fragmentMasking: false, skipIndexFile: true, persistedDocuments: true },
  config: {
    enumsAsTypes: true,
    useTypeImports: true,
    defaultScalarType: 'unknown',
    strictScalars: true,
    scalars: { DateTime: 'string', Text: 'string', Key: 'string' },
  },
});

// What the page is told of the server's rules, each as a file that it imports.
const limits = './graphql/pageLimits.ts';
const values = './graphql/pageValues.ts';
const rights = './graphql/pageRights.ts';

type PluginLoader = NonNullable<CodegenConfig['pluginLoader']>;
const fetched = new Map<string, ReturnType<PluginLoader>>();

/** Outputs are made side by side: whoever asks for a plugin while it is being loaded would be given half of it. */
const fetchOnce: PluginLoader = (name) => {
  const plugin = fetched.get(name) ?? import(name);
  fetched.set(name, plugin);
  return plugin;
};

const ofResidents = ['web/src/**/*.graphql', '!web/src/desk/**'];
const ofDesks = ['web/src/desk/**/*.graphql'];

const config: CodegenConfig = {
  // What modules bring is put together in the same breath as what comes from the schema.
  hooks: {
    afterStart: () => {
      composeModules(process.cwd());
    },
  },
  // Our plugins read what modules bring: they are fetched once that is put together, and by this loader, which takes TypeScript.
  pluginLoader: fetchOnce,
  schema: 'graphql/**/schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    // Server types come from the SDL; the page's types come from the schema and its own documents.
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
        // No argument and no field of an input is null: what is absent is taken out once, before a resolver runs (withoutAbsent).
        inputMaybeValue: 'T',
        useTypeImports: true,
        enumsAsTypes: true,
      },
    }),
    'web/src/gql/generated/': page(ofResidents),
    'web/src/gql/desk.generated/': page(ofDesks),
    'web/src/gql/generated/limits.ts': { documents: ofResidents, plugins: [limits] },
    'web/src/gql/desk.generated/limits.ts': { documents: ofDesks, plugins: [limits] },
    'web/src/gql/generated/values.ts': { documents: ofResidents, plugins: [values] },
    'web/src/gql/desk.generated/values.ts': { documents: ofDesks, plugins: [values] },
    'web/src/gql/generated/rights.ts': { plugins: [rights] },
  },
};

export default config;
