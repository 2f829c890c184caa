/** The fields of `T`, each present or absent, none present without a value. */
type Defined<T> = { -readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  -readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * The fields that have a value. An absent field and one that holds `undefined` are not the same for the types, the store and a content's
 * hash: this makes the second into the first.
 */
export const definedFields = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
