import type { CombinedError } from 'urql';

/** Every refusal as the page speaks of it; NETWORK and TOO_OLD are its own. */
export type ProblemCode =
  | 'BAD_INPUT'
  | 'NOT_SIGNED_IN'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'TOO_MANY'
  | 'TOO_LARGE'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'INTERNAL'
  | 'NETWORK';

/** What went wrong: the code, and the machine words of the server's detail. */
export interface Problem {
  readonly code: ProblemCode;
  readonly reason?: string;
  readonly field?: string;
  readonly limit?: number;
  readonly retryAfterS?: number;
  readonly requestId?: string;
}

const codes: readonly string[] = [
  'BAD_INPUT',
  'NOT_SIGNED_IN',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'TOO_MANY',
  'TOO_LARGE',
  'TIMEOUT',
  'UNAVAILABLE',
];

const isCode = (code: unknown): code is ProblemCode =>
  typeof code === 'string' && codes.includes(code);

const word = (value: unknown) => (typeof value === 'string' ? value : undefined);
const count = (value: unknown) => (typeof value === 'number' ? value : undefined);

const fieldsOf = (extensions: Record<string, unknown>) => {
  const found = {
    reason: word(extensions['reason']),
    field: word(extensions['field']),
    requestId: word(extensions['requestId']),
    limit: count(extensions['limit']),
    retryAfterS: count(extensions['retryAfterS']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
};

const statusOf = (response: unknown) =>
  response instanceof Response && response.status >= 400 ? response.status : undefined;

const codeOfStatus = (status: number): ProblemCode => {
  if (status === 401) return 'NOT_SIGNED_IN';
  if (status === 413 || status === 411) return 'TOO_LARGE';
  if (status === 429) return 'TOO_MANY';
  if (status === 502 || status === 503) return 'UNAVAILABLE';
  return status === 504 ? 'TIMEOUT' : 'INTERNAL';
};

/** Reads an answer's error: the first code of the closed table; a lost network is NETWORK; all else is INTERNAL. */
export const problemOf = (error: CombinedError): Problem => {
  const first = error.graphQLErrors[0];
  if (first !== undefined) {
    const { code } = first.extensions;
    return { code: isCode(code) ? code : 'INTERNAL', ...fieldsOf(first.extensions) };
  }
  const status = statusOf(error.response);
  return { code: status === undefined ? 'NETWORK' : codeOfStatus(status) };
};

/** Whether the same act may well succeed later without change. */
export const isPassing = (problem: Problem) =>
  problem.code === 'NETWORK' || problem.code === 'UNAVAILABLE' || problem.code === 'TIMEOUT';
