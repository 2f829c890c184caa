import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { fewOperations } from './fewOperations.ts';
import { doorLimits } from './limits.ts';
import { noIntrospection } from './noIntrospection.ts';
import { signInOnce } from './signInOnce.ts';
import { wellFormedLiterals } from './wellFormed.ts';

const report = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError) => {
      context?.reportError(error);
    },
  ],
};

/** The bounds on a document's shape: what passes them is cheap to check further. */
const shapeRules: readonly ValidationRule[] = [
  fewOperations,
  maxDepthRule({ ...report, n: doorLimits.depthMax, flattenFragments: true }),
  maxAliasesRule({ ...report, n: doorLimits.aliasesMax }),
  maxDirectivesRule({ ...report, n: doorLimits.directivesMax }),
];

/** What a document may ask for. */
const contentRules = (introspection: boolean): readonly ValidationRule[] => [
  ...(introspection ? [] : [noIntrospection]),
  wellFormedLiterals,
  signInOnce,
  ...specifiedRules,
];

const errorsMax = 10;

/** Parses with a bound on tokens and validates with the rules above, shape before contents. */
export function documentRules({ introspection }: { readonly introspection: boolean }): Plugin {
  const contents = contentRules(introspection);
  const check = (schema: GraphQLSchema, document: DocumentNode) => {
    const maxErrors = errorsMax;
    const inShape = validate(schema, document, shapeRules, { maxErrors });
    return inShape.length > 0 ? inShape : validate(schema, document, contents, { maxErrors });
  };
  return {
    onParse({ setParseFn }) {
      setParseFn((source: Parameters<typeof parse>[0], options: Parameters<typeof parse>[1]) =>
        parse(source, { ...options, maxTokens: doorLimits.tokensMax }),
      );
    },
    onValidate({ setValidationFn }) {
      setValidationFn(check);
    },
  };
}
