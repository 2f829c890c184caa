import assert from 'node:assert/strict';
import { mayAddArea, mayReadContactHistory } from '../../../src/modules/community/area.policy.ts';
import { places, someone } from '../../support/world.ts';
import { placesThatMay, rolesThatMay } from '../../support/whoMay.ts';

const { city, district, street, community } = places;

describe('Who adds an area', () => {
  it('is an administrator, or the platform', () => {
    const may = rolesThatMay((actor) => mayAddArea(actor, street), street);
    assert.deepEqual(may, ['ADMIN', 'SYSTEM']);
  });

  it('holds what it is to lie in', () => {
    const over = placesThatMay((scope) => mayAddArea(someone('ADMIN', scope), street));
    assert.deepEqual(over, [city, district, street]);
  });

  it('adds a city only as the platform', () => {
    assert.deepEqual(
      rolesThatMay((actor) => mayAddArea(actor, ''), city),
      ['SYSTEM'],
    );
  });
});

describe('Who reads how the contact of an area changed', () => {
  it('is an administrator or an auditor', () => {
    const may = rolesThatMay((actor) => mayReadContactHistory(actor, community), community);
    assert.deepEqual(may, ['AUDITOR', 'ADMIN']);
  });

  it('holds the area or one around it', () => {
    const over = placesThatMay((scope) =>
      mayReadContactHistory(someone('AUDITOR', scope), community),
    );
    assert.deepEqual(over, [city, district, street, community]);
  });
});
