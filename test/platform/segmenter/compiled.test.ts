import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../../src/platform/packageRoot.ts';

const program = `
  const { openSegmenter } = await import(process.argv[1] + '/src/platform/segmenter/segmenter.js');
  const { openModel } = await import(process.argv[1] + '/src/modules/classifier/weightsFile.js');
  const segmenter = await openSegmenter();
  const words = await segmenter.cut(['物业公司不退押金']);
  const model = await openModel();
  console.log(JSON.stringify({ words, grams: model.header.grams }));
  await segmenter.close();
`;

describe('The segmenter and the classifier, compiled to JavaScript', function () {
  this.timeout(180_000);
  let out = '';
  before(() => {
    // Below the checkout, as dist/ is: data files are found by walking up to package.json.
    const cache = join(packageRoot(), 'node_modules/.cache');
    mkdirSync(cache, { recursive: true });
    out = mkdtempSync(join(cache, 'compiled-'));
  });
  after(() => {
    rmSync(out, { recursive: true, force: true });
  });

  it('run without tsx and find their thread, dictionary and weights', () => {
    const tsc = join(packageRoot(), 'node_modules/typescript/bin/tsc');
    const build = ['-p', join(packageRoot(), 'tsconfig.build.json'), '--outDir', out];
    execFileSync(process.execPath, [tsc, ...build, '--sourceMap', 'false'], { stdio: 'inherit' });
    const args = ['--input-type=module', '-e', program, pathToFileURL(out).href];
    const printed = execFileSync(process.execPath, args, { encoding: 'utf8' });
    const { words, grams } = JSON.parse(printed) as { words: string[][]; grams: number };
    assert.deepEqual(words[0]?.slice(0, 1), ['物业公司']);
    assert.ok(grams > 1000);
  });
});
