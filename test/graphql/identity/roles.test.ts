import assert from 'node:assert/strict';
import { useTown } from '../../modules/identity/people.ts';
import { useApiClient } from '../../support/apiClient.ts';
import { places } from '../../support/world.ts';
import { knock, meFields, moveIn, moveInAs, newKey, type Me } from './words.ts';

const change = (act: string) => `mutation Change($input: RoleInput!) {
  ${act}(input: $input) { id userName displayName home { path } grants { role since scope { path } } }
}`;
interface WithRoles {
  readonly id: string;
  readonly grants: readonly { readonly role: string; readonly scope: { readonly path: string } }[];
}
const rolesOf = `query RolesOf($id: ID!) {
  personWithRoles(id: $id) { id grants { role scope { path } } }
}`;
const register = `mutation Register($input: RegisterFirmInput!) {
  registerFirm(input: $input) { id name area { path name } }
}`;

describe('An administrator at the API', () => {
  useTown();
  const api = useApiClient();

  it('gives a role; the session ends; the next one may act in it', async () => {
    const { browser: admin } = await moveInAs(api(), 'ADMIN', places.street);
    const { browser, me } = await moveIn(api());
    const input = { personId: me.id, role: 'MEDIATOR', scope: places.community };
    const { grantRole } = await admin.get<{ grantRole: WithRoles }>(change('grantRole'), { input });
    assert.deepEqual(
      grantRole.grants.map(({ role, scope }) => [role, scope.path]),
      [
        ['RESIDENT', places.community],
        ['MEDIATOR', places.community],
      ],
    );
    assert.deepEqual(await browser.get('{ me { id } }'), { me: null });
    await knock(browser, me.userName);
    browser.actingAs = `MEDIATOR@${places.community}`;
    const { me: acting } = await browser.get<{ me: Me }>(`{ me { ${meFields} } }`);
    assert.deepEqual([acting.actingAs, acting.actingOver.path], ['MEDIATOR', places.community]);
  });

  it('takes it away; it holds from the very next request', async () => {
    const { browser: admin } = await moveInAs(api(), 'ADMIN', places.street);
    const { browser, me } = await moveInAs(api(), 'MEDIATOR', places.community);
    const input = { personId: me.id, role: 'MEDIATOR', scope: places.community };
    const { revokeRole } = await admin.get<{ revokeRole: WithRoles }>(change('revokeRole'), {
      input,
    });
    assert.deepEqual(
      revokeRole.grants.map(({ role }) => role),
      ['RESIDENT'],
    );
    assert.deepEqual(await browser.get('{ me { id } }'), { me: null });
    browser.actingAs = undefined;
    await knock(browser, me.userName);
    browser.actingAs = `MEDIATOR@${places.community}`;
    assert.equal((await browser.ask('{ me { id } }')).code, 'FORBIDDEN');
  });

  it('reads the roles of people of the area, and gets null for others', async () => {
    const { browser: admin } = await moveInAs(api(), 'ADMIN', places.community);
    const { me: near } = await moveIn(api());
    const { me: far } = await moveIn(api(), { home: places.elsewhereGrid });
    const ask = async (id: string) =>
      (await admin.get<{ personWithRoles: WithRoles | null }>(rolesOf, { id })).personWithRoles;
    assert.equal((await ask(near.id))?.id, near.id);
    assert.equal(await ask(far.id), null);
    assert.equal(await ask('nobody_there'), null);
  });

  it('registers a firm, for which its representative then acts', async () => {
    const { browser: admin } = await moveInAs(api(), 'ADMIN', places.street);
    const { browser, me } = await moveIn(api());
    const input = {
      key: newKey(),
      name: '柳锦小吃店',
      area: places.community,
      representative: me.userName,
    };
    const { registerFirm } = await admin.get<{ registerFirm: { id: string } }>(register, { input });
    await knock(browser, me.userName);
    browser.actingAs = `FIRM_REPRESENTATIVE@${registerFirm.id}`;
    const { me: acting } = await browser.get<{ me: Me }>(`{ me { ${meFields} } }`);
    assert.deepEqual(
      [acting.actingAs, acting.actingOver.path, acting.firms.map(({ id }) => id)],
      ['FIRM_REPRESENTATIVE', places.community, [registerFirm.id]],
    );
    assert.equal((await admin.ask(register, { input })).code, undefined, 'a repeat is the same');
    const other = { ...input, name: '另一家店' };
    assert.equal((await admin.ask(register, { input: other })).code, 'CONFLICT');
  });

  it('cannot do more than their area and not make themselves more', async () => {
    const { browser: admin, me } = await moveInAs(api(), 'ADMIN', places.street);
    const ask = (input: Record<string, string>) =>
      admin.ask(change('grantRole'), { input: { personId: me.id, role: 'AUDITOR', ...input } });
    assert.equal((await ask({ scope: places.city })).code, 'NOT_FOUND');
    assert.equal((await ask({ scope: places.street, role: 'ADMIN' })).code, 'FORBIDDEN');
    assert.equal((await ask({ scope: places.street, role: 'RESIDENT' })).code, 'BAD_INPUT');
    assert.equal((await ask({ scope: places.street, personId: 'absent' })).code, 'NOT_FOUND');
  });
});

