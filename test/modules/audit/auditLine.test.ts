import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { makeAuditLine, type AuditDraft } from '../../../src/modules/audit/auditLine.ts';
import { monday, places } from '../../support/world.ts';
import { draft } from './lines.ts';

const idOf = (own: Partial<AuditDraft>) => makeAuditLine(draft(own), randomId).id;
const look = { kind: 'LOOK', act: 'mediationCase' } as const;
const after = (minutes: number) => ({ at: new Date(monday.getTime() + minutes * 60_000) });

describe('A line of the log', () => {
  it('of an act is always a new one', () => {
    assert.notEqual(idOf({}), idOf({}));
  });

  it('of a look is the same for ten minutes, then another', () => {
    assert.equal(idOf(look), idOf({ ...look, ...after(9.99) }));
    assert.notEqual(idOf(look), idOf({ ...look, ...after(10) }));
  });

  it('of a look is another for another person, office, area, act, thing or narrowing', () => {
    const others: Partial<AuditDraft>[] = [
      { person: 'second' },
      { role: 'AUDITOR' },
      { scope: places.city },
      { act: 'cases' },
      { targetId: 'case2' },
      { filters: 'state=CLOSED' },
      { outcome: 'REFUSED' },
    ];
    const ids = [idOf(look), ...others.map((own) => idOf({ ...look, ...own }))];
    assert.equal(new Set(ids).size, ids.length);
  });

  it('of what is refused is the same for ten minutes too, whatever sort of act it was', () => {
    assert.equal(idOf({ outcome: 'REFUSED' }), idOf({ outcome: 'REFUSED', ...after(1) }));
  });

  it('holds no field without a value', () => {
    const { targetKind: _kind, targetId: _id, ...rest } = draft();
    assert.ok(!Object.values(makeAuditLine(rest, randomId)).includes(undefined));
  });
});
