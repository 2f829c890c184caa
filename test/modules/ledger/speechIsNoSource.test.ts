import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { packageRoot } from '../../../src/platform/packageRoot.ts';

const ledgerFolder = join(packageRoot(), 'src/modules/ledger');

/** The errors that the compiler finds in a snippet that stands in the ledger. */
function errorsIn(snippets: ReadonlyMap<string, string>): Map<string, string[]> {
  const config = ts.readConfigFile(join(packageRoot(), 'tsconfig.json'), (path) =>
    readFileSync(path, 'utf8'),
  );
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, packageRoot());
  const files = new Map(
    [...snippets].map(([name, code], i) => [
      join(ledgerFolder, `snippet${String(i)}.ts`),
      { name, code: `${imports}\n${code}\n` },
    ]),
  );
  const host = ts.createCompilerHost({ ...options, incremental: false });
  const bare = ts.createCompilerHost({ ...options, incremental: false });
  host.fileExists = (path) => files.has(path) || bare.fileExists(path);
  host.readFile = (path) => files.get(path)?.code ?? bare.readFile(path);
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const own = files.get(path);
    return own === undefined
      ? bare.getSourceFile(path, languageVersion, ...rest)
      : ts.createSourceFile(path, own.code, languageVersion);
  };
  const program = ts.createProgram({
    rootNames: [...files.keys()],
    options: { ...options, incremental: false, noEmit: true, noUnusedLocals: false },
    host,
  });
  return new Map(
    [...files].map(([path, { name }]) => [
      name,
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(path))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ]),
  );
}

const imports = `
import type { CreditRule, CreditSource } from '../rulebook/rule.ts';
import type { Deed, DeedOf } from './deed.ts';
import type { Entry, EntryDraft } from './entry.ts';
import { claimsOfCase, claimsOfVolunteerService } from './accrual.ts';
import type { Case } from '../mediation/mediationCase.ts';
import type { VolunteerService } from '../volunteering/volunteerService.ts';
import type { Message } from '../opinion/message.ts';
import type { Comment } from '../opinion/comment.ts';
import type { ConflictFlag } from '../triage/conflictFlag.ts';
declare const ruleParts: Omit<CreditRule, 'source'>;
declare const deedParts: Omit<Deed, 'kind'>;
declare const entry: Entry;
declare const draft: EntryDraft;
declare const message: Message;
declare const comment: Comment;
declare const flag: ConflictFlag;
declare const mediated: Case;
declare const service: VolunteerService;
`;

const speech = [
  ...['POST', 'COMMENT', 'VOTE', 'FIELD_REPORT', 'PETITION', 'APPEAL', 'OBJECTION', 'FLAG'],
  ...['MEDIATION_REFUSED', 'MEDIATION_FAILED', 'ONE_SIDE_UNWILLING', 'AGREEMENT_NOT_PERFORMED'],
];

const attempts = new Map<string, string>();
for (const kind of speech) {
  attempts.set(`${kind} as a source`, `export const it: CreditSource = '${kind}';`);
  attempts.set(
    `a rule that takes from ${kind}`,
    `export const it: CreditRule = { ...ruleParts, source: '${kind}' };`,
  );
  attempts.set(
    `a deed of the kind ${kind}`,
    `export const it: Deed = { ...deedParts, kind: '${kind}' };`,
  );
  attempts.set(
    `an entry from ${kind}`,
    `export const it: Entry = { ...entry, source: { kind: '${kind}', id: 'x' } };`,
  );
}
attempts.set('claiming for a message', 'export const it = claimsOfCase(message);');
attempts.set(
  'claiming for a post as service',
  'export const it = claimsOfVolunteerService(message);',
);
attempts.set('claiming for a comment', 'export const it = claimsOfVolunteerService(comment);');
attempts.set('claiming for a flag', 'export const it = claimsOfCase(flag);');
attempts.set('a deed made of a message', 'export const it: Deed = message;');
attempts.set(
  'a draft whose deed is a message',
  'export const it: EntryDraft = { ...draft, deed: message };',
);
attempts.set(
  'a rule for services given an agreement',
  "declare const rule: CreditRule<'SERVICE_CONFIRMED'>; declare const deed: DeedOf<'AGREEMENT_PERFORMED'>; " +
    "export const it: EntryDraft<'SERVICE_CONFIRMED'> = { ...draft, rule, deed };",
);
attempts.set('a source that is any text', 'export const it: CreditSource = String(message.kind);');

/** What must compile, so that the attempts above fail for the right reason. */
const allowed = new Map([
  [
    'the two sources',
    "export const it: CreditSource[] = ['AGREEMENT_PERFORMED', 'SERVICE_CONFIRMED'];",
  ],
  [
    'a rule for services',
    "export const it: CreditRule = { ...ruleParts, source: 'SERVICE_CONFIRMED' };",
  ],
  [
    'a deed of an agreement',
    "export const it: Deed = { ...deedParts, kind: 'AGREEMENT_PERFORMED' };",
  ],
  [
    'claims for cases and services',
    'export const it = [...claimsOfCase(mediated), ...claimsOfVolunteerService(service)];',
  ],
]);

describe('Speech', function () {
  this.timeout(120_000);
  let errors: Map<string, string[]>;
  before('the compiler reads every attempt', () => {
    errors = errorsIn(new Map([...attempts, ...allowed]));
  });

  for (const name of attempts.keys())
    it(`does not compile as a source of credit: ${name}`, () => {
      const found = errors.get(name) ?? [];
      assert.ok(found.length > 0, 'the compiler let it through');
      assert.match(found.join('\n'), /not assignable|is missing|is not comparable/u);
    });

  for (const name of allowed.keys())
    it(`is not to be confused with what compiles: ${name}`, () => {
      assert.deepEqual(errors.get(name), []);
    });

  it('is of modules that neither the rulebook nor the ledger knows', () => {
    const strangers = /from '\.\.\/(opinion|classifier|triage)\//u;
    const knowing = [ledgerFolder, join(ledgerFolder, '../rulebook')]
      .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => strangers.test(readFileSync(file, 'utf8')));
    assert.deepEqual(knowing, []);
  });
});
