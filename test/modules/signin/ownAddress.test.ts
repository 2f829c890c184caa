import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ownAddress } from '../../../src/modules/signin/ownAddress.ts';

describe('Where somebody goes on after a sign-in', () => {
  it('is the page that they came from, with its query and fragment', () => {
    for (const own of ['/', '/me', '/cases?state=open&x=%2F#last', '/posts/2026-1'])
      assert.equal(ownAddress(own), own);
    assert.equal(ownAddress('/a/../me'), '/me');
  });

  it('is never another site, however its address is written, nor the way to the provider again', () => {
    for (const other of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      '/\n/evil.example',
      '/.//evil.example',
      '/x/..//evil.example',
      ' //evil.example',
      'javascript:alert(1)',
      'me',
      '/openid/begin',
      '/x/../openid/begin?next=/me',
      `/${'a'.repeat(600)}`,
      `/${'河'.repeat(100)}`,
      '',
      null,
      undefined,
    ])
      assert.equal(ownAddress(other), undefined, String(other));
  });

  it('stays on this host for whatever text is given', () => {
    const text = fc.array(
      fc.constantFrom('/', '\\', '.', '\t', '\n', '@', ':', 'a', '%2f', '?', '#'),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const own = ownAddress(`/${parts.join('')}`);
        if (own === undefined) return;
        assert.equal(new URL(own, 'https://here.example').host, 'here.example');
      }),
    );
  });
});
