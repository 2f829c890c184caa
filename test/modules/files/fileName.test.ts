import assert from 'node:assert/strict';
import { lengthOf } from '../../../src/kernel/text.ts';
import { shownName } from '../../../src/modules/files/fileName.ts';
import { downloadName } from '../../../src/modules/files/storedFile.ts';

describe('A file’s name', () => {
  const names: Readonly<Record<string, string>> = {
    'IMG_20261123.jpg': 'IMG_20261123.jpg',
    'C:\\fakepath\\楼道 灯.JPG': '楼道 灯.JPG',
    '../../etc/passwd': 'passwd',
    '  水管\n漏水 .png ': '水管 漏水 .png',
    '\u202Egpj.exe': 'gpj.exe',
    'a\u0000b\u200Bc.pdf': 'abc.pdf',
    '<b>"x"|?*:.pdf': 'bx.pdf',
    '': '附件',
    '.jpg': '附件',
    '\ud800.jpg': '附件',
    '𠮷野家.webp': '𠮷野家.webp',
  };
  for (const [given, shown] of Object.entries(names))
    it(`${JSON.stringify(given)} is shown as ${shown}`, () => {
      assert.equal(shownName(given), shown);
    });

  it('is cut to 100 characters and keeps its ending', () => {
    const shown = shownName(`${'长'.repeat(300)}.pdf`);
    assert.equal(lengthOf(shown), 100);
    assert.ok(shown.endsWith('长.pdf'));
  });

  it('ends as what it is now when it is taken along', () => {
    assert.equal(downloadName({ kind: 'PICTURE', name: '灯.png' }), '灯.jpg');
    assert.equal(downloadName({ kind: 'PICTURE', name: '灯' }), '灯.jpg');
    assert.equal(downloadName({ kind: 'PDF', name: '协议.PDF' }), '协议.PDF');
    assert.equal(downloadName({ kind: 'PDF', name: '协议.exe' }), '协议.exe.pdf');
  });
});
