import assert from 'node:assert/strict';
import { conductRules } from '../../../src/modules/conduct/conductRules.ts';
import { openRules } from '../../../src/modules/search/openRules.ts';
import { monday } from '../../support/world.ts';

describe('The rules that are found', () => {
  it('are those of conduct in force, by the words of both languages', () => {
    const rules = openRules(monday);
    assert.equal(rules.length, conductRules(monday).length);
    for (const [at, { title }] of conductRules(monday).entries())
      for (const text of [title.zh, title.en.toLowerCase()]) {
        const [word = ''] = /[\p{L}]+/u.exec(text) ?? [];
        assert.equal(rules[at]?.held(word)?.inTitle, true, word);
      }
    assert.equal(rules[0]?.held('火星文'), undefined);
    assert.equal(openRules(monday)[0], rules[0]);
  });
});
