import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../kernel/appError.ts';
import { packageRoot } from '../../platform/packageRoot.ts';
import { unpackModel, type Model } from './weights.ts';

/** Where the committed weights lie; tsc does not copy them, so the compiled code reads them from the source tree too. */
export const weightsPath = (): string =>
  join(packageRoot(), 'src/modules/classifier/weights/triage.weights');

/** Reads the trained model (9.4 MB, 0.3 s). UNAVAILABLE when the file is missing or damaged. */
export const openModel = async (path: string = weightsPath()): Promise<Model> => {
  const bytes = await readFile(path).catch(() => {
    throw new AppError('UNAVAILABLE', `The classifier has no weights at ${path}; train it first.`, {
      reason: 'weights_missing',
    });
  });
  return unpackModel(bytes);
};
