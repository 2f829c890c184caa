import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { DoorRequest, DoorServerContext } from '../context.ts';
import { toDoorError } from '../errors.ts';

/** Hears of each fault of ours that a client saw as INTERNAL. */
export type OnFault = (fault: unknown, requestId: string) => void;

/** Each error of a result as one of the closed table; the request's note gets the first code, or OK. */
export function closeErrors(
  result: ExecutionResult,
  { note, requestId }: DoorRequest,
  onFault: OnFault,
): ExecutionResult {
  if (!result.errors || result.errors.length === 0) {
    note.code = 'OK';
    return result;
  }
  const errors = result.errors.map((error) => {
    const closed = toDoorError(error, requestId);
    note.code ??= closed.code;
    if (closed.fault !== undefined) onFault(closed.fault, requestId);
    return closed.error;
  });
  return { ...result, errors };
}

/** The last look at every answer of Yoga's. */
export const closedErrors = (onFault: OnFault): Plugin<object, DoorServerContext> => ({
  onResultProcess(answer) {
    const { result } = answer;
    // Only batches are lists and only streams have no errors of their own: both are off.
    if (Array.isArray(result) || Symbol.asyncIterator in result) return;
    answer.setResult(closeErrors(result, answer.serverContext.door, onFault));
  },
});
