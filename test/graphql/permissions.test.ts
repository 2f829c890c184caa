import assert from 'node:assert/strict';
import { printSchema } from 'graphql';
import { permissions } from '../../graphql/permissions.ts';
import { permit, type Rule } from '../../graphql/rule.ts';
import { makeSchema } from '../../graphql/schema.ts';
import { AppError } from '../../src/kernel/appError.ts';
import { roles, visitor, type Actor } from '../../src/kernel/work.ts';
import { useApiClient } from '../support/apiClient.ts';
import { places, someone } from '../support/world.ts';

const everyField = Object.entries(permissions).flatMap(([type, rules]) =>
  Object.entries(rules).map(([name, rule]: [string, Rule]) => ({ type, name, rule })),
);

const codeFor = (rule: Rule, actor: Actor): string => {
  try {
    permit(rule, actor);
    return 'passes';
  } catch (error) {
    assert.ok(error instanceof AppError);
    return error.code;
  }
};

describe('The permission page', () => {
  it('has a line for every root field of the schema, and no line too many', () => {
    const schema = makeSchema();
    const { Subscription } = permissions;
    assert.deepEqual(Subscription, { live: 'signedIn' });
    for (const type of [
      schema.getQueryType(),
      schema.getMutationType(),
      schema.getSubscriptionType(),
    ]) {
      assert.ok(type);
      const lines = everyField.filter((field) => field.type === type.name).map(({ name }) => name);
      assert.deepEqual(lines.sort(), Object.keys(type.getFields()).sort());
    }
  });

  it('lets a visitor do exactly this', () => {
    const open = everyField.filter(({ rule }) => codeFor(rule, visitor) === 'passes');
    assert.deepEqual(open.map(({ name }) => name).sort(), [
      'area',
      'areas',
      'completeSignIn',
      'conduct',
      'creditRules',
      'deadlineRules',
      'demoPeople',
      'figures',
      'me',
      'openIdProvider',
      'paper',
      'privacyNotice',
      'reopenAccount',
      'resetPassword',
      'search',
      'serverTime',
      'signIn',
      'signOut',
      'signUp',
      'workYears',
    ]);
  });

  it('asks a visitor to sign in for everything else', () => {
    for (const { name, rule } of everyField)
      if (rule !== 'anyone') assert.equal(codeFor(rule, visitor), 'NOT_SIGNED_IN', name);
  });

  it('names at least one role on every line that names roles, and none twice', () => {
    for (const { name, rule } of everyField) {
      if (typeof rule === 'string') continue;
      assert.ok(rule.length > 0, name);
      assert.equal(new Set(rule).size, rule.length, name);
    }
  });

  it('lets exactly the named roles pass', () => {
    for (const { name, rule } of everyField)
      for (const role of roles) {
        const may = typeof rule === 'string' || rule.some((one) => one === role);
        const expected = may ? 'passes' : 'FORBIDDEN';
        assert.equal(codeFor(rule, someone(role, places.community)), expected, `${name} ${role}`);
      }
  });

  it('says to whom it refuses what they need: to sign in, or to act in a role that does it', () => {
    const detailFor = (actor: Actor) => {
      try {
        permit(['ADMIN'], actor);
        return null;
      } catch (error) {
        assert.ok(error instanceof AppError);
        return error.detail;
      }
    };
    assert.deepEqual(detailFor(visitor), { reason: 'not_signed_in' });
    assert.deepEqual(detailFor(someone('RESIDENT', places.community)), {
      field: 'acting-as',
      reason: 'role_needed',
    });
    assert.equal(detailFor(someone('ADMIN', places.community)), null);
  });

  it('gives a resident no desk of the team', () => {
    const resident = someone('RESIDENT', places.community);
    const may = everyField.filter(({ rule }) => codeFor(rule, resident) === 'passes');
    const desks = [
      'conflictFlags',
      'cases',
      'volunteerServices',
      'confirmConflictFlag',
      'closeCase',
      'grantRole',
      'lookUpAccount',
    ];
    for (const desk of desks) assert.ok(!may.some(({ name }) => name === desk), desk);
  });

  it('lets nobody but an administrator give rights', () => {
    for (const name of ['grantRole', 'revokeRole', 'addArea', 'registerFirm'] as const)
      assert.deepEqual(permissions.Mutation[name], ['ADMIN']);
  });
});

describe('The gate before the root fields', () => {
  const api = useApiClient();

  it('stands before every field but the open ones', async () => {
    const client = api().client();
    for (const query of [
      '{ feed { pageInfo { hasNextPage } } }',
      '{ conflictFlags { pageInfo { hasNextPage } } }',
      '{ cases { pageInfo { hasNextPage } } }',
      '{ myAccount { id } }',
      '{ message(no: "2026-1") { id } }',
      'mutation { signOutEverywhere }',
      'mutation { chooseRecording(recording: true) { id } }',
    ]) {
      const { code, status, errors } = await client.ask(query);
      assert.equal(code, 'NOT_SIGNED_IN', query);
      assert.equal(status, 200, 'a refused field is an answer');
      assert.equal(errors[0]?.extensions['reason'], 'not_signed_in');
    }
  });

  it('keeps standing when the document is known and compiled', async () => {
    const client = api().client();
    for (let round = 0; round < 6; round += 1) {
      const answer = await client.ask('{ serverTime myAccount { id } }');
      assert.equal(answer.code, 'NOT_SIGNED_IN');
      assert.deepEqual(answer.errors[0]?.path, ['myAccount']);
    }
  });

  it('changes nothing of what the schema says', () => {
    assert.match(printSchema(makeSchema()), /myAccount: CreditAccount!/u);
  });
});
