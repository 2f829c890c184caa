/** The stores that `npm start` can run by itself, in the order in which they are tried. */
export const localKinds = ['mongod', 'rust', 'python'] as const;

export type LocalKind = (typeof localKinds)[number];

/** What people call each store in messages. */
export const kindNames: Readonly<Record<LocalKind, string>> = {
  mongod: 'MongoDB (mongod)',
  rust: 'SecantusDB, Rust daemon',
  python: 'SecantusDB, Python daemon',
};

/** True for the words that the setting STORE takes. */
export const isLocalKind = (word: unknown): word is LocalKind =>
  localKinds.some((kind) => kind === word);
