import { join } from 'node:path';
import { useDeliverySettings, useTransports } from '../modules/delivery/deliverySettings.ts';
import type { CodedChannel } from '../modules/delivery/deliveryAddress.ts';
import { letterFolder } from '../platform/transports/letterFolder.ts';
import { signedHttpTransport } from '../platform/transports/signedHttpTransport.ts';
import { smtpTransport } from '../platform/transports/smtpTransport.ts';
import type { Transport } from '../platform/transports/transport.ts';
import { ConfigError, type Config } from './config.ts';

const timeoutMs = 10_000;
/** Who writes mail that is only laid into a folder. */
const folderSender = '网上枫桥 <noreply@fengqiao.invalid>';

type Make = () => Transport;

function mailOf({ mailUrl, mailFrom, production, dataDir }: Config): Make | undefined {
  if (mailUrl === undefined) {
    const folder = join(dataDir, 'letters', 'mail');
    return production
      ? undefined
      : () => letterFolder({ folder, form: 'mail', from: mailFrom ?? folderSender });
  }
  if (mailFrom === undefined)
    throw new ConfigError('MAIL_FROM must be given with MAIL_URL: who writes the mail.');
  return () => smtpTransport({ url: mailUrl, from: mailFrom, timeoutMs });
}

function textsOf({ smsUrl, smsKey, production, dataDir }: Config): Make | undefined {
  if (smsUrl === undefined) {
    const folder = join(dataDir, 'letters', 'texts');
    return production ? undefined : () => letterFolder({ folder, form: 'text' });
  }
  if (smsKey === undefined)
    throw new ConfigError('SMS_KEY must be given with SMS_URL (from `openssl rand -hex 32`).');
  return () => signedHttpTransport({ url: smsUrl, key: smsKey, timeoutMs }, () => new Date());
}

const waysOut = (config: Config): Readonly<Record<CodedChannel, Make | undefined>> => ({
  MAIL: mailOf(config),
  SMS: textsOf(config),
});

/** Says to this process which channels with addresses are offered, and which page letters name. ConfigError for half a setting. */
export function offerChannels(config: Config): void {
  const ways = waysOut(config);
  const offered = (['MAIL', 'SMS'] as const).filter((channel) => ways[channel] !== undefined);
  useDeliverySettings({ offered, origin: config.publicUrl });
}

/** Opens the ways out, for the process that sends. ConfigError for one that cannot be meant. */
export function openTransports(config: Config): void {
  const { MAIL, SMS } = waysOut(config);
  try {
    useTransports({
      ...(MAIL === undefined ? {} : { MAIL: MAIL() }),
      ...(SMS === undefined ? {} : { SMS: SMS() }),
    });
  } catch (error) {
    throw new ConfigError(`MAIL_URL, MAIL_FROM or SMS_URL: ${String(error)}`);
  }
}
