import { AppError } from '../../src/kernel/appError.ts';

const isPromise = <T>(value: T | Promise<T>): value is Promise<T> => value instanceof Promise;

const tooLong = () =>
  new AppError('TIMEOUT', 'This took too long and was ended; ask for less at a time.', {
    retryAfterS: 2,
  });

/**
 * A result as it is, or a promise that is refused with TIMEOUT after `limitMs`. What a resolver still asks the store for ends
 * by the store's own limits; handing it a signal would cost each field of each request a check.
 */
export function within<T>(limitMs: number, result: T | Promise<T>): T | Promise<T> {
  if (!isPromise(result)) return result;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(tooLong());
    }, limitMs);
    const settle =
      <V>(end: (value: V) => void) =>
      (value: V): void => {
        clearTimeout(timer);
        end(value);
      };
    result.then(settle(resolve), settle(reject));
  });
}
