import mongoose from 'mongoose';
import { readDemoMark } from '../demo/demoMark.ts';
import { signInsFor, type SignIn } from '../demo/signIns.ts';
import { present } from '../kernel/assert.ts';
import { isLoopback } from '../platform/networkAddress.ts';
import type { Config } from './config.ts';

type Offer = Pick<Config, 'demo' | 'production' | 'host' | 'trustedProxies'>;

/**
 * Whether the sign-in page may offer the people of the demo: never in production, and only where nobody but the user of this machine
 * comes to the page, for among them is an administrator.
 */
export const mayOffer = ({ demo, production, host, trustedProxies }: Offer): boolean =>
  demo && !production && isLoopback(host) && trustedProxies === 0;

/** The sign-ins that the page offers; none where they may not be offered, or where the store holds another community than our demo. Needs the store. */
export async function offeredSignIns(config: Config): Promise<readonly SignIn[]> {
  if (!mayOffer(config)) return [];
  const db = present(mongoose.connection.db, 'the connected database');
  return signInsFor(config.dataDir, await readDemoMark(db));
}
