import assert from 'node:assert/strict';
import { lengthOf } from '../../../src/kernel/text.ts';
import { neutralTitle } from '../../../src/modules/mediation/caseTitle.ts';
import { limits } from '../../../src/modules/mediation/mediation.limits.ts';
import { disputeTypes } from '../../../src/modules/classifier/labels.ts';
import type { ConflictFlag } from '../../../src/modules/triage/conflictFlag.ts';
import { monday, places } from '../../support/world.ts';

const proposed = (suggestedType: string) => ({
  score: 0.9,
  terms: [],
  modelVersion: 'm',
  judgedVersion: 1,
  suggestedType,
  heated: true,
  at: monday,
});

/** A flag whose newest proposal is the last type. */
const flagOf = (...types: string[]): ConflictFlag => ({
  id: 'f',
  messageId: 'm',
  kind: 'POST',
  area: places.community,
  at: monday,
  state: 'CONFIRMED',
  proposals: types.map(proposed),
  history: [],
  version: 1,
  order: '',
  searchKeys: [],
});

describe('What a case is called at first', () => {
  it('is the kind of dispute, in the words of the statistics, and the place', () => {
    assert.equal(neutralTitle(flagOf('邻里'), '桂园社区'), '邻里纠纷（桂园社区）');
    assert.equal(neutralTitle(flagOf('劳动争议'), '桂园社区'), '劳动争议（桂园社区）');
    assert.equal(neutralTitle(flagOf('其他'), '桂园社区'), '矛盾纠纷（桂园社区）');
  });

  it('follows the newest wording that was judged', () => {
    assert.equal(neutralTitle(flagOf('邻里', '物业'), '桂园社区'), '物业纠纷（桂园社区）');
  });

  it('goes by the kind that a person took it for, before the machine’s', () => {
    const line = { by: 'p', role: 'NET_POLICE', at: monday, note: '欠薪' } as const;
    const raised = (type?: '劳动争议') => ({
      ...flagOf('合同'),
      history: [{ ...line, act: 'RAISED' as const, ...(type === undefined ? {} : { type }) }],
    });
    assert.equal(neutralTitle(raised('劳动争议'), '桂园社区'), '劳动争议（桂园社区）');
    assert.equal(neutralTitle(raised(), '桂园社区'), '合同纠纷（桂园社区）');
  });

  it('leaves the kind open where nothing was judged yet', () => {
    assert.equal(neutralTitle(null, '桂园社区'), '矛盾纠纷（桂园社区）');
    assert.equal(neutralTitle(flagOf(), '桂园社区'), '矛盾纠纷（桂园社区）');
  });

  it('fits into a title, whatever the kind and however long the name of the place', () => {
    for (const type of disputeTypes)
      assert.ok(lengthOf(neutralTitle(flagOf(type), '村'.repeat(40))) <= limits.caseTitle.max);
  });
});
