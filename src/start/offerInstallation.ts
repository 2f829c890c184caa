import { useInstallationSettings } from '../modules/operations/installationSettings.ts';
import type { Config } from './config.ts';
import { freeBytesOf } from './storeDisk.ts';

/** Says to this process what only its configuration knows of the installation. */
export function offerInstallation(config: Config): void {
  useInstallationSettings({
    freeBytes: () => freeBytesOf(config),
    freeBytesMin: config.diskFreeMin,
  });
}
