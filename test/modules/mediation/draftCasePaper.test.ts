import assert from 'node:assert/strict';
import type { Work } from '../../../src/kernel/work.ts';
import {
  draftCasePaper,
  type CasePaperKind,
} from '../../../src/modules/mediation/draftCasePaper.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { places } from '../../support/world.ts';
import { agreed, as, lin, mediating, mediator, settle, spokesperson, zhou } from './town.ts';

const kinds: readonly CasePaperKind[] = ['REGISTER_SHEET', 'AGREEMENT'];

describe('The papers of a case', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await settle();
  });

  it('are for its sides and the team of its area, with the names of places and people', async () => {
    const { id, no, area } = await agreed();
    for (const work of [lin, zhou, mediator, spokesperson, as('audit', 'AUDITOR')])
      for (const kind of kinds) {
        const draft = await draftCasePaper(work, no, kind);
        const { content, ...rest } = draft;
        assert.deepEqual(rest, { kind, subject: id, number: no, office: area });
        assert.equal(content.author, `${places.community}人民调解委员会`);
        assert.match(JSON.stringify(content), /mediator先生/u);
      }
  });

  it('are nobody else’s: the same as those of a case that there is not', async () => {
    const { no } = await agreed();
    const missing = { code: 'NOT_FOUND', detail: { reason: 'case' } };
    const strangers: readonly (readonly [Work, string])[] = [
      [as('neighbour', 'RESIDENT'), no],
      [as('neighbour', 'VOLUNTEER'), no],
      [as('other', 'MEDIATOR', places.elsewhere), no],
      [lin, '2026-999'],
      [lin, 'no number'],
    ];
    for (const [work, asked] of strangers)
      for (const kind of kinds) await assert.rejects(draftCasePaper(work, asked, kind), missing);
  });

  it('hold no agreement before there is one', async () => {
    const { no } = await mediating();
    assert.equal((await draftCasePaper(lin, no, 'REGISTER_SHEET')).content.title, '人民调解登记表');
    await assert.rejects(draftCasePaper(lin, no, 'AGREEMENT'), { code: 'NOT_FOUND' });
  });
});
