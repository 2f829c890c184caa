import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import type { GraphQLHTTPExtensions } from 'graphql-yoga';
import { AppError, type ErrorCode } from '../src/kernel/appError.ts';
import { storeErrorToAppError } from '../src/platform/mongo.ts';

/** The HTTP status of a whole request that is refused so. A refused field goes out in an answer of status 200. */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  BAD_INPUT: 400,
  NOT_SIGNED_IN: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_MANY: 429,
  TOO_LARGE: 413,
  TIMEOUT: 504,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** An error as the client gets it, and the hidden cause when it is our own fault and belongs into the log. */
export interface DoorError {
  readonly error: GraphQLError;
  readonly code: ErrorCode;
  readonly fault?: unknown;
}

const internalMessage = 'Something went wrong on our side. Quote the request id when you ask.';
/** The longest message of the server's own refusals: they quote what the client sent. */
const messageLengthMax = 1_000;

/** What a refusal says, without the names that the server suggests: they tell what the schema holds. */
const withoutSuggestion = (message: string): string =>
  (message.split(' Did you mean ', 1)[0] ?? '').slice(0, messageLengthMax);

/** The first error in the chain of causes that says what happened: ours, or whatever was thrown first. */
function rootOf(error: unknown): unknown {
  let root = error;
  while (root instanceof GraphQLError && root.originalError !== undefined)
    root = root.originalError;
  return root;
}

const badArgument = /^Argument "\w+" of (?:non-null|required) type /u;

/** True for a mistake in the document or its variables: found before execution, or at an argument during it. */
const isCallersMistake = (error: unknown, root: unknown): boolean => {
  if (!(root instanceof GraphQLError)) return false;
  const isAtField = error instanceof GraphQLError && error.path !== undefined;
  return !isAtField || root.nodes !== undefined || badArgument.test(root.message);
};

const codeOfStatus = (status: unknown): ErrorCode => {
  if (status === statusOf.FORBIDDEN) return 'FORBIDDEN';
  return status === statusOf.TOO_LARGE ? 'TOO_LARGE' : 'BAD_INPUT';
};

/** The extensions of an error; compiled queries make errors without any. */
function extensionsOf(error: { readonly extensions?: GraphQLErrorExtensions } | undefined) {
  return error?.extensions ?? {};
}

/** What the server's own refusals (syntax, validation, method) are called in the closed table. */
function refusalOf(error: GraphQLError): AppError {
  const code = codeOfStatus(extensionsOf(error).http?.status);
  const isSyntax = extensionsOf(error)['code'] === 'GRAPHQL_PARSE_FAILED';
  const reason = isSyntax ? 'syntax' : error.path === undefined ? 'document' : 'argument';
  return new AppError(code, withoutSuggestion(error.message), { reason });
}

/** The refusal behind any thrown thing; undefined when it is a fault of ours. */
function asAppError(error: unknown): AppError | undefined {
  const root = rootOf(error);
  if (root instanceof AppError) return root;
  if (isCallersMistake(error, root) && error instanceof GraphQLError) return refusalOf(error);
  return storeErrorToAppError(root);
}

/** How a whole request that is refused goes out: with the status that Yoga decided on, else with that of the code. */
function httpOf({ code, detail }: AppError, from: GraphQLError | undefined): GraphQLHTTPExtensions {
  const { retryAfterS } = detail;
  return {
    status: statusOf[code],
    ...(retryAfterS === undefined
      ? {}
      : { headers: { 'retry-after': String(Math.ceil(retryAfterS)) } }),
    ...extensionsOf(from).http,
    // What is wrong with a document or its variables is an answer of status 200 to who asks for plain JSON.
    spec: from?.locations !== undefined,
  };
}

/** Where in the document an error stands, in the form that GraphQLError takes. */
const placeOf = (error: GraphQLError) => ({
  nodes: error.nodes ?? null,
  source: error.source ?? null,
  positions: error.positions ?? null,
  path: error.path ?? null,
});

/**
 * Turns whatever was thrown into one error of the closed table: `extensions` holds the code and the detail, nothing else
 * gets out. What nobody meant to throw becomes INTERNAL with the request's id.
 */
export function toDoorError(thrown: unknown, requestId: string): DoorError {
  const from = thrown instanceof GraphQLError ? thrown : undefined;
  const known = asAppError(thrown);
  const refusal = known ?? new AppError('INTERNAL', internalMessage);
  const { code, detail } = refusal;
  const isWhole = from?.path === undefined;
  const error = new GraphQLError(refusal.message, {
    ...(from ? placeOf(from) : {}),
    extensions: {
      code,
      ...detail,
      ...(known ? {} : { requestId }),
      ...(isWhole ? { http: httpOf(refusal, from) } : {}),
    },
  });
  // A compiled query knows the place alone, not the nodes that stand there.
  if (from?.locations && !error.locations) Object.assign(error, { locations: from.locations });
  return known ? { error, code } : { error, code, fault: rootOf(thrown) };
}
