import assert from 'node:assert/strict';
import type { AskedImport } from '../../../src/start/import/askedImport.ts';
import { importOutcome, type ImportCourse } from '../../../src/start/import/importOutcome.ts';
import { parseFieldMap } from '../../../src/start/import/mapRow.ts';

const asked: AskedImport = {
  file: 'rows.csv',
  format: 'csv',
  encoding: undefined,
  map: parseFieldMap(undefined),
  isMapGiven: false,
  source: 'rows',
  area: undefined,
  dryRun: false,
  errors: 'errors.csv',
};
const sum = {
  total: 9,
  stored: 4,
  alreadyThere: 3,
  differing: 1,
  refused: 2,
  flagged: 1,
  unjudged: 0,
};
const course: ImportCourse = {
  encoding: { label: 'gb18030', isWhole: true, isGuess: true },
  destination: { area: 'fj', told: '枫江市 (fj)' },
  seconds: 1.5,
  whole: true,
};

describe('An import tells', () => {
  it('what it came to, from which encoding and for which area', () => {
    const { done, line, summary } = importOutcome(asked, sum, course);
    assert.equal(done, true);
    assert.equal(
      line,
      'Imported rows.csv (gb18030) for 枫江市 (fj) in 1.5 s: 9 rows, 4 stored, 3 already there ' +
        '(1 in other words, left as they are), 2 refused, 1 flagged.\nRefused rows: errors.csv',
    );
    assert.deepEqual(summary, { ...sum, seconds: 1.5, encoding: 'gb18030', area: 'fj' });
  });

  it('that it was stopped, and is not done then, also when dry', () => {
    for (const dryRun of [true, false]) {
      const { done, line } = importOutcome({ ...asked, dryRun }, sum, { ...course, whole: false });
      assert.equal(done, false);
      assert.match(line, /^Stopped in the middle of rows\.csv /u);
      assert.match(line, /Run it again to go on\.$/u);
      assert.doesNotMatch(line, /Checked|Imported/u);
    }
  });

  it('that it was refused when no row was fit, but not when there was none', () => {
    const none = { ...sum, stored: 0, alreadyThere: 0, flagged: 0 };
    const { done, line } = importOutcome(asked, { ...none, total: 2, refused: 2 }, course);
    assert.equal(done, false);
    assert.match(line, /Every row was refused/u);
    assert.equal(importOutcome(asked, { ...none, total: 0, refused: 0 }, course).done, true);
  });

  it('of what could not be judged, and of a dry run', () => {
    const unjudged = importOutcome(asked, { ...sum, unjudged: 2 }, course);
    assert.match(unjudged.line, /2 could not be judged; they are kept and tried again later\./u);
    const dry = importOutcome({ ...asked, dryRun: true }, sum, course);
    assert.match(dry.line, /^Checked rows\.csv/u);
    assert.equal(dry.summary['dryRun'], true);
  });
});
