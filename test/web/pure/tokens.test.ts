import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/platform/packageRoot.ts';

const source = join(packageRoot(), 'web', 'src');
const read = (path: string) => readFileSync(join(source, path), 'utf8');

describe('The look', () => {
  const [light = '', dark = ''] = read('look/tokens.css').split('@media');
  const setIn = (css: string) =>
    new Set(Array.from(css.matchAll(/(--[\w-]+):/gu), ([, name]) => name));

  it('is set once: every token that a style reads stands in tokens.css', () => {
    const known = setIn(light);
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.css')))
      for (const [, name] of read(file).matchAll(/var\((--[\w-]+)/gu))
        assert.ok(known.has(name), `${file} reads ${String(name)}`);
  });

  it('is whole in the dark: every colour stands there too', () => {
    const colours = [...setIn(light)].filter((name) => name?.includes('-color-') === true);
    assert.ok(colours.length > 20);
    assert.deepEqual([...setIn(dark)].sort(), colours.sort());
  });
});
