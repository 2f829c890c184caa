import assert from 'node:assert/strict';
import { makeSearches, type SearchReason } from '../../../src/modules/directory/personSearch.ts';
import { minutesLater, monday, places, someone } from '../../support/world.ts';

const mediator = someone('MEDIATOR', places.community, 'zhao');
const forCase: SearchReason = { purpose: 'CASE_PARTY', caseNo: '2026-7' };

const searches = (subjects: readonly string[], at = monday, why = forCase, actor = mediator) =>
  makeSearches(actor, 'MEDIATOR', why, subjects, at);
const idOf = (...asked: Parameters<typeof searches>) => searches(...asked)[0]?.id;

describe('The note of a look-up', () => {
  it('says of each person found who looked, in which office, for what and when', () => {
    const [lin, gao, ...more] = searches(['lin', 'gao']);
    assert.deepEqual(more, []);
    assert.ok(lin && gao);
    const { id, order, ...said } = lin;
    assert.deepEqual(said, {
      by: 'zhao',
      role: 'MEDIATOR',
      scope: places.community,
      purpose: 'CASE_PARTY',
      caseNo: '2026-7',
      subject: 'lin',
      at: monday,
    });
    assert.ok(order.endsWith(id));
    assert.equal(gao.subject, 'gao');
    assert.notEqual(gao.id, id);
  });

  it('is one line that names nobody when nobody was found', () => {
    const [line, ...more] = searches([], monday, { purpose: 'ROLES' });
    assert.deepEqual(more, []);
    assert.ok(line && !('subject' in line) && !('caseNo' in line));
  });

  it('is the same all day, so that typing letter by letter leaves one line, and another tomorrow', () => {
    const first = idOf(['lin']);
    assert.equal(idOf(['lin'], minutesLater(60)), first);
    assert.notEqual(idOf(['lin'], minutesLater(60 * 24)), first);
  });

  it('is the same across builds: one in the middle of the day writes no second line', () => {
    assert.equal(idOf(['lin']), 'a1253d3d75d92701b9d3e58525c21eb8');
    assert.equal(idOf([], monday, { purpose: 'ROLES' }), '4d213ae9995dd59f3f81a90ddee0d4b3');
  });

  it('is another for another office, another purpose, another case, and nobody found', () => {
    const ids = [
      idOf(['lin']),
      idOf(['gao']),
      idOf([]),
      idOf(['lin'], monday, { purpose: 'CASE_PARTY' }),
      idOf(['lin'], monday, { purpose: 'CASE_PARTY', caseNo: '2026-8' }),
      idOf(['lin'], monday, { purpose: 'COUNTER', caseNo: '2026-7' }),
      idOf(['lin'], monday, forCase, { ...mediator, personId: 'li' }),
      idOf(['lin'], monday, forCase, { ...mediator, scope: places.street }),
      makeSearches(mediator, 'SPOKESPERSON', forCase, ['lin'], monday)[0]?.id,
    ];
    assert.equal(new Set(ids).size, ids.length);
  });
});
