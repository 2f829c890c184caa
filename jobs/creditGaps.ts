import { definedFields } from '../src/kernel/definedFields.ts';
import { claimsOfCase, claimsOfService } from '../src/modules/credit/accrual.ts';
import { findMissingEntries } from '../src/modules/credit/findMissingEntries.ts';
import { listPerformedCases } from '../src/modules/mediation/case.store.ts';
import { listConfirmedServices } from '../src/modules/volunteering/service.store.ts';

const stretch = 200;

/** Which good deeds found done in [from, to) should have an entry and have none (or another one), a line for each. Reads only. */
export async function findMissingIn(from: Date, to: Date): Promise<string[]> {
  const missing: string[] = [];
  for await (const mediated of inStretches(
    (after) => listPerformedCases({ from, to, limit: stretch, ...after }),
    ({ closedOrder }) => closedOrder,
  ))
    missing.push(...(await findMissingEntries(claimsOfCase(mediated))));
  for await (const service of inStretches(
    (after) => listConfirmedServices({ from, to, limit: stretch, ...after }),
    ({ decidedOrder }) => decidedOrder,
  ))
    missing.push(...(await findMissingEntries(claimsOfService(service))));
  return missing;
}

/** Reads a list stretch by stretch to its end. */
async function* inStretches<T>(
  read: (after: { readonly after?: string }) => Promise<T[]>,
  cursorOf: (item: T) => string | undefined,
): AsyncGenerator<T> {
  let after: string | undefined;
  for (;;) {
    const found = await read(definedFields({ after }));
    yield* found;
    const last = found.at(-1);
    if (last === undefined || found.length < stretch) return;
    after = cursorOf(last);
  }
}
