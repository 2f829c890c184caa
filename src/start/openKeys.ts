import { checkKeys, holdsSealedData } from '../modules/identity/checkKeys.ts';
import { useIdentityKeys } from '../modules/identity/identityKeys.ts';
import { ConfigError, type Config } from './config.ts';
import { identityKeysOf } from './keys.ts';

/**
 * Hands this process the keys of people's data, once they are known to be those of the data. Needs the store, set up. Throws
 * ConfigError with what to do when they are others, or when there are none for data that are sealed: nothing is made or changed then.
 */
export async function openKeys(config: Config): Promise<void> {
  const keys = identityKeysOf(config, { mayMake: !(await holdsSealedData()) });
  const wrong = await checkKeys(keys);
  if (wrong.length > 0)
    throw new ConfigError(
      `People's data in this store are sealed under another ${wrong.join(' and ')} than the one that is set. ` +
        'Put DATA_DIR/keys.json back from the backup of these data, or set FIELD_KEY and INDEX_KEY as they were, and start again.',
    );
  useIdentityKeys(keys);
}
