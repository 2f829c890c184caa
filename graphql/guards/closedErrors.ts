import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { DoorServerContext } from '../context.ts';
import { toDoorError } from '../errors.ts';

/** Hears of each fault of ours that a client saw as INTERNAL. */
export type OnFault = (fault: unknown, requestId: string) => void;

/** The last look at every answer: each error becomes one of the closed table, and the request's note gets its code. */
export const closedErrors = (onFault: OnFault): Plugin<object, DoorServerContext> => ({
  onResultProcess({ result, setResult, serverContext }) {
    const { note, requestId } = serverContext.door;
    if (Array.isArray(result) || !('errors' in result) || !result.errors?.length) {
      note.code = 'OK';
      return;
    }
    const errors = result.errors.map((error: GraphQLError) => {
      const closed = toDoorError(error, requestId);
      note.code ??= closed.code;
      if (closed.fault !== undefined) onFault(closed.fault, requestId);
      return closed.error;
    });
    setResult({ ...result, errors });
  },
});
