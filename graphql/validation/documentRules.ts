import {
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { apiLimits } from './apiLimits.ts';
import { checkSize } from './documentSize.ts';
import { checkRepeats } from './fieldRepeats.ts';
import { noIntrospection } from './noIntrospection.ts';
import { signInOnce } from './signInOnce.ts';
import { unswitchedSubscription } from './unswitchedSubscription.ts';
import { wellFormedLiterals } from './wellFormed.ts';

/** A document of more lines gets no places in its errors: for each of them the lines before it are counted anew. */
const placedLinesMax = 500;

const hasMoreLines = (text: string, max: number): boolean => {
  let at = -1;
  for (let lines = 1; lines <= max; lines += 1) {
    at = text.indexOf('\n', at + 1);
    if (at === -1) return false;
  }
  return true;
};

/** Parses a document of at most 1,000 tokens and refuses what unfolds to too much. Throws GraphQLError. */
export function parseDocument(text: string): DocumentNode {
  const noLocation = hasMoreLines(text, placedLinesMax);
  try {
    const document = parse(text, { maxTokens: apiLimits.tokensMax, noLocation });
    checkSize(document);
    checkRepeats(document);
    return document;
  } catch (error) {
    if (error instanceof GraphQLError && error.source) error.extensions['reason'] = 'syntax';
    throw error;
  }
}

const rulesFor = (introspection: boolean): readonly ValidationRule[] => [
  ...(introspection ? [] : [noIntrospection]),
  wellFormedLiterals,
  signInOnce,
  unswitchedSubscription,
  ...specifiedRules,
];
const closedRules = rulesFor(false);
const openRules = rulesFor(true);

/** What is wrong with a document: at most five mistakes, without suggestions of names. */
export const validateDocument = (
  schema: GraphQLSchema,
  document: DocumentNode,
  introspection: boolean,
): readonly GraphQLError[] =>
  validate(schema, document, introspection ? openRules : closedRules, {
    maxErrors: apiLimits.errorsMax,
    hideSuggestions: true,
  });
