import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ago } from '../../../web/src/words/ago.ts';
import { chinaDate } from '../../../web/src/words/chinaDay.ts';

const at = (moment: string) => Date.parse(`2026-11-${moment}:00+08:00`);
const said = (then: string, now: string) => ago('zh-CN', at(then), at(now));

describe('How long ago it was', () => {
  it('counts days by the calendar of Beijing, not by 24 hours', () => {
    assert.equal(said('21T23:50', '22T08:00'), '昨天');
    assert.equal(said('21T00:05', '22T23:55'), '昨天', '47 hours and 50 minutes');
    assert.equal(said('20T23:55', '22T00:30'), '前天', '24 hours and 35 minutes');
    assert.equal(said('19T12:00', '22T12:00'), '3天前');
  });

  it('counts hours within the day, and minutes within the hour even across midnight', () => {
    assert.equal(said('22T00:10', '22T23:50'), '23小时前');
    assert.equal(said('22T10:59', '22T12:00'), '1小时前');
    assert.equal(said('21T23:40', '22T00:20'), '40分钟前');
    assert.equal(said('22T11:59', '22T12:00'), '1分钟前');
    assert.equal(said('22T12:00', '22T12:00'), '此刻');
  });

  it('says what is ahead in the same way', () => {
    assert.equal(said('23T00:30', '22T23:00'), '明天');
    assert.equal(said('22T18:00', '22T12:00'), '6小时后');
  });

  it('says "yesterday" exactly on the day before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 72 * 60 }),
        fc.integer({ min: 0, max: 1_440 }),
        (minutes, ofDay) => {
          const now = at('22T00:00') + ofDay * 60_000;
          const then = now - minutes * 60_000;
          const isYesterday = chinaDate(then) === chinaDate(now - 86_400_000);
          assert.equal(ago('zh-CN', then, now) === '昨天', isYesterday);
        },
      ),
    );
  });
});
