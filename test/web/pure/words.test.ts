import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../../src/platform/packageRoot.ts';
import { caseScreen, deskScreens, residentScreens, visitorScreens } from '../looked.ts';

const source = join(packageRoot(), 'web', 'src');
const catalogues = ['', 'desk', 'worker'].map((part) => join(source, part, 'words'));
const plural = /_(?:zero|one|two|few|many|other)$/u;

type Words = Readonly<Record<string, string>>;

const flatten = (value: unknown, at: string): [string, string][] => {
  if (typeof value === 'string') return [[at, value]];
  assert.ok(typeof value === 'object' && value !== null, `${at} is words or a group of words`);
  return Object.entries(value).flatMap(([key, inner]) =>
    flatten(inner, at === '' ? key : `${at}.${key}`),
  );
};

const read = (file: string): Words =>
  Object.fromEntries(flatten(JSON.parse(readFileSync(file, 'utf8')), ''));

const pairs = catalogues.flatMap((folder) =>
  readdirSync(join(folder, 'zh-CN')).map((file) => ({
    file,
    zh: read(join(folder, 'zh-CN', file)),
    en: read(join(folder, 'en', file)),
  })),
);

const stems = (words: Words) =>
  [...new Set(Object.keys(words).map((key) => key.replace(plural, '')))].sort();

const holes = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name).sort();

describe('The catalogue', () => {
  for (const { file, zh, en } of pairs) {
    it(`holds the same keys in both languages: ${file}`, () => {
      assert.deepEqual(stems(en), stems(zh));
    });

    it(`asks for the same details in both languages: ${file}`, () => {
      for (const [key, text] of Object.entries(zh)) {
        const other = en[key];
        if (other !== undefined) assert.deepEqual(holes(other), holes(text), key);
      }
    });

    it(`is plain: no shouting, no boasting, 您 for the person: ${file}`, () => {
      for (const [key, text] of [...Object.entries(zh), ...Object.entries(en)]) {
        assert.doesNotMatch(text, /[!！]/u, key);
        assert.doesNotMatch(text, /智能|smart\b|intelligent/iu, key);
        assert.doesNotMatch(text, /你/u, key);
        assert.notEqual(text, '', key);
      }
    });

    it(`asks for no detail in one number of a plural that another does not ask for: ${file}`, () => {
      for (const words of [zh, en])
        for (const [key, text] of Object.entries(words)) {
          const most = words[key.replace(plural, '_other')] ?? text;
          const asked = new Set(holes(most));
          for (const hole of holes(text)) assert.ok(asked.has(hole), `${key}: ${String(hole)}`);
        }
    });

    it(`leaves no Chinese in the English and English plurals complete: ${file}`, () => {
      for (const [key, text] of Object.entries(en)) {
        if (key !== 'otherLanguage') assert.doesNotMatch(text, /\p{Script=Han}/u, key);
        if (key.endsWith('_one')) assert.ok(`${key.slice(0, -4)}_other` in en, key);
      }
    });
  }
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const codeFiles = () =>
  filesBelow(source).filter((file) => /\.tsx?$/u.test(file) && !file.includes('gql'));

describe('The page’s components', () => {
  it('give every detail that the catalogue asks for, by its name', () => {
    const code = codeFiles()
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const given = new Set(Array.from(code.matchAll(/\b(\w+)(?=\s*[:,}])/gu), ([name]) => name));
    for (const { file, zh } of pairs)
      for (const [key, text] of Object.entries(zh))
        for (const hole of holes(text))
          assert.ok(given.has(hole ?? ''), `${file} ${key}: ${String(hole)}`);
  });

  it('hold no text of their own: every word and every sign between words is in the catalogue', () => {
    for (const file of codeFiles()) {
      // Comments are for us, and a pattern is what is read, not what is shown.
      const text = readFileSync(file, 'utf8')
        .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '')
        .replaceAll(/=\s+\/.+\/[a-z]+;$/gmu, '');
      assert.doesNotMatch(text, /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u, file);
      assert.doesNotMatch(text, /\bt\([^`]*\)\}: /u, file);
    }
  });
});

describe('The jobs', () => {
  it('have names for people, and no name is left over', () => {
    const known = pairs.find(({ file, zh }) => file === 'desk.json' && 'admin.title' in zh);
    const named = Object.keys(known?.zh ?? {}).flatMap(
      (key) => /^jobs\.name\.(\w+)$/u.exec(key)?.[1] ?? [],
    );
    const folder = join(packageRoot(), 'jobs');
    const jobs = readdirSync(folder).filter((file) =>
      /export const \w+ = (?:defineJob|sendBy|\w+With)\(/u.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
    );
    // What is read of the job that moves events is called by what it does.
    const names = jobs.map((file) =>
      file.replace(/^relayEvents|\.ts$/gu, (part) => (part === '.ts' ? '' : 'relay')),
    );
    assert.deepEqual(named.sort(), names.sort());
  });
});

const importsOf = (file: string) =>
  Array.from(
    readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+\.tsx?)'/gu),
    ([, path]) => join(dirname(file), path ?? ''),
  ).filter((path) => !path.includes('generated'));

const reachedFrom = (file: string) => {
  const reached = new Set([file]);
  for (const one of reached) for (const next of importsOf(one)) reached.add(next);
  return reached;
};

// The words that a file shows: `useTranslation('say')`, `useTranslation(['desk', 'say'])`, and `{ ns: 'shell' }`.
const namespacesIn = (file: string) =>
  Array.from(
    readFileSync(file, 'utf8').matchAll(/useTranslation\(([^)]*)\)|\bns:([^,}]*)/gu),
    ([, used = '', named = '']) => Array.from(`${used}${named}`.matchAll(/'(\w+)'/gu)),
  ).flatMap((found) => found.map(([, name]) => name ?? ''));

const screens = Array.from(
  readFileSync(join(source, 'screens.ts'), 'utf8').matchAll(
    /screen\('([^']+)', \[([^\]]*)\], \(\) => import\('([^']+)'\)/gu,
  ),
  ([, path = '', words = '', file = '']) => ({
    path,
    words: Array.from(words.matchAll(/'(\w+)'/gu), ([, name]) => name ?? ''),
    file: join(source, file),
  }),
);

describe('A screen', () => {
  it('is in the table of screens, or this test reads nothing', () => {
    assert.ok(screens.length > 15);
  });

  it('is looked at by axe, on a phone and on a desktop: each has a line of its own', () => {
    const looked = [...visitorScreens, ...residentScreens, caseScreen]
      .concat(deskScreens.flatMap(([, addresses]) => addresses))
      .map((address) => address.replace(/\?.*$/u, ''));
    const missing = screens.filter(({ path }) => {
      const address = new RegExp(`^${path.replaceAll(/:\w+/gu, '[^/]+')}$`, 'u');
      return !looked.some((one) => address.test(one));
    });
    assert.deepEqual(
      missing.map(({ path }) => path),
      [],
    );
  });

  it('has a frame that shows the words of the shell alone', () => {
    const shown = [...reachedFrom(join(source, 'shell', 'Frame.tsx'))].flatMap(namespacesIn);
    assert.deepEqual([...new Set(shown)], ['shell']);
  });

  // A word that comes later than its screen hides the screen while it comes: the focus is gone, and with it what a person types.
  for (const { path, words, file } of screens)
    it(`brings all words that it can show: ${path}`, () => {
      const shown = [...reachedFrom(file)].flatMap(namespacesIn);
      assert.deepEqual(
        [...new Set(shown)].filter((name) => name !== 'shell' && !words.includes(name)),
        [],
      );
    });
});
