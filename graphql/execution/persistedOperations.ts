import { setImmediate as nextTurn } from 'node:timers/promises';
import { Kind, type GraphQLSchema } from 'graphql';
import { assert, present } from '../../src/kernel/assert.ts';
import { parseDocument, validateDocument } from '../validation/documentRules.ts';
import { compileOperation } from './compileOperation.ts';
import { makeOperation, type Operation } from './runOperation.ts';

/** Holds a document to the rules that strangers' documents are held to, and compiles its one operation. */
function prepare(schema: GraphQLSchema, text: string): Operation {
  const document = parseDocument(text);
  const [mistake] = validateDocument(schema, document, false);
  if (mistake) throw mistake;
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const definition = present(operations[0], 'an operation');
  assert(
    definition.kind === Kind.OPERATION_DEFINITION && operations.length === 1,
    'one operation in a document',
  );
  const run = compileOperation(schema, parseDocument(text), definition);
  return makeOperation(schema, document, definition, run);
}

/** The operations of the built page, by the hash that stands for their text. */
export class PersistedOperations {
  readonly #schema: GraphQLSchema;
  #byHash: ReadonlyMap<string, Operation> = new Map();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /**
   * Prepares all operations of a build (2 ms each, with a turn for others between two of them) and takes them in place of those
   * before. `onUnfit` hears of each that does not fit the schema: it is left out.
   */
  async load(
    texts: ReadonlyMap<string, string>,
    onUnfit: (hash: string, error: unknown) => void,
  ): Promise<void> {
    const byHash = new Map<string, Operation>();
    for (const [hash, text] of texts) {
      try {
        byHash.set(hash, prepare(this.#schema, text));
      } catch (error) {
        onUnfit(hash, error);
      }
      await nextTurn();
    }
    this.#byHash = byHash;
  }

  find(hash: string): Operation | undefined {
    return this.#byHash.get(hash);
  }
}
