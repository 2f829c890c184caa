import { hkdfSync } from 'node:crypto';
import { identityKeys } from './identityKeys.ts';

const bytes = 32;

/**
 * The key (32 bytes, base64) under which a person's page seals what is not sent yet on a device, so that it outlives the session
 * and nobody else at the same device can read it. Made from the field key: the same whenever the person signs in.
 */
export const deviceKeyOf = (personId: string): string =>
  Buffer.from(
    hkdfSync('sha256', identityKeys().fieldKey, '', `fengqiao device key ${personId}`, bytes),
  ).toString('base64');
