/** The measures of the door. Each has a test that goes one step past it. */
export const doorLimits = {
  /** Nested fields, counted through fragments. */
  depthMax: 8,
  aliasesMax: 10,
  directivesMax: 20,
  tokensMax: 1000,
  operationsMax: 4,
  /** Objects that one request could make the store read, with the page sizes it asks for, and its reads (see below). */
  costMax: 5000,
  /** One more query of the store takes it about as long as so many objects do in a query that runs anyway. */
  readCost: 50,
  executionMs: 10_000,
} as const;
