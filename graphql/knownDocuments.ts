import {
  execute,
  getOperationAST,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';

type Run = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** A document with one operation that was parsed, held against every rule, and run before. */
export interface KnownDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Runs it. A query that comes back often is compiled. */
  readonly run: Run;
}

const documentsMax = 500;
/** Longer documents are not kept: nobody can fill the memory with them. */
const documentLengthMax = 8_000;
/** A query is compiled (1 to 3 ms) when it has come so often. */
export const compileAfterRuns = 3;

/** Compiled by graphql-jit: a list of 50 rows takes 5 µs instead of 140. Undefined when it cannot be. */
function compiled(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Run | undefined {
  // A mutation is bound by the store; only reading is worth compiling.
  if (operation.operation !== OperationTypeNode.QUERY) return undefined;
  const made = compileQuery(schema, document, operation.name?.value);
  if (!isCompiledQuery(made)) return undefined;
  return ({ contextValue, variableValues }) => made.query({}, contextValue, variableValues);
}

function runOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Run {
  let runs = 0;
  let run: Run = execute;
  return (args) => {
    runs += 1;
    if (runs === compileAfterRuns) run = compiled(schema, document, operation) ?? execute;
    return run(args);
  };
}

/** The documents of one schema that need no parsing and checking any more, by their text; the least used are forgotten. */
export class KnownDocuments {
  readonly #schema: GraphQLSchema;
  readonly #known = new LRUCache<string, KnownDocument>({
    max: documentsMax,
    maxEntrySize: documentLengthMax,
    sizeCalculation: (_known, text) => text.length,
  });

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** Keeps a document that passed every rule; one with several operations is left to Yoga. */
  keep(text: string, document: DocumentNode): void {
    const operation = getOperationAST(document);
    if (!operation || this.#known.has(text)) return;
    const run = runOf(this.#schema, document, operation);
    this.#known.set(text, { document, operation, run });
  }

  /** The document of this very text, if it is known. */
  find(text: string): KnownDocument | undefined {
    return this.#known.get(text);
  }
}
