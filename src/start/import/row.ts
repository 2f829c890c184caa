/** One row of a file: the line where it begins, and its fields or what is wrong with it. */
export type Row =
  | {
      readonly line: number;
      readonly fields: Readonly<Record<string, unknown>>;
      /** Names that stand more than once in a JSON object, of which only the last could be kept. */
      readonly repeated?: readonly string[];
    }
  | { readonly line: number; readonly wrong: string };
