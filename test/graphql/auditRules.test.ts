import assert from 'node:assert/strict';
import { auditRules } from '../../graphql/auditRules.ts';
import { permissions } from '../../graphql/permissions.ts';
import type { Rule } from '../../graphql/rule.ts';
import { makeSchema } from '../../graphql/schema.ts';
import { roles } from '../../src/kernel/work.ts';
import { staffRoles } from '../../src/modules/audit/audit.policy.ts';

const rowsOf = (type: 'Query' | 'Mutation') =>
  Object.entries<unknown>({ ...auditRules[type] }).map(([name, rule]) => ({ type, name, rule }));
const rows = [...rowsOf('Query'), ...rowsOf('Mutation')];

const ruleOf = (type: 'Query' | 'Mutation', name: string): Rule =>
  (permissions[type] as Readonly<Record<string, Rule>>)[name] ?? [];

/** Whether nobody but some offices may ask for a field. */
const isOfOffices = (rule: Rule): boolean =>
  typeof rule !== 'string' && rule.every((role) => staffRoles.includes(role));

const isWritten = (rule: unknown): boolean => typeof rule === 'object';

describe('What is written down of whoever works here', () => {
  it('is decided for every root field of the schema', () => {
    const schema = makeSchema();
    for (const type of [schema.getQueryType(), schema.getMutationType()]) {
      assert.ok(type);
      const named = rows.filter((row) => row.type === type.name).map(({ name }) => name);
      assert.deepEqual(named.sort(), Object.keys(type.getFields()).sort());
    }
  });

  it('is every act that offices alone do', () => {
    const left = rows.filter(
      ({ type, name, rule }) =>
        type === 'Mutation' && isOfOffices(ruleOf('Mutation', name)) && !isWritten(rule),
    );
    assert.deepEqual(left, []);
  });

  it('is every question that offices alone ask, but those in whose answers nobody stands', () => {
    const left = rows.filter(
      ({ type, name, rule }) =>
        type === 'Query' && isOfOffices(ruleOf('Query', name)) && !isWritten(rule),
    );
    assert.deepEqual(
      left.map(({ name, rule }) => `${name}: ${String(rule)}`),
      [
        'auditRetention: MACHINE',
        'deadEvents: MACHINE',
        'deliveryQueues: MACHINE',
        'eventLags: MACHINE',
        'installation: MACHINE',
        'jobRuns: MACHINE',
        'judging: MACHINE',
        'newConflictFlags: MACHINE',
        'newestJobRuns: MACHINE',
        'previewOfficeHours: OPEN',
        'previewWorkYear: OPEN',
      ],
    );
  });

  it('is, of what everybody signed in may ask, what shows an office more than its own', () => {
    const written = rows.filter(
      ({ type, name, rule }) => isWritten(rule) && !isOfOffices(ruleOf(type, name)),
    );
    assert.deepEqual(written.map(({ name }) => name).sort(), [
      'fileFieldReport',
      'mediationCase',
      'message',
      'recordConsent',
      'search',
    ]);
  });

  it('concerns the offices, not those who act for themselves or help', () => {
    assert.deepEqual(
      roles.filter((role) => !staffRoles.includes(role)),
      ['RESIDENT', 'VOLUNTEER', 'FIRM_REPRESENTATIVE'],
    );
  });
});
