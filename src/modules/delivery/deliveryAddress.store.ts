import { trusted } from 'mongoose';
import { definedFields } from '../../kernel/definedFields.ts';
import { partsOfIds, findByIds } from '../../platform/findByIds.ts';
import { insertOnce } from '../../platform/mongo.ts';
import { seal, unseal, type SealPlace } from '../../platform/seal.ts';
import { identityKeys } from '../identity/identityKeys.ts';
import type { DeliveryAddress } from './deliveryAddress.ts';
import { DeliveryAddressModel, type DeliveryAddressDocument } from './deliveryAddress.model.ts';

const placeOf = (id: string): SealPlace => ({
  collection: 'delivery_addresses',
  id,
  field: 'sealed',
});

/** One address, or null. */
export async function findAddress(id: string): Promise<DeliveryAddress | null> {
  const found = await DeliveryAddressModel.findOne({ _id: id }).lean();
  return found === null ? null : toAddress(found);
}

/** The addresses of these ids. */
export const findAddresses = async (ids: readonly string[]): Promise<DeliveryAddress[]> =>
  (await findByIds<DeliveryAddressDocument>(DeliveryAddressModel, ids)).map(toAddress);

/** Where these persons can be reached, in no order; confirmed or not. */
export async function listAddressesOf(personIds: readonly string[]): Promise<DeliveryAddress[]> {
  const found: DeliveryAddress[] = [];
  for (const part of partsOfIds(personIds)) {
    const asked = { personId: trusted({ $in: [...part] }) };
    found.push(...(await DeliveryAddressModel.find(asked).lean()).map(toAddress));
  }
  return found;
}

/** An address in clear, for the transport that sends to it; undefined when it is gone. */
export async function openAddress(id: string): Promise<string | undefined> {
  const found = await DeliveryAddressModel.findOne({ _id: id }).lean();
  return found === null ? undefined : unseal(identityKeys().fieldKey, placeOf(id), found.sealed);
}

/** Keeps an address in the place of the one that the person had at this channel. */
export async function saveAddress({ id, ...rest }: DeliveryAddress, value: string): Promise<void> {
  const sealed = seal(identityKeys().fieldKey, placeOf(id), value);
  const document = { ...rest, sealed };
  if ((await insertOnce(DeliveryAddressModel, { _id: id, ...document })) === 'inserted') return;
  const gone = (['confirmedAt', 'refusedAt', 'refusals'] as const).filter(
    (at) => rest[at] === undefined,
  );
  await DeliveryAddressModel.updateOne(
    { _id: id },
    {
      $set: document,
      ...(gone.length === 0 ? {} : { $unset: Object.fromEntries(gone.map((at) => [at, ''])) }),
    },
  );
}

/** Writes down that an address was confirmed in its round; false when it has another one by now. */
export async function saveConfirmed(
  { id, round }: DeliveryAddress,
  confirmedAt: Date,
): Promise<boolean> {
  const { matchedCount } = await DeliveryAddressModel.updateOne(
    { _id: id, round },
    { $set: { state: 'CONFIRMED', confirmedAt } },
  );
  return matchedCount === 1;
}

/** Writes down what a refusal made of an address, in the round in which it was tried. */
export async function saveRefusal({
  id,
  round,
  state,
  refusedAt,
  refusals,
}: DeliveryAddress): Promise<void> {
  await DeliveryAddressModel.updateOne(
    { _id: id, round },
    { $set: { state, ...definedFields({ refusedAt, refusals }) } },
  );
}

/** Forgets an address in a round; one that was given anew meanwhile stays. */
export async function removeAddress(id: string, round: string): Promise<void> {
  await DeliveryAddressModel.deleteOne({ _id: id, round });
}

/** Forgets where somebody could be reached: for an account that is erased. */
export async function removeAddressesOf(personId: string): Promise<void> {
  await DeliveryAddressModel.deleteMany({ personId });
}

function toAddress({ _id, sealed: _sealed, ...rest }: DeliveryAddressDocument): DeliveryAddress {
  return { id: _id, ...rest };
}
