/** The measures of the API. Each has a test that goes one step past it. */
export const apiLimits = {
  /** Tokens of a document. */
  tokensMax: 1000,
  operationsMax: 4,
  /** Fields, fragments and spreads of an operation or a fragment, counted as they unfold. */
  selectionsMax: 1000,
  /** How often a document may ask for one place of the answer. */
  repeatsMax: 32,
  /** Nested fields, aliases and directives, counted the same way. */
  depthMax: 8,
  aliasesMax: 10,
  directivesMax: 20,
  /** Objects that one request could make the store read, with the page sizes it asks for, and its reads (see below). */
  costMax: 5000,
  /** One more query of the store takes it about as long as so many objects do in a query that runs anyway. */
  readCost: 50,
  executionMs: 10_000,
  /** Mistakes that are told of a document, and of its variables: finding and wording one takes time too. */
  errorsMax: 5,
} as const;
