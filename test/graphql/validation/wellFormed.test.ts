import assert from 'node:assert/strict';
import { checkVariables } from '../../../graphql/validation/wellFormed.ts';

const refusal = (field: string) => ({ code: 'BAD_INPUT', detail: { field, reason: 'not_text' } });
const broken = ['\u0000', 'a\u0000b', '\ud800', 'x\udc00'];

describe('The variables of a request', () => {
  it('pass when every text in them can be kept', () => {
    checkVariables({});
    checkVariables({ text: '枫桥 😀', number: 3, none: null, yes: true, list: [[{ a: 'b' }]] });
  });

  it('are refused for one broken text, wherever it stands, with the variable’s name', () => {
    for (const text of broken)
      for (const variable of [
        text,
        [text],
        ['a', ['b', text]],
        { key: text },
        { [text]: 'value' },
        { deep: [{ er: { a: 1, b: [null, text] } }] },
      ])
        assert.throws(() => {
          checkVariables({ fine: 'a', input: variable });
        }, refusal('input'));
  });

  it('are refused for a broken name, which is not told back', () => {
    for (const name of broken)
      assert.throws(() => {
        checkVariables({ [name]: 'a' });
      }, refusal('variables'));
  });

  it('are looked through however deeply they are nested', () => {
    let value: unknown = '\u0000';
    for (let depth = 0; depth < 50_000; depth += 1) value = [value];
    assert.throws(() => {
      checkVariables({ input: value });
    }, refusal('input'));
  });
});
