const duplicateCode = 11_000;

/** True for the error by which every store refuses a second document with the same unique key. */
export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === duplicateCode;

/**
 * The name of the unique index that refused a write (`_id_`, `no_1`), read from the message because a bulk write says it
 * nowhere else (`… index: people.$no_1 dup key …`); empty when the store does not tell.
 */
export function indexOfDuplicate(message: string): string {
  const [, told] = message.split(' index: ', 2);
  const [name] = told?.split(' ', 1) ?? [];
  return name?.split('$').at(-1) ?? '';
}
