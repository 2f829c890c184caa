import type { Case, Party } from '../mediation/mediationCase.ts';
import { mayReadCase } from '../mediation/case.policy.ts';
import { findCases } from '../mediation/case.store.ts';
import { documentIdOf, type DocumentDraft } from './searchDocument.ts';
import type { ReadItem, SearchSource } from './searchSource.ts';

const idsOf = ({ personId, firmId }: Party) => [personId ?? [], firmId ?? []].flat();

// The names of the sides are no words of a case: people are looked for at the desk that writes down who looked.
const bodyOf = ({ agreement }: Case): string =>
  agreement === undefined ? '' : `${agreement.facts}\n${agreement.terms}`;

function draftOf(found: Case): DocumentDraft {
  const { id, area, parties, state, openedAt, version, title } = found;
  return {
    kind: 'CASE',
    refId: id,
    audience: 'CASE_TEAM',
    area,
    readers: [...new Set(parties.flatMap(idsOf))],
    state,
    at: openedAt,
    version,
    title,
    body: bodyOf(found),
  };
}

const readItemOf = (thing: Case): ReadItem => ({
  item: { kind: 'CASE', thing },
  title: thing.title,
  body: bodyOf(thing),
  at: thing.openedAt,
  area: thing.area,
});

/** Mediation cases, for their sides and the team of their area. */
export const caseSource: SearchSource = {
  kinds: ['CASE'],
  subject: 'case',
  hears: [
    'case.opened',
    'case.accepted',
    'case.released',
    'case.retitled',
    'case.party_added',
    'case.consent',
    'case.meeting',
    'case.extended',
    'case.agreed',
    'case.performed',
    'case.closed',
  ],
  documentIdsOf: (id) => [documentIdOf('CASE', id)],
  draftsOf: async (ids) => (await findCases(ids)).map(draftOf),
  readItems: async (actor, ids) =>
    new Map(
      (await findCases(ids))
        .filter((found) => mayReadCase(actor, found))
        .map((found) => [found.id, readItemOf(found)]),
    ),
};
