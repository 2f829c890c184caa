import type { Plugin } from 'graphql-yoga';
import { AppError } from '../../src/kernel/appError.ts';

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value;

/** Ends an execution after `limitMs`: the client gets TIMEOUT, and no further field of it is resolved. */
export const timeLimit = (limitMs: number): Plugin => ({
  onExecute({ executeFn, setExecuteFn }) {
    setExecuteFn((args: Parameters<typeof executeFn>[0]) => {
      const controller = new AbortController();
      // The executor stops at the signal; the type of the hook does not know it.
      const bounded = { ...args, signal: controller.signal };
      const result: unknown = executeFn(bounded);
      if (!isPromise(result)) return result;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(
            new AppError('TIMEOUT', 'This took too long and was ended; ask for less at a time.', {
              retryAfterS: 2,
            }),
          );
          controller.abort();
        }, limitMs);
        result.then(resolve, reject).finally(() => {
          clearTimeout(timer);
        });
      });
    });
  },
});
