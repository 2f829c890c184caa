import { defineConfig, globalIgnores } from 'eslint/config';
import graphqlEslint from '@graphql-eslint/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import redos from 'eslint-plugin-redos';
import tseslint from 'typescript-eslint';

const sizes = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 70 }],
  complexity: ['error', 12],
  'max-depth': ['error', 3],
  'max-params': ['error', 5],
};

export default defineConfig(
  globalIgnores([
    'dist',
    'web/dist',
    'node_modules',
    '**/*.generated.*',
    'web/src/gql',
    '*.config.js',
    '*.cjs',
    '.data',
    '.venv',
    '.cache',
  ]),
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...sizes,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-deprecated': [
        'error',
        {
          allow: [
            // Marked so that it stands out: plain http, which OIDC_ISSUER takes on this machine alone (src/start/config.ts).
            { from: 'package', name: 'allowInsecureRequests', package: 'openid-client' },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/index', '**/index.ts'], message: 'No barrels.' }] },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'graphql/**/*.ts', 'jobs/**/*.ts'],
    ignores: ['src/start/**', 'src/platform/store/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'src/start/config.ts reads it.' },
      ],
    },
  },
  {
    // What may meet a stranger's text. recheck decides each expression by automata, and by trying attacks where it cannot: one
    // that takes more than linear time, or that it cannot judge, is refused, and so is one that it cannot see.
    files: ['src/**/*.ts', 'graphql/**/*.ts', 'jobs/**/*.ts', 'web/**/*.ts', 'web/**/*.tsx'],
    plugins: { redos },
    rules: {
      'redos/no-vulnerable': ['error', { ignoreErrors: false, timeout: 60_000 }],
      'no-restricted-globals': [
        'error',
        { name: 'RegExp', message: 'Write the expression as a literal: its time is judged.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.property.name=/^(?:match|matchAll|search)$/] > Literal:not([regex])',
          message: 'Write the expression as a literal: its time is judged.',
        },
        {
          selector:
            ':matches(BinaryExpression, UnaryExpression, BinaryExpression > MemberExpression) > CallExpression[callee.property.name="trim"]',
          message: 'Ask isBlank: text can hold characters that are not seen and are no space.',
        },
      ],
    },
  },
  {
    // mongoose types the options of a field as a class, yet takes (and documents) plain objects.
    files: ['src/**/*.model.ts', 'src/**/*.fields.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    // A story is one describe; its tests are functions of their own and keep the limit in spirit.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    files: ['web/src/**/*.tsx', 'web/src/**/*.ts'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['graphql/**/*.graphql'],
    plugins: { '@graphql-eslint': { rules: graphqlEslint.rules } },
    languageOptions: {
      parser: graphqlEslint.parser,
      parserOptions: { graphQLConfig: { schema: 'graphql/**/schema.graphql' } },
    },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
        },
      ],
      '@graphql-eslint/description-style': ['error', { style: 'block' }],
      '@graphql-eslint/no-unreachable-types': 'error',
    },
  },
);
