import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  maskedText,
  maskedWording,
  openWordings,
  shownWording,
  standingAfterEdit,
  type Standing,
} from '../../../src/modules/opinion/standing.ts';
import { minutesLater, monday } from '../../support/world.ts';

const shown = { state: 'SHOWN', decision: 1, at: monday } as const satisfies Standing;
const wording = (number: number, body: string) => ({ number, title: '楼上', body, at: monday });

describe('A masked passage', () => {
  it('is drawn over sign for sign, also where signs are rare or pictures; nothing else changes', () => {
    assert.equal(maskedText('他是𠮷骗子😀。', [{ from: 2, to: 5 }]), '他是■■■😀。');
    assert.equal(maskedText('前\n后', [{ from: 0, to: 3 }]), '■\n■');
    assert.equal(maskedText('没有遮挡', []), '没有遮挡');
  });

  it('leaves nothing of itself, wherever it lies, and as many signs as before', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    const span = fc.tuple(fc.nat(70), fc.nat(20));
    fc.assert(
      fc.property(text, fc.array(span, { maxLength: 5 }), (whole, spans) => {
        const masks = spans.map(([from, length]) => ({ from, to: from + length }));
        const signs = Array.from(whole);
        const masked = Array.from(maskedText(whole, masks));
        assert.equal(masked.length, signs.length);
        signs.forEach((sign, at) => {
          const isUnder = masks.some(({ from, to }) => from <= at && at < to);
          assert.equal(masked[at], isUnder && sign !== '\n' ? '■' : sign);
        });
      }),
    );
  });

  it('may lie in the title, in the text or across both', () => {
    const masks = [{ wording: 1, from: 1, to: 5 }];
    const { title, body } = maskedWording({ standing: { ...shown, masks } }, wording(1, '很吵闹'));
    assert.deepEqual([title, body], ['楼■', '■■闹']);
  });

  it('belongs to one wording: others are read as they were written', () => {
    const versions = [wording(1, '第一句'), wording(2, '第二句')];
    const masks = [{ wording: 1, from: 3, to: 6 }];
    const post = { standing: { ...shown, masks }, versions, title: '楼上', body: '第二句' };
    assert.deepEqual(
      openWordings(post).map(({ body }) => body),
      ['■■■', '第二句'],
    );
    assert.equal(shownWording(post).body, '第二句');
  });
});

describe('A new wording', () => {
  const versions = [wording(1, '骂人的话')];
  const at = minutesLater(9);

  it('of what nobody decided on stands at once', () => {
    assert.equal(standingAfterEdit({ versions }, at), undefined);
    assert.deepEqual(standingAfterEdit({ standing: shown, versions }, at), shown);
  });

  it('of what was hidden, waits, is masked or was asked to change waits for somebody, and the earlier ones are sealed', () => {
    const touched: readonly Standing[] = [
      { ...shown, state: 'HIDDEN' },
      { ...shown, state: 'WAITING' },
      { ...shown, masks: [{ wording: 1, from: 3, to: 5 }] },
      { ...shown, editAsked: 1 },
    ];
    for (const standing of touched)
      assert.deepEqual(standingAfterEdit({ standing, versions }, at), {
        ...standing,
        state: 'WAITING',
        sealedTo: 1,
        at,
      });
  });

  it('leaves sealed what was sealed', () => {
    const post = { standing: { ...shown, sealedTo: 1 }, versions: [...versions, wording(2, '好')] };
    assert.deepEqual(
      openWordings(post).map(({ number }) => number),
      [2],
    );
  });
});
