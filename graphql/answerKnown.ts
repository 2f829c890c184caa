import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { contextOf, type DoorRequest } from './context.ts';
import { closeErrors, type OnFault } from './guards/closedErrors.ts';
import { checkCost } from './guards/pageCost.ts';
import { noteOperation } from './guards/requestNotes.ts';
import { within } from './guards/timeLimit.ts';
import { checkVariables } from './guards/wellFormed.ts';
import type { KnownDocuments } from './knownDocuments.ts';

/** What the short way needs to know. */
export interface ShortWay {
  readonly schema: GraphQLSchema;
  readonly known: KnownDocuments;
  readonly executionMs: number;
  readonly onFault: OnFault;
}

const expected = new Set(['query', 'variables', 'operationName', 'extensions']);

const isObject = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));

/** Whether parameters are the simplest sort: what is unusual in any way is for Yoga to judge. */
const isPlain = (params: GraphQLParams): boolean =>
  isObject(params.variables) &&
  isObject(params.extensions) &&
  Object.keys(params).every((name) => expected.has(name));

/**
 * The short way of a document that went the whole way before: variables, cost, rights, time and errors are judged by the
 * same guards, only parsing, checking and Yoga's own form of request and answer are left out. Undefined when Yoga is to
 * answer: an unknown document, unusual parameters, variables that do not fit (nothing has run then).
 */
export async function answerKnown(
  way: ShortWay,
  params: GraphQLParams | GraphQLParams[],
  door: DoorRequest,
): Promise<ExecutionResult | undefined> {
  if (Array.isArray(params) || typeof params.query !== 'string' || !isPlain(params))
    return undefined;
  const known = way.known.find(params.query);
  if (!known) return undefined;
  const { document, operation, run } = known;
  const name = params.operationName ?? undefined;
  if (name !== undefined && name !== operation.name?.value) return undefined;

  const variableValues = params.variables ?? {};
  checkVariables(variableValues);
  const args = { schema: way.schema, document, variableValues };
  checkCost(args);
  noteOperation(door.note, operation);
  const contextValue = await contextOf(door);
  const result = await within(way.executionMs, run({ ...args, contextValue }));
  // Without data nothing has run: the variables did not fit, and Yoga words that.
  return result.data === undefined ? undefined : closeErrors(result, door, way.onFault);
}
