import { findFirms } from '../identity/firm.store.ts';
import type { PersonOf } from './mediation.notices.ts';
import type { Case } from './mediationCase.ts';

/** Who stands behind the sides of these cases: a firm's is its representative. */
export async function personsBehind(cases: readonly Case[]): Promise<PersonOf> {
  const firmIds = cases.flatMap(({ parties }) => parties.flatMap(({ firmId }) => firmId ?? []));
  const firms = await findFirms([...new Set(firmIds)]);
  return ({ personId, firmId }) =>
    personId ?? firms.find(({ id }) => id === firmId)?.representativeId;
}
