import {
  execute,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { contextOf, type ApiRequest, type GraphQLContext } from '../context.ts';
import { HttpRefusal } from '../errors.ts';
import { apiLimits } from '../validation/apiLimits.ts';
import { checkCost, costOf, type Cost, type Variables } from '../validation/queryCost.ts';
import { rootFieldOf } from './rootField.ts';
import { within } from './timeLimit.ts';

/** What an operation is run with. */
type RunArgs = Pick<
  ExecutionArgs,
  'schema' | 'document' | 'rootValue' | 'contextValue' | 'variableValues' | 'operationName'
>;

/** How an operation is run: plainly by graphql-js, or compiled. */
export type Run = (args: RunArgs) => ExecutionResult | Promise<ExecutionResult>;

/** One operation of a document that was held against every rule. */
export interface Operation {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly rootField: string;
  readonly cost: Cost;
  readonly run: Run;
}

const executeOptions = { maxCoercionErrors: apiLimits.errorsMax };

/** Runs an operation by graphql-js, the reference. */
export const runPlainly: Run = ({
  schema,
  document,
  rootValue,
  contextValue,
  variableValues,
  operationName,
}) =>
  execute({
    schema,
    document,
    rootValue,
    contextValue,
    variableValues,
    operationName,
    hideSuggestions: true,
    options: executeOptions,
  });

export const makeOperation = (
  schema: GraphQLSchema,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  run: Run,
): Operation => ({
  document,
  definition,
  rootField: rootFieldOf(definition),
  cost: costOf(schema, document, definition),
  run,
});

export interface Execution {
  readonly schema: GraphQLSchema;
  /** How long one execution may take. */
  readonly executionMs: number;
}

const asStream = () =>
  new HttpRefusal(406, 'A subscription is answered as text/event-stream: accept that.', {
    field: 'accept',
    reason: 'media_type',
  });

const byPost = () =>
  new HttpRefusal(
    405,
    'A mutation is sent by POST.',
    { field: 'method', reason: 'method' },
    { allow: 'POST' },
  );

/**
 * Runs an operation for a request, wherever it came from: method, cost, rights and time are judged here alone. What needs nobody's
 * answer is done at once.
 */
export function runOperation(
  { schema, executionMs }: Execution,
  operation: Operation,
  variableValues: Variables,
  request: ApiRequest,
): ExecutionResult | Promise<ExecutionResult> {
  const { document, definition, rootField, cost, run } = operation;
  request.note.operation = rootField;
  if (definition.operation === OperationTypeNode.SUBSCRIPTION) throw asStream();
  if (request.method === 'GET' && definition.operation !== OperationTypeNode.QUERY) throw byPost();
  checkCost(cost, variableValues);
  const operationName = definition.name?.value;
  const runAs = (contextValue: GraphQLContext) =>
    within(executionMs, run({ schema, document, variableValues, operationName, contextValue }));
  const context = contextOf(request);
  return context instanceof Promise ? context.then(runAs) : runAs(context);
}
