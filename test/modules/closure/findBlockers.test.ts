import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { findBlockers } from '../../../src/modules/closure/findBlockers.ts';
import { saveFirm } from '../../../src/modules/identity/firm.store.ts';
import {
  acceptedCase,
  caseWithParty,
  closedCase,
} from '../../../src/modules/mediation/caseChange.ts';
import { openedCase, type Case, type Party } from '../../../src/modules/mediation/mediationCase.ts';
import { saveNewCases } from '../../../src/modules/mediation/case.store.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, monday, places } from '../../support/world.ts';

/** A case that was opened so many minutes later, with a side if any. */
function caseOf(no: string, minutes: number, side: Partial<Party> = {}, by = 'mediator'): Case {
  const at = minutesLater(minutes);
  const stamp = { by, role: 'MEDIATOR', at } as const;
  const source = { kind: 'FIELD_REPORT', id: no } as const;
  const from = { source, messageId: randomId(), title: '漏水', area: places.community };
  const opened = { ...openedCase({ ...from, ...stamp, role: 'SPOKESPERSON' }), no };
  return caseWithParty(acceptedCase(opened, stamp), stamp, { id: 'side', name: '甲', ...side });
}

const ended = (found: Case): Case => {
  const stamp = { by: 'mediator', role: 'MEDIATOR', at: minutesLater(90) } as const;
  return closedCase(found, stamp, 'TIME_OVER', '');
};

describe('What keeps somebody from leaving', () => {
  useStore();
  before('a firm, for which wu speaks', async () => {
    const firm = { id: 'firm', no: 'F-1', name: '青溪物业', area: places.community };
    const act = { request: 'firm', by: 'test', at: monday };
    await saveFirm({ ...firm, representativeId: 'wu' }, act);
  });

  it('is each open case in which they are a side, the mediator, or the voice of a firm', async () => {
    await saveNewCases([
      caseOf('2026-1', 1, { firmId: 'firm' }),
      caseOf('2026-2', 2, {}, 'wu'),
      caseOf('2026-3', 3, { personId: 'wu' }),
      caseOf('2026-4', 4, { personId: 'wu' }),
      ended(caseOf('2026-5', 5, { personId: 'wu' })),
      caseOf('2026-6', 6, { personId: 'somebody' }),
    ]);
    assert.deepEqual(await findBlockers('wu'), [
      { kind: 'SIDE', caseNo: '2026-4' },
      { kind: 'SIDE', caseNo: '2026-3' },
      { kind: 'MEDIATOR', caseNo: '2026-2' },
      { kind: 'FIRM', caseNo: '2026-1' },
    ]);
    assert.deepEqual(await findBlockers('nobody'), []);
  });

  it('is found behind however many cases that ended, and once', async () => {
    const sun = { personId: 'sun' };
    const over = Array.from({ length: 101 }, (_, i) =>
      ended(caseOf(`2027-${String(i)}`, i + 1, sun)),
    );
    await saveNewCases([caseOf('2027-first', 0, sun), ...over, caseOf('2027-last', 99.5, sun)]);
    assert.deepEqual(await findBlockers('sun'), [
      { kind: 'SIDE', caseNo: '2027-last' },
      { kind: 'SIDE', caseNo: '2027-first' },
    ]);
  });

  it('is named twenty times at most', async () => {
    await saveNewCases(
      Array.from({ length: 25 }, (_, i) => caseOf(`2028-${String(i)}`, i, { personId: 'qian' })),
    );
    const found = await findBlockers('qian');
    assert.deepEqual(
      found.map(({ caseNo }) => caseNo),
      Array.from({ length: 20 }, (_, i) => `2028-${String(24 - i)}`),
    );
  });
});
