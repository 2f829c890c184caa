import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, visit, type ASTNode } from 'graphql';
import { statusOf } from '../../graphql/errors.ts';
import { permissions } from '../../graphql/permissions.ts';
import { chapters } from '../support/chapters.ts';
import { errorCodes } from '../../src/kernel/appError.ts';
import { roles } from '../../src/kernel/work.ts';
import { listFiles, read, root } from '../support/tree.ts';

describe('The documents tell what is', () => {
  it('the architecture fits one screen', () => {
    assert.ok(read('docs/ARCHITECTURE.md').split('\n').length <= 60);
  });

  it('the error table is the closed table of the code', () => {
    const documented = [
      ...read('docs/errors.md').matchAll(/^\| `([A-Z_]+)`.*\| (\d+) +\|$/gmu),
    ].map(([, code, status]) => `${String(code)} ${String(status)}`);
    const real = errorCodes.map((code) => `${code} ${String(statusOf[code])}`);
    assert.deepEqual(documented.sort(), real.sort());
  });

  it('the modules stand in one order: in the import rule, the architecture and the folders', () => {
    const story = chapters.flatMap(({ modules }) => modules);
    assert.deepEqual([...readdirSync(join(root, 'src/modules'))].sort(), [...story].sort());
    assert.ok(read('docs/ARCHITECTURE.md').includes(story.join(' → ')));
  });

  for (const file of ['README.md', 'README.zh-CN.md'])
    it(`the tree in ${file} is the tree`, () => {
      const tree = /```text\n([\s\S]*?)```/u.exec(read(file))?.[1] ?? '';
      const told = [...tree.matchAll(/^(\w[\w./-]*)\/ /gmu)].map(([, name]) => name);
      const real = new Set(
        listFiles()
          .filter((path) => path.includes('/') && !path.startsWith('.'))
          .map((path) => path.split('/')[0]),
      );
      assert.deepEqual([...told].sort(), [...real].sort());
    });

  it('both READMEs begin with the two commands', () => {
    for (const file of ['README.md', 'README.zh-CN.md']) {
      const top = read(file).split('\n').slice(0, 25).join('\n');
      assert.ok(top.includes('npm ci && npm start'), file);
      assert.ok(top.includes('npm ci && npm test'), file);
    }
  });

  it('the glossary holds every role', () => {
    const glossary = read('docs/glossary.md');
    assert.deepEqual(
      roles.filter((role) => !glossary.includes(role)),
      [],
    );
  });

  it('CONTRIBUTING explains every script', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const told = read('CONTRIBUTING.md');
    const silent = Object.keys(scripts).filter(
      (name) =>
        !name.includes(':') && !told.includes(`npm run ${name}`) && !told.includes(`npm ${name}`),
    );
    assert.deepEqual(silent, []);
  });

  it('decisions are numbered without a gap', () => {
    const numbers = readdirSync(join(root, 'docs/decisions'))
      .map((name) => Number(/^(\d{4})-[a-z0-9-]+\.md$/u.exec(name)?.[1]))
      .sort((a, b) => a - b);
    assert.deepEqual(
      numbers,
      numbers.map((_, i) => i + 1),
    );
  });
});

const described = new Set<string>([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.DIRECTIVE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
]);

const nameOf = (node: ASTNode): string => ('name' in node ? node.name.value : node.kind);

describe('The schema explains itself', () => {
  const files = listFiles().filter((path) => path.endsWith('schema.graphql'));

  it('every element has a description', () => {
    const silent: string[] = [];
    for (const file of files)
      visit(parse(read(file)), {
        enter(node) {
          if (!described.has(node.kind)) return;
          const text = 'description' in node ? node.description.value.trim() : '';
          if (!text) silent.push(`${file}: ${nameOf(node)}`);
        },
      });
    assert.deepEqual(silent, []);
  });

  it('every root field has a line on the permission page, and no line is left over', () => {
    const fields: Record<'Query' | 'Mutation', string[]> = { Query: [], Mutation: [] };
    for (const file of files)
      for (const definition of parse(read(file)).definitions) {
        if (!('fields' in definition)) continue;
        const name = nameOf(definition);
        if (name !== 'Query' && name !== 'Mutation') continue;
        fields[name].push(...definition.fields.map(nameOf));
      }
    assert.deepEqual(Object.keys(permissions.Query).sort(), fields.Query.sort());
    assert.deepEqual(Object.keys(permissions.Mutation).sort(), fields.Mutation.sort());
  });
});
