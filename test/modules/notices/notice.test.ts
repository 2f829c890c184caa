import assert from 'node:assert/strict';
import { dayText } from '../../../src/modules/notices/dayText.ts';
import { makeNotice } from '../../../src/modules/notices/notice.ts';
import { aNotice, words } from './told.ts';

describe('A notice', () => {
  it('has its words in both languages, with what they name put in', () => {
    const { text, readAt } = makeNotice(aNotice(), words);
    assert.deepEqual(text, { zh: '花盆 7 找到了。', en: 'Flowerpot 7 was found.' });
    assert.equal(readAt, undefined);
  });

  it('says a day as each language says it, in China’s time', () => {
    const lateInChina = new Date('2026-11-22T16:30:00Z');
    assert.deepEqual(dayText(lateInChina), { zh: '2026年11月23日', en: 'November 23, 2026' });
    const { text } = makeNotice(aNotice({ values: { no: dayText(lateInChina) } }), words);
    assert.equal(text.en, 'Flowerpot November 23, 2026 was found.');
  });

  it('is one for each person, kind, matter and state of it', () => {
    const draft = aNotice({ of: ['case', '3'] });
    const idOf = (own: object) => makeNotice({ ...draft, ...own }, words).id;
    assert.equal(idOf({ at: new Date(0), path: '/elsewhere' }), idOf({}));
    const others = [{ personId: 'zhou' }, { kind: 'POT_LOST' }, { of: ['case', '4'] }];
    assert.equal(new Set([idOf({}), ...others.map(idOf)]).size, 4);
  });

  it('without words or without a value that they name is a programming error', () => {
    assert.throws(() => makeNotice(aNotice({ kind: 'NO_SUCH' }), words), /words for NO_SUCH/u);
    assert.throws(() => makeNotice(aNotice({ values: {} }), words), /says no/u);
  });
});
