import type { CodegenConfig } from '@graphql-codegen/cli';

// The page knows the printed schema and its own documents, nothing else. The desk's documents are generated apart,
// so that they are loaded with the desk and not with the first view.
const target = (documents: string[]) => ({
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

const config: CodegenConfig = {
  schema: 'graphql/**/schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    'web/src/gql/generated/': target(['web/src/**/*.graphql', '!web/src/desk/**']),
    'web/src/gql/desk.generated/': target(['web/src/desk/**/*.graphql']),
  },
};

export default config;
