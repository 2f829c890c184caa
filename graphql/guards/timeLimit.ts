import type { Plugin } from 'graphql-yoga';
import { AppError } from '../../src/kernel/appError.ts';

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;

/**
 * Bounds an execution: after `limitMs` the client gets TIMEOUT. What a resolver still asks the store for ends by the store's
 * own limits; handing it a signal would cost each field of each request a check.
 */
export const timeLimit = (limitMs: number): Plugin => ({
  onExecute({ executeFn, setExecuteFn }) {
    setExecuteFn((args: Parameters<typeof executeFn>[0]) => {
      const result: unknown = executeFn(args);
      return isPromise(result) ? within(limitMs, result) : result;
    });
  },
});

const within = (limitMs: number, result: Promise<unknown>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(
        new AppError('TIMEOUT', 'This took too long and was ended; ask for less at a time.', {
          retryAfterS: 2,
        }),
      );
    }, limitMs);
    const settle =
      <T>(end: (value: T) => void) =>
      (value: T): void => {
        clearTimeout(timer);
        end(value);
      };
    result.then(settle(resolve), settle(reject));
  });
