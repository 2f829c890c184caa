/** Stops a programming error before it is stored. Not for bad input: that is an AppError. */
export function assert(condition: unknown, message: string): asserts condition {
  if (condition === false || condition === undefined || condition === null)
    throw new Error(`assertion failed: ${message}`);
}

/** The value, or a programming error when there is none. */
export function present<T>(value: T | null | undefined, what: string): T {
  assert(value !== null && value !== undefined, `${what} must be present`);
  return value;
}
