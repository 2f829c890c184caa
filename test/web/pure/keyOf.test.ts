import assert from 'node:assert/strict';
import { keyOf, type KeyPress } from '../../../web/src/shell/keyOf.ts';

const press = (part: Partial<KeyPress> & { readonly keyCode?: number }): KeyPress => ({
  key: '',
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...part,
});

const means = (part: Parameters<typeof press>[0]) => keyOf(press(part));

describe('A press of a key', () => {
  it('means the letter, whatever Caps Lock, Shift or full width make of it', () => {
    for (const key of ['j', 'J', 'ｊ', 'Ｊ']) assert.equal(means({ key, code: 'KeyJ' }), 'j', key);
  });

  it('means the question mark in each of its forms, and by its place on other layouts', () => {
    for (const key of ['?', '？'])
      assert.equal(means({ key, code: 'Slash', shiftKey: true }), '?', key);
    // Where another alphabet is typed, for example a Cyrillic or Greek one.
    assert.equal(means({ key: '·', code: 'Slash', shiftKey: true }), '?');
    assert.equal(means({ key: '/', code: 'Slash' }), '/');
  });

  it('means the letter at its place where another alphabet is typed', () => {
    assert.equal(means({ key: 'о', code: 'KeyJ' }), 'j');
    assert.equal(means({ key: 'ㅓ', code: 'KeyJ' }), 'j');
  });

  it('means the sign typed, not the place, on a layout that has the letters elsewhere', () => {
    assert.equal(means({ key: 'j', code: 'KeyC' }), 'j');
  });

  it('means the named keys by their names', () => {
    for (const key of ['Enter', 'Escape', 'ArrowDown', 'Tab'])
      assert.equal(means({ key, code: key }), key);
  });

  it('is not the page’s while an input method composes, however the browser tells it', () => {
    assert.equal(means({ key: 'j', code: 'KeyJ', isComposing: true }), undefined);
    assert.equal(means({ key: 'Process', code: 'KeyJ' }), undefined);
    assert.equal(means({ key: 'j', code: 'KeyJ', keyCode: 229 }), undefined);
    assert.equal(means({ key: 'Enter', code: 'Enter', isComposing: true }), undefined);
  });

  it('is no letter of the page with AltGr, whose signs have no place of their own', () => {
    const getModifierState = (held: string) => held === 'AltGraph';
    for (const [key, code] of [
      ['©', 'KeyC'],
      ['ł', 'KeyL'],
      ['ĵ', 'KeyJ'],
      ['¿', 'Slash'],
    ] as const)
      assert.equal(means({ key, code, getModifierState }), undefined, key);
    assert.equal(means({ key: '?', code: 'KeyW', getModifierState }), '?', 'where it is typed so');
    assert.equal(
      means({ key: 'Dead', code: 'KeyC' }),
      'Dead',
      'an accent that waits for its letter',
    );
  });

  it('is not the page’s with Ctrl, Alt or the system’s key', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      assert.equal(means({ key: 'j', code: 'KeyJ', [held]: true }), undefined, held);
  });
});
