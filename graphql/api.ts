import {
  getOperationAST,
  OperationTypeNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { AppError, badInput } from '../src/kernel/appError.ts';
import { closeErrors, refusalOf, type ApiAnswer, type OnFault } from './closeErrors.ts';
import type { ApiRequest } from './context.ts';
import { HttpRefusal } from './errors.ts';
import type { PersistedOperations } from './execution/persistedOperations.ts';
import { makeOperation, runOperation, type Operation } from './execution/runOperation.ts';
import { runSubscription, type OpenedStream } from './execution/runSubscription.ts';
import type { LiveHub } from './live/liveHub.ts';
import type { RequestParams } from './requestParams.ts';
import { engineOf, type Yoga } from './yoga.ts';

export interface ApiParts {
  readonly schema: GraphQLSchema;
  readonly persisted: PersistedOperations;
  readonly yoga: Yoga;
  /** Takes the page's own operations alone. */
  readonly persistedOnly: boolean;
  readonly executionMs: number;
  readonly onFault: OnFault;
}

const unknownOperation = () =>
  badInput('operationName', 'unknown_operation', 'Name one operation of the document.');

const persistedOnlyRefusal = () =>
  new AppError('FORBIDDEN', 'This server runs the operations of its own page alone.', {
    field: 'query',
    reason: 'persisted_only',
  });

/** The entrance of our page: an operation that was checked, and compiled where it can be, when the server began. */
function persistedOperation({ persisted }: ApiParts, hash: string, name?: string): Operation {
  const operation = persisted.find(hash);
  // In the words that clients of this protocol know: then they send the text.
  if (!operation)
    throw new AppError('NOT_FOUND', 'PersistedQueryNotFound', { reason: 'operation_name' });
  if (name !== undefined && name !== operation.definition.name?.value) throw unknownOperation();
  return operation;
}

/** The operations of written documents without a mistake, for as long as Yoga remembers the document. */
const seenOperations = new WeakMap<OperationDefinitionNode, Operation>();

/** The entrance of everybody else: Yoga parses, checks and runs the text. The mistakes found in it, when it is not valid. */
function writtenOperation({ yoga, schema }: ApiParts, query: string, name?: string) {
  const { parse, validate, execute } = engineOf(yoga);
  const document = parse(query);
  const definition = getOperationAST(document, name);
  const seen = definition && seenOperations.get(definition);
  if (seen) return seen;
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) return { mistakes };
  if (!definition) throw unknownOperation();
  const operation = makeOperation(schema, document, definition, execute);
  seenOperations.set(definition, operation);
  return operation;
}

/** The operation that a request asks for, by whichever entrance. The mistakes in it, when it is not valid; else it refuses by throwing. */
function operationOf(
  api: ApiParts,
  { query, persistedHash = '', operationName }: RequestParams,
): ReturnType<typeof writtenOperation> {
  if (query !== undefined && api.persistedOnly) throw persistedOnlyRefusal();
  return query === undefined
    ? persistedOperation(api, persistedHash, operationName)
    : writtenOperation(api, query, operationName);
}

/**
 * Answers a request, at once when nothing of it waits. Both entrances lead to the same execution, limits, rights and closed
 * errors. Never throws.
 */
export function answerRequest(
  api: ApiParts,
  params: RequestParams,
  request: ApiRequest,
): ApiAnswer | Promise<ApiAnswer> {
  const close = (result: ExecutionResult) => closeErrors(result, request, api.onFault);
  const refuse = (thrown: unknown) => refusalOf([thrown], request, api.onFault);
  try {
    const operation = operationOf(api, params);
    if ('mistakes' in operation) return refusalOf(operation.mistakes, request, api.onFault);
    const result = runOperation(api, operation, params.variables, request);
    return result instanceof Promise ? result.then(close).catch(refuse) : close(result);
  } catch (thrown) {
    return refuse(thrown);
  }
}

const onlySubscriptions = () =>
  new HttpRefusal(406, 'Only a subscription is answered as text/event-stream.', {
    field: 'accept',
    reason: 'media_type',
  });

/** Begins the stream that a request asks for; gives the refusal where it does not begin. Never throws. */
export async function openStream(
  api: ApiParts & { readonly hub: LiveHub },
  params: RequestParams,
  request: ApiRequest,
): Promise<OpenedStream | ApiAnswer> {
  try {
    const operation = operationOf(api, params);
    if ('mistakes' in operation) return refusalOf(operation.mistakes, request, api.onFault);
    if (operation.definition.operation !== OperationTypeNode.SUBSCRIPTION)
      throw onlySubscriptions();
    const begun = await runSubscription(api, operation, params.variables, request);
    if ('messages' in begun) return begun;
    return refusalOf(begun.errors ?? [], request, api.onFault);
  } catch (thrown) {
    return refusalOf([thrown], request, api.onFault);
  }
}
