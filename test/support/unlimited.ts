import { writeKinds, writeScopes } from '../../src/modules/identity/writeLimits.ts';

/** The words of `WRITE_LIMITS` by which nobody's writing is counted. */
export const unlimited: readonly string[] = writeKinds.flatMap((kind) =>
  writeScopes.map((scope) => `${kind}.${scope}=none`),
);
