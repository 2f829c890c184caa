import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import type { ApiRequest } from './context.ts';
import { toApiError, type ApiError } from './errors.ts';

/** Hears of each fault of ours that a client saw as INTERNAL. */
export type OnFault = (fault: unknown, requestId: string) => void;

/** What goes out: the body, and the refusal when nothing of the request ran. */
export interface ApiAnswer {
  readonly result: FormattedExecutionResult;
  readonly refusal?: ApiError;
}

/** An answer of everything that was thrown, each as one error of the closed table; the note gets the first code. */
export function refusalOf(
  thrown: readonly unknown[],
  { note, requestId }: Pick<ApiRequest, 'note' | 'requestId'>,
  onFault: OnFault,
): ApiAnswer {
  const closed = thrown.map((error) => toApiError(error, requestId));
  for (const { code, fault } of closed) {
    note.code ??= code;
    if (fault !== undefined) onFault(fault, requestId);
  }
  const [refusal] = closed;
  return { result: { errors: closed.map(({ error }) => error) }, ...(refusal && { refusal }) };
}

/** What an execution came to, its errors closed. Without data nothing has run: the whole request is refused then. */
export function closeErrors(
  { data, errors = [] }: ExecutionResult,
  request: Pick<ApiRequest, 'note' | 'requestId'>,
  onFault: OnFault,
): ApiAnswer {
  if (errors.length === 0) {
    request.note.code = 'OK';
    return { result: { data: data ?? null } };
  }
  const answer = refusalOf(errors, request, onFault);
  return data === undefined ? answer : { result: { ...answer.result, data } };
}
