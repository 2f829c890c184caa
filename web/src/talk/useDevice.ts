import { useCallback, useSyncExternalStore } from 'react';
import { readDevice, subscribeDevice, writeDevice } from './deviceStore.ts';

/** A value on the device as state: read through `parse` (null for rubbish), shared by all who use the name, other tabs too. */
export const useDevice = <T>(name: string, parse: (value: unknown) => T) => {
  const raw = useSyncExternalStore(subscribeDevice, () => readDevice(name));
  const write = useCallback(
    (value: T | undefined) => {
      writeDevice(name, value);
    },
    [name],
  );
  return [parse(raw), write] as const;
};
