import assert from 'node:assert/strict';
import { noticeAt } from '../../../src/modules/identity/privacyNotice.ts';
import { privacyNotices } from '../../../src/modules/identity/privacyNotices.ts';

const notices = [
  { version: 1, validFrom: '2026-01-01', sections: [] },
  { version: 2, validFrom: '2026-07-01', sections: [] },
];
const inForce = (moment: string) => noticeAt(notices, new Date(`${moment}+08:00`)).version;

describe('The notice in force', () => {
  it('changes at midnight in China, and the first holds from the beginning', () => {
    assert.equal(inForce('2020-01-01T12:00'), 1);
    assert.equal(inForce('2026-06-30T23:59'), 1);
    assert.equal(inForce('2026-07-01T00:00'), 2);
    assert.equal(inForce('2036-01-01T00:00'), 2);
  });

  it('is needed: without one nobody can sign up', () => {
    assert.throws(() => noticeAt([], new Date()), /privacy notice must be present/u);
  });
});

describe('The notices', () => {
  it('follow one another by number and by date, each said whole in both languages', () => {
    const inOrder = privacyNotices.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    assert.deepEqual(
      inOrder.map(({ version }) => version),
      privacyNotices.map((_, at) => at + 1),
    );
    for (const { sections } of privacyNotices) {
      assert.ok(sections.length > 0);
      for (const section of sections)
        for (const text of [section.titleZh, section.titleEn, section.textZh, section.textEn])
          assert.notEqual(text.trim(), '');
    }
  });
});
