/** The measures of the door. Each has a test that goes one step past it. */
export const doorLimits = {
  /** Nested fields, counted through fragments. */
  depthMax: 8,
  aliasesMax: 10,
  directivesMax: 20,
  tokensMax: 1000,
  operationsMax: 4,
  /** Objects that one request could make the store read, with the page sizes it asks for. */
  costMax: 5000,
  executionMs: 10_000,
} as const;
