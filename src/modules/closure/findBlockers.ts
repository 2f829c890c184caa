import type { Page, PageAsked } from '../../kernel/page.ts';
import { listFirmsOf } from '../identity/firm.store.ts';
import { listCasesMediatedBy, listCasesOf } from '../mediation/case.store.ts';
import type { Case } from '../mediation/mediationCase.ts';
import { blockersMax, type BlockerKind, type ClosureBlocker } from './closureBlocker.ts';

const pageSize = 50;

/** The open cases that keep a person from leaving, at most 20: somebody would be waiting for an answer that never comes. */
export async function findBlockers(personId: string): Promise<ClosureBlocker[]> {
  const firms = await listFirmsOf(personId);
  const firmIds = firms.map(({ id }) => id);
  const found = [
    ...(await openOnes('SIDE', (page) => listCasesOf({ sideIds: [personId] }, page))),
    ...(await openOnes('MEDIATOR', (page) => listCasesMediatedBy(personId, page))),
    ...(await openOnes('FIRM', (page) => listCasesOf({ sideIds: firmIds }, page))),
  ];
  return found.slice(0, blockersMax);
}

async function openOnes(
  kind: BlockerKind,
  list: (page: PageAsked) => Promise<Page<Case>>,
): Promise<ClosureBlocker[]> {
  const open: ClosureBlocker[] = [];
  let after: { after?: string } | undefined = {};
  while (after !== undefined && open.length < blockersMax) {
    const page: Page<Case> = await list({ first: pageSize, ...after });
    for (const { state, no } of page.items) if (state !== 'CLOSED') open.push({ kind, caseNo: no });
    const last = page.items.at(-1);
    after = page.hasNext && last !== undefined ? { after: last.order } : undefined;
  }
  return open;
}
