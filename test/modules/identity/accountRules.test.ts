import assert from 'node:assert/strict';
import { accountLimitMs, changeableFrom } from '../../../src/modules/identity/accountRules.ts';
import { checkChangeable } from '../../../src/modules/identity/checkChangeable.ts';
import { minutesLater, monday } from '../../support/world.ts';

const day = 1_440;
const daysLater = (days: number) => minutesLater(days * day);
const secondBefore = (at: Date) => new Date(at.getTime() - 1_000);

describe('The limits of an account', () => {
  it('are a month for a shown name, three for a home, fifteen days of thought, half an hour for a code', () => {
    const minutes = (code: Parameters<typeof accountLimitMs>[0]) =>
      accountLimitMs(code, monday) / 60_000;
    assert.equal(minutes('DISPLAY_NAME'), 30 * day);
    assert.equal(minutes('HOME'), 90 * day);
    assert.equal(minutes('CLOSURE'), 15 * day);
    assert.equal(minutes('RESET_CODE'), 30);
  });

  it('are those of the version in force: from its first date to its last, in China', () => {
    const rules = [
      { code: 'HOME', limit: 1, unit: 'day', validFrom: '2026-01-01', validTo: '2026-06-30' },
      { code: 'HOME', limit: 2, unit: 'day', validFrom: '2026-07-01' },
      { code: 'CLOSURE', limit: 9, unit: 'day', validFrom: '2026-01-01' },
    ] as const;
    const limitAt = (moment: string) =>
      accountLimitMs('HOME', new Date(`${moment}+08:00`), rules) / (day * 60_000);
    assert.equal(limitAt('2025-12-31T23:59'), 0);
    assert.equal(limitAt('2026-01-01T00:00'), 1);
    assert.equal(limitAt('2026-06-30T23:59'), 1);
    assert.equal(limitAt('2026-07-01T00:00'), 2);
    assert.equal(limitAt('2036-07-01T00:00'), 2);
  });
});

describe('What was changed lately', () => {
  it('can be changed again when its time is over, and at once when it never was', () => {
    assert.deepEqual(
      changeableFrom('DISPLAY_NAME', monday, secondBefore(daysLater(30))),
      daysLater(30),
    );
    assert.equal(changeableFrom('DISPLAY_NAME', monday, daysLater(30)), undefined);
    assert.equal(changeableFrom('DISPLAY_NAME', undefined, monday), undefined);
  });

  it('is refused until then, with the rule and the whole seconds to wait', () => {
    const almost = new Date(daysLater(90).getTime() - 1_500);
    assert.throws(
      () => {
        checkChangeable('HOME', monday, almost);
      },
      { code: 'TOO_MANY', detail: { reason: 'home', retryAfterS: 2 } },
    );
    checkChangeable('HOME', monday, daysLater(90));
    checkChangeable('HOME', undefined, monday);
  });
});
