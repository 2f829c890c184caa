import assert from 'node:assert/strict';
import {
  mailOfCode,
  mailOfNotices,
  textOfCode,
  textOfNotices,
} from '../../../src/modules/delivery/letterText.ts';

describe('What a letter says', () => {
  it('is how much there is to read and where, in both languages', () => {
    const { subject, text } = mailOfNotices(2, 'https://fengqiao.example');
    assert.match(subject, /2 条新消息.*2 new notices/u);
    assert.match(text, /https:\/\/fengqiao\.example\/me\/notices\n/u);
    assert.match(text, /https:\/\/fengqiao\.example\/me\/notices\/settings\n/u);
    assert.match(mailOfNotices(1, undefined).subject, /1 条新消息.*1 new notice$/u);
  });

  it('names no page where none is set, and a text message never does', () => {
    assert.doesNotMatch(mailOfNotices(1, undefined).text, /http|\/me\//u);
    const short = textOfNotices(3).text;
    assert.match(short, /3条新消息/u);
    assert.doesNotMatch(short, /http|\//u);
    assert.ok(Array.from(short).length <= 70, 'one message of a phone');
  });

  it('or the code, for how long it holds, and that nobody else may have it', () => {
    for (const { text } of [mailOfCode('012345'), textOfCode('012345')]) {
      assert.match(text, /012345/u);
      assert.match(text, /30 ?分钟/u);
      assert.match(text, /不要告诉他人|不要把验证码告诉/u);
    }
    assert.ok(Array.from(textOfCode('012345').text).length <= 70, 'one message of a phone');
  });
});
