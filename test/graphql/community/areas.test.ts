import assert from 'node:assert/strict';
import { useTown } from '../../modules/identity/people.ts';
import { useApiClient } from '../../support/apiClient.ts';
import { places } from '../../support/world.ts';
import { moveIn, moveInAs, newKey } from '../identity/words.ts';

const listWords = `query Areas($parent: ID) {
  areas(parent: $parent) { path name level within { path level } }
}`;
const addWords = `mutation AddArea($input: AddAreaInput!) {
  addArea(input: $input) { path name level within { path } }
}`;
interface AreaSeen {
  readonly path: string;
  readonly level: string;
  readonly within: readonly { readonly path: string }[];
}

describe('Areas at the API', () => {
  useTown();
  const api = useApiClient();

  it('are open to a visitor, level by level: sign-up needs them', async () => {
    const visitor = api().client();
    const below = async (parent?: string) =>
      (await visitor.get<{ areas: AreaSeen[] }>(listWords, parent === undefined ? {} : { parent }))
        .areas;
    assert.deepEqual(
      (await below()).map(({ path, level }) => [path, level]),
      [[places.city, 'CITY']],
    );
    const [community] = await below(places.street);
    assert.equal(community?.level, 'COMMUNITY');
    assert.deepEqual(
      community.within.map(({ path }) => path),
      [places.city, places.district, places.street, places.community],
    );
    assert.deepEqual(await below('nowhere'), []);
    assert.deepEqual(await below(places.grid), []);
  });

  it('are added by an administrator, once for a key', async () => {
    const { browser } = await moveInAs(api(), 'ADMIN', places.district);
    const input = { key: newKey(), parent: places.street, code: 'gx', name: '高新社区' };
    const { addArea } = await browser.get<{ addArea: AreaSeen }>(addWords, { input });
    assert.equal(addArea.path, `${places.street}/gx`);
    assert.equal(addArea.within.length, 4);
    assert.deepEqual(
      (await browser.get<{ addArea: AreaSeen }>(addWords, { input })).addArea,
      addArea,
    );
    const other = { ...input, name: '改了' };
    assert.equal((await browser.ask(addWords, { input: other })).code, 'CONFLICT');
  });

  it('are refused with the field, or as not found beyond the administrator’s own', async () => {
    const { browser } = await moveInAs(api(), 'ADMIN', places.district);
    const ask = (own: Record<string, string>) =>
      browser.ask(addWords, {
        input: { key: newKey(), parent: places.street, code: 'ok', name: '好', ...own },
      });
    assert.equal((await ask({ code: 'NO' })).errors[0]?.extensions['field'], 'code');
    assert.equal((await ask({ name: '' })).errors[0]?.extensions['field'], 'name');
    assert.equal((await ask({ parent: places.grid })).errors[0]?.extensions['field'], 'parent');
    for (const parent of ['', places.city, 'zz', `${places.district}/absent`])
      assert.equal((await ask({ parent })).code, 'NOT_FOUND', parent);
  });

  it('are added by nobody else', async () => {
    const input = { key: newKey(), parent: places.street, code: 'xx', name: '某社区' };
    const { browser: resident } = await moveIn(api());
    assert.equal((await api().client().ask(addWords, { input })).code, 'NOT_SIGNED_IN');
    assert.equal((await resident.ask(addWords, { input })).code, 'FORBIDDEN');
  });
});
