import assert from 'node:assert/strict';
import { SeenSessions } from '../../src/http/seenSessions.ts';
import { newToken } from '../../src/modules/identity/secretToken.ts';

describe('The sessions that were seen', () => {
  it('are known by their cookie until the store says otherwise', () => {
    const seen = new SeenSessions();
    const [lin, gao] = [newToken(), newToken()];
    assert.equal(seen.personOf(lin), undefined);
    seen.note(lin, 'lin');
    seen.note(gao, 'gao');
    assert.deepEqual([seen.personOf(lin), seen.personOf(gao)], ['lin', 'gao']);
    seen.note(lin, null);
    assert.deepEqual([seen.personOf(lin), seen.personOf(gao)], [undefined, 'gao']);
  });

  it('are none for what is no cookie of ours', () => {
    const seen = new SeenSessions();
    for (const cookie of [undefined, '', 'rubbish', `${newToken()}x`]) {
      seen.note(cookie, 'lin');
      seen.note(cookie, null);
      assert.equal(seen.personOf(cookie), undefined, cookie);
    }
  });

  it('are bounded: beyond ten thousand the one that was away longest is forgotten', () => {
    const seen = new SeenSessions();
    const [first, second] = [newToken(), newToken()];
    seen.note(first, 'first');
    seen.note(second, 'second');
    for (let at = 0; at < 9_998; at += 1) seen.note(newToken(), 'other');
    assert.equal(seen.personOf(first), 'first');
    seen.note(newToken(), 'other');
    assert.deepEqual([seen.personOf(first), seen.personOf(second)], ['first', undefined]);
  });
});
