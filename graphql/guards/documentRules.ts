import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { fewOperations } from './fewOperations.ts';
import { doorLimits } from './limits.ts';
import { signInOnce } from './signInOnce.ts';
import { wellFormedLiterals } from './wellFormed.ts';

/** Every rule that a document must keep before anything of it runs, the cheap bounds first. */
const rulesOf = (introspection: boolean): readonly ValidationRule[] => [
  fewOperations,
  maxDepthRule({ n: doorLimits.depthMax, flattenFragments: true }),
  maxAliasesRule({ n: doorLimits.aliasesMax }),
  maxDirectivesRule({ n: doorLimits.directivesMax }),
  ...(introspection ? [] : [NoSchemaIntrospectionCustomRule]),
  wellFormedLiterals,
  signInOnce,
  ...specifiedRules,
];

const errorsMax = 10;

/**
 * Parses with a bound on tokens and validates with the rules above; what a document was found to be is remembered with
 * the document, so that a repeated one is checked once.
 */
export function documentRules({ introspection }: { readonly introspection: boolean }): Plugin {
  const rules = rulesOf(introspection);
  const known = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  const check = (schema: GraphQLSchema, document: DocumentNode) => {
    const before = known.get(document);
    if (before) return before;
    const errors = validate(schema, document, rules, { maxErrors: errorsMax });
    known.set(document, errors);
    return errors;
  };
  return {
    onParse({ setParseFn }) {
      setParseFn((source: Parameters<typeof parse>[0], options: Parameters<typeof parse>[1]) =>
        parse(source, { ...options, maxTokens: doorLimits.tokensMax, noLocation: false }),
      );
    },
    onValidate({ setValidationFn }) {
      setValidationFn(check);
    },
  };
}
