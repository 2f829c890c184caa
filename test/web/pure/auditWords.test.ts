import assert from 'node:assert/strict';
import { auditRules } from '../../../graphql/auditRules.ts';
import { fileLookRules } from '../../../graphql/files/fileLooks.ts';
import { paperLookRules } from '../../../graphql/papers/paperLooks.ts';
import en from '../../../web/src/words/en/audit.json' with { type: 'json' };
import zh from '../../../web/src/words/zh-CN/audit.json' with { type: 'json' };

const acts = Object.entries<unknown>({
  ...auditRules.Query,
  ...auditRules.Mutation,
  ...fileLookRules,
  ...paperLookRules,
})
  .filter(([, rule]) => typeof rule === 'object')
  .map(([name]) => name);

describe('The words for what is written down of whoever works here', () => {
  for (const [language, words] of Object.entries({ 'zh-CN': zh, en }))
    it(`are there for each act, and for none that is gone: ${language}`, () => {
      assert.deepEqual(Object.keys(words.act).sort(), [...new Set(acts)].sort());
    });
});
