import { createHash } from 'node:crypto';
import type { Sum } from './archiveFormat.ts';

/** Counts and hashes what passes by. */
export interface RunningSum {
  /** One more document or file. */
  readonly count: () => void;
  readonly add: (bytes: Uint8Array) => void;
  readonly sum: () => Sum;
}

/** A sum of nothing yet. */
export function runningSum(): RunningSum {
  const hash = createHash('sha256');
  let [count, bytes] = [0, 0];
  return {
    count: () => {
      count += 1;
    },
    add: (piece) => {
      bytes += piece.byteLength;
      hash.update(piece);
    },
    sum: () => ({ count, bytes, sha256: hash.copy().digest('hex') }),
  };
}
