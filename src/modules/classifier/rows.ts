import { z } from 'zod';
import { AppError } from '../../kernel/appError.ts';
import { isBlank } from '../../kernel/text.ts';

// Labels of another list than ours are read too: they count as missed, not as bad lines.
const labelled = z.object({
  title: z.string().default(''),
  body: z.string(),
  conflict: z.union([z.literal(0), z.literal(1)]),
  route: z.string().nullish(),
  type: z.string().nullish(),
  heat: z.int().min(0).max(3).nullish(),
  genre: z.string().nullish(),
});

/** A message with the labels that readers gave it. Other fields of its line are not read. */
export type LabelledMessage = z.infer<typeof labelled>;

/** What is wrong with one line of a file; lines count from 1. */
export interface LineError {
  readonly line: number;
  readonly message: string;
}

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
};

/** The labelled messages of a JSONL text (UTF-8, a byte order mark and empty lines are passed over) and its bad lines. */
export const readLabelled = (
  text: string,
): { readonly rows: LabelledMessage[]; readonly errors: LineError[] } => {
  const rows: LabelledMessage[] = [];
  const errors: LineError[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, index) => {
      if (isBlank(line)) return;
      const json = jsonOf(line);
      const parsed = labelled.safeParse(json);
      if (parsed.success) rows.push(parsed.data);
      else
        errors.push({
          line: index + 1,
          message:
            json === undefined
              ? 'not JSON'
              : parsed.error.issues
                  .map((issue) => `${issue.path.join('.') || 'row'}: ${issue.message}`)
                  .join('; '),
        });
    });
  return { rows, errors };
};

/** Bad lines that a refusal names; the rest are counted. */
const errorsNamedMax = 20;

/** The labelled messages of a file's text, or a refusal that names its bad lines: figures over part of a file would mislead. */
export const labelledOf = (name: string, text: string): LabelledMessage[] => {
  const { rows, errors } = readLabelled(text);
  const named = errors.slice(0, errorsNamedMax).map((e) => `line ${String(e.line)}: ${e.message}`);
  if (errors.length > named.length) named.push(`and ${String(errors.length - named.length)} more`);
  if (errors.length > 0)
    throw new AppError('BAD_INPUT', `${name} has bad lines.\n${named.join('\n')}`);
  if (rows.length === 0) throw new AppError('BAD_INPUT', `${name} holds no message.`);
  return rows;
};