describe('Nobody but an administrator', () => {
  useTown();
  const api = useApiClient();

  it('changes roles or registers firms, and nobody but an auditor reads roles beside: a visitor is asked to sign in, others are refused', async () => {
    const visitor = api().client();
    const { browser: resident, me } = await moveIn(api());
    const { browser: auditor } = await moveInAs(api(), 'AUDITOR', places.city);
    const input = { personId: me.id, role: 'MEDIATOR', scope: places.community };
    const firm = { key: newKey(), name: '店铺', area: places.grid, representative: me.userName };
    const acts: [string, Record<string, unknown>][] = [
      [change('grantRole'), { input }],
      [change('revokeRole'), { input }],
      [register, { input: firm }],
    ];
    for (const [words, variables] of acts) {
      assert.equal((await visitor.ask(words, variables)).code, 'NOT_SIGNED_IN');
      assert.equal((await resident.ask(words, variables)).code, 'FORBIDDEN');
      assert.equal((await auditor.ask(words, variables)).code, 'FORBIDDEN');
    }
    assert.equal((await visitor.ask(rolesOf, { id: me.id })).code, 'NOT_SIGNED_IN');
    assert.equal((await resident.ask(rolesOf, { id: me.id })).code, 'FORBIDDEN');
    assert.equal((await auditor.ask(rolesOf, { id: me.id })).code, undefined);
  });

  it('acts in a role that the person does not hold, however the header is written', async () => {
    const { browser } = await moveInAs(api(), 'MEDIATOR', places.community);
    for (const header of [
      `ADMIN@${places.community}`,
      `MEDIATOR@${places.street}`,
      `MEDIATOR@${places.grid}`,
      'MEDIATOR@',
      'SYSTEM@',
      'FIRM_REPRESENTATIVE@x',
      'rubbish',
    ]) {
      browser.actingAs = header;
      assert.equal((await browser.ask('{ me { id } }')).code, 'FORBIDDEN', header);
    }
  });
});

describe('A person as others see them', () => {
  useTown();
  const api = useApiClient();

  it('has an id and a shown name, and the schema has nothing more to ask for', async () => {
    const { browser } = await moveIn(api());
    const fields = await browser.ask('{ __type(name: "Person") { fields { name } } }');
    const names = JSON.stringify(fields.data ?? null);
    if (fields.data) assert.ok(names.includes('displayName') && !names.includes('userName'));
    for (const field of ['userName', 'phoneMasked', 'phone', 'home { path }', 'grants { role }']) {
      const { code } = await browser.ask(
        `{ feed(first: 1) { edges { node { author { ${field} } } } } }`,
      );
      assert.equal(code, 'BAD_INPUT', field);
    }
  });
});
