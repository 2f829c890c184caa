import type { Plugin } from 'graphql-yoga';
import type { DoorServerContext } from '../context.ts';
import { toDoorError } from '../errors.ts';

/** Hears of each fault of ours that a client saw as INTERNAL. */
export type OnFault = (fault: unknown, requestId: string) => void;

/** The last look at every answer: each error becomes one of the closed table, and the request's note gets its code. */
export const closedErrors = (onFault: OnFault): Plugin<object, DoorServerContext> => ({
  onResultProcess(answer) {
    const { result } = answer;
    const { note, requestId } = answer.serverContext.door;
    // Only batches are lists, and batching is off.
    if (Array.isArray(result)) return;
    const thrown = 'errors' in result ? (result.errors ?? []) : [];
    if (thrown.length === 0) {
      note.code = 'OK';
      return;
    }
    const errors = thrown.map((error) => {
      const closed = toDoorError(error, requestId);
      note.code ??= closed.code;
      if (closed.fault !== undefined) onFault(closed.fault, requestId);
      return closed.error;
    });
    answer.setResult({ ...result, errors });
  },
});
