import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/platform/packageRoot.ts';

describe('The root of the package', () => {
  it('is where package.json of this project lies, whatever the current folder', () => {
    const before = process.cwd();
    process.chdir('/');
    try {
      const text = readFileSync(join(packageRoot(), 'package.json'), 'utf8');
      assert.equal((JSON.parse(text) as { name: string }).name, 'fengqiao');
    } finally {
      process.chdir(before);
    }
  });
});
