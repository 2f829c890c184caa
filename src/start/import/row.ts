/** One row of a file: the line where it begins, and its fields or what is wrong with it. */
export type Row =
  | { readonly line: number; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly wrong: string };
