import assert from 'node:assert/strict';
import { visitor } from '../../../src/kernel/work.ts';
import { readRules } from '../../../src/modules/rulebook/readRules.ts';
import { workOf } from '../../support/world.ts';

describe('The rules that anybody can read', () => {
  it('are those in force on the calendar date of the moment', () => {
    const codes = (now: string) =>
      readRules(workOf(visitor, new Date(now))).map(({ code }) => code);
    assert.deepEqual(codes('2026-11-23T01:00:00Z'), ['agreement.performed', 'service.confirmed']);
    assert.deepEqual(
      readRules(workOf(visitor)).map(({ points, unit }) => `${String(points)} a ${unit}`),
      ['5 a case', '1 a hour'],
    );
    assert.deepEqual(codes('2024-12-31T15:59:59Z'), []);
    assert.equal(codes('2024-12-31T16:00:00Z').length, 2);
  });
});
