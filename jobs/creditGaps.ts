import { definedFields } from '../src/kernel/definedFields.ts';
import { claimsOfCase, claimsOfVolunteerService } from '../src/modules/ledger/accrual.ts';
import { findMissingEntries } from '../src/modules/ledger/findMissingEntries.ts';
import { listPerformedCases } from '../src/modules/mediation/case.store.ts';
import { listConfirmedVolunteerServices } from '../src/modules/volunteering/volunteerService.store.ts';

const batch = 200;

/** Which good deeds found done in [from, to) should have an entry and have none (or another one), a line for each. Reads only. */
export async function findMissingIn(from: Date, to: Date): Promise<string[]> {
  const missing: string[] = [];
  for await (const mediated of inBatches(
    (after) => listPerformedCases({ from, to, limit: batch, ...after }),
    ({ closedOrder }) => closedOrder,
  ))
    missing.push(...(await findMissingEntries(claimsOfCase(mediated))));
  for await (const service of inBatches(
    (after) => listConfirmedVolunteerServices({ from, to, limit: batch, ...after }),
    ({ decidedOrder }) => decidedOrder,
  ))
    missing.push(...(await findMissingEntries(claimsOfVolunteerService(service))));
  return missing;
}

/** Reads a list batch by batch to its end. */
async function* inBatches<T>(
  read: (after: { readonly after?: string }) => Promise<T[]>,
  cursorOf: (item: T) => string | undefined,
): AsyncGenerator<T> {
  let after: string | undefined;
  for (;;) {
    const found = await read(definedFields({ after }));
    yield* found;
    const last = found.at(-1);
    if (last === undefined || found.length < batch) return;
    after = cursorOf(last);
  }
}
