import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError, type ErrorCode, type ErrorDetail } from '../src/kernel/appError.ts';
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

/** A refusal of the request's form, with a status that says more than its code (docs/errors.md lists them). */
export class HttpRefusal extends AppError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    detail: ErrorDetail,
    headers: Readonly<Record<string, string>> = {},
    code: ErrorCode = 'BAD_INPUT',
  ) {
    super(code, message, detail);
    this.status = status;
    this.headers = headers;
  }
}

/** An error as the client gets it, and the hidden cause when it is our own fault and belongs into the log. */
export interface ApiError {
  readonly error: GraphQLFormattedError;
  readonly code: ErrorCode;
  /** The status and headers of a request that is refused whole for this. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A mistake in the document or its variables: who asks for plain `application/json` gets it with status 200. */
  readonly isMistake: boolean;
  readonly fault?: unknown;
}

const internalMessage = 'Something went wrong on our side. Quote the request id when you ask.';
/** GraphQL's own words quote names and values of any length. */
const mistakeLengthMax = 300;

/** The first error in the chain of causes that says what happened: ours, or whatever was thrown first. */
function rootOf(error: unknown): unknown {
  let root = error;
  while (root instanceof GraphQLError && root.originalError !== undefined)
    root = root.originalError;
  return root;
}

const badArgument = /^Argument "\w+" of (?:non-null|required) type /u;

/** True for a mistake in the document or its variables: found before execution, or at an argument during it. */
const isCallersMistake = (error: unknown, root: unknown): error is GraphQLError => {
  if (!(root instanceof GraphQLError && error instanceof GraphQLError)) return false;
  return error.path === undefined || root.nodes !== undefined || badArgument.test(root.message);
};

function mistakeOf({ message, path, extensions }: Partial<GraphQLError>): AppError {
  // Compiled operations make errors without extensions.
  const isSyntax = extensions?.['reason'] === 'syntax';
  const reason = isSyntax ? 'syntax' : path === undefined ? 'document' : 'argument';
  return new AppError('BAD_INPUT', (message ?? '').slice(0, mistakeLengthMax), { reason });
}

function headersOf(refusal: AppError): Readonly<Record<string, string>> {
  const { retryAfterS } = refusal.detail;
  return {
    ...(retryAfterS === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfterS)) }),
    ...(refusal instanceof HttpRefusal ? refusal.headers : {}),
  };
}

/**
 * Turns whatever was thrown into one error of the closed table: `extensions` holds the code and the detail, nothing else
 * gets out. What nobody meant to throw becomes INTERNAL with the request's id.
 */
export function toApiError(thrown: unknown, requestId: string): ApiError {
  const root = rootOf(thrown);
  const isMistake = !(root instanceof AppError) && isCallersMistake(thrown, root);
  const known =
    root instanceof AppError ? root : isMistake ? mistakeOf(thrown) : storeErrorToAppError(root);
  const refusal = known ?? new AppError('INTERNAL', internalMessage);
  const { code, detail, message } = refusal;
  const { locations, path } = thrown instanceof GraphQLError ? thrown : {};
  return {
    error: {
      message,
      ...(locations && { locations }),
      ...(path && { path }),
      extensions: { code, ...detail, ...(known ? {} : { requestId }) },
    },
    code,
    status: refusal instanceof HttpRefusal ? refusal.status : statusOf[code],
    headers: headersOf(refusal),
    isMistake: isMistake && path === undefined,
    ...(known ? {} : { fault: root }),
  };
}
