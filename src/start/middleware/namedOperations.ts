import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../kernel/appError.ts';
import type { Step } from './doorState.ts';

const operationsFile = z.record(z.string(), z.string());
const named = z.object({ persistedQuery: z.object({ sha256Hash: z.string() }) });

/** Finds the text of one of the built page's operations; looks into the file again only when it was built anew. */
function operationsOf(folder: string): (name: string) => string | undefined {
  const file = join(folder, 'operations.json');
  let readAt = 0;
  let operations = new Map<string, string>();
  const read = (): void => {
    const builtAt = existsSync(file) ? statSync(file).mtimeMs : 0;
    if (builtAt === readAt) return;
    readAt = builtAt;
    const texts = operationsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
    operations = new Map(Object.entries(texts));
  };
  return (name) => {
    if (!operations.has(name)) read();
    return operations.get(name);
  };
}

/**
 * Puts the text in place where our own page names one of its operations by hash (`extensions.persistedQuery`). An unknown
 * name is NOT_FOUND in the words that clients of this protocol know: then they send the text.
 */
export const namedOperations = (folder: string): Step => {
  const textOf = operationsOf(folder);
  return (ctx, next) => {
    const { params } = ctx.state;
    if (!params || Array.isArray(params) || params.query !== undefined) return next();
    const asked = named.safeParse(params.extensions);
    if (!asked.success) return next();
    const query = textOf(asked.data.persistedQuery.sha256Hash);
    if (query === undefined)
      throw new AppError('NOT_FOUND', 'PersistedQueryNotFound', { reason: 'operation_name' });
    ctx.state.params = { ...params, query };
    return next();
  };
};
