import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lengthOf } from '../../../src/kernel/text.ts';
import { isToken, newToken, tokenHash } from '../../../src/modules/identity/secretToken.ts';
import {
  deviceName,
  isOpen,
  makeSession,
  sessionIdleMs,
  sessionLifeMs,
  sessionTouchMs,
  tokenFrom,
  used,
} from '../../../src/modules/identity/session.ts';
import { monday } from '../../support/world.ts';

const after = (ms: number) => new Date(monday.getTime() + ms);

describe('A session', () => {
  const fresh = makeSession('s1', 'p1', { userAgent: 'Browser' }, monday);

  it('ends after a week without use', () => {
    assert.ok(isOpen(fresh, after(sessionIdleMs - 1)));
    assert.ok(!isOpen(fresh, after(sessionIdleMs)));
  });

  it('lasts a week longer from each use, but 30 days at most', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: sessionIdleMs - 1 }), { maxLength: 60 }),
        (steps) => {
          let session = fresh;
          let now = 0;
          for (const step of steps) {
            if (!isOpen(session, after(now + step))) break;
            now += step;
            session = used(session, after(now));
            assert.ok(session.expiresAt.getTime() <= fresh.openedAt.getTime() + sessionLifeMs);
          }
          assert.ok(!isOpen(session, after(sessionLifeMs)));
        },
      ),
    );
  });

  it('is written again at most once a minute', () => {
    assert.equal(used(fresh, after(sessionTouchMs - 1)), fresh);
    assert.equal(used(fresh, after(-5_000)), fresh);
    assert.deepEqual(used(fresh, after(sessionTouchMs)).lastUsedAt, after(sessionTouchMs));
  });

  it('keeps what the browser called itself, shortened and printable', () => {
    assert.equal(lengthOf(deviceName('𠮷'.repeat(500))), 120);
    assert.equal(deviceName('a\u0000\u001b[31mb\n'), 'a[31mb');
    assert.ok(deviceName('x\ud800').isWellFormed());
    assert.equal(deviceName(''), '');
  });
});

describe('A secret token', () => {
  it('has 256 random bits and is never given twice', () => {
    const tokens = Array.from({ length: 1000 }, newToken);
    assert.equal(new Set(tokens).size, 1000);
    for (const token of tokens) {
      assert.ok(isToken(token));
      assert.equal(Buffer.from(token, 'base64url').length, 32);
    }
  });

  it('is stored as its SHA-256', () => {
    assert.equal(
      tokenHash('abc'),
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('is nothing but text of its own form', () => {
    const token = newToken();
    assert.equal(tokenFrom(token), token);
    for (const rubbish of [
      undefined,
      null,
      '',
      `${token}x`,
      token.slice(1),
      `${token.slice(1)}=`,
      'x y',
    ])
      assert.equal(tokenFrom(rubbish), undefined);
  });
});
