import type { CombinedError } from 'urql';
import { serverNow } from './serverClock.ts';

/** Every refusal as the page speaks of it; NETWORK is its own. */
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
  /** The passage of their own text that is to be changed, and what to write for it. */
  readonly passage?: string;
  readonly instead?: string;
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
    passage: word(extensions['passage']),
    instead: word(extensions['instead']),
    requestId: word(extensions['requestId']),
    limit: count(extensions['limit']),
    retryAfterS: count(extensions['retryAfterS']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
};

// How long the server, or a proxy before it, asks to wait: in seconds, or until a moment by its own clock.
const waitOf = (response: unknown) => {
  const asked = response instanceof Response ? response.headers.get('retry-after') : null;
  if (asked === null) return undefined;
  const seconds = /^\d+$/u.test(asked) ? Number(asked) : (Date.parse(asked) - serverNow()) / 1_000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
};

const statusOf = (response: unknown) =>
  response instanceof Response && response.status >= 400 ? response.status : undefined;

const codeOfStatus = (status: number): ProblemCode => {
  if (status === 401) return 'NOT_SIGNED_IN';
  if (status === 413 || status === 411) return 'TOO_LARGE';
  if (status === 429) return 'TOO_MANY';
  if (status === 408 || status === 504) return 'TIMEOUT';
  // What stands between the page and the system has numbers of its own beyond 500.
  return status > 500 ? 'UNAVAILABLE' : 'INTERNAL';
};

/** Reads an answer's error: the first code of the closed table; a lost network is NETWORK; all else is INTERNAL. */
export const problemOf = (error: CombinedError): Problem => {
  const first = error.graphQLErrors[0];
  const retryAfterS = waitOf(error.response);
  const wait = retryAfterS === undefined ? {} : { retryAfterS };
  if (first !== undefined) {
    const { code } = first.extensions;
    return { code: isCode(code) ? code : 'INTERNAL', ...wait, ...fieldsOf(first.extensions) };
  }
  const status = statusOf(error.response);
  return { code: status === undefined ? 'NETWORK' : codeOfStatus(status), ...wait };
};

const extensionsIn = (answer: unknown): Record<string, unknown> => {
  const { errors } = (answer ?? {}) as { errors?: readonly { extensions?: unknown }[] };
  return (errors?.[0]?.extensions ?? {}) as Record<string, unknown>;
};

/** Reads a refusal that came with a status, as files are refused; what has no words of ours is read by the status. */
export const answeredProblem = (status: number, answer: unknown): Problem => {
  const extensions = extensionsIn(answer);
  const { code } = extensions;
  return { code: isCode(code) ? code : codeOfStatus(status), ...fieldsOf(extensions) };
};

/** Whether it was refused only because the person who asks is not, or no longer, the one who is signed in. */
export const isOfOtherPerson = ({ code, reason }: Problem) =>
  code === 'NOT_SIGNED_IN' || reason === 'other_person';
