// One small store on the device. Values are JSON; where storage is closed (private windows, full disks) they live in memory.
const prefix = 'fengqiao:';
const memory = new Map<string, unknown>();
const readAlready = new Set<string>();
const listeners = new Set<() => void>();

const load = (name: string): unknown => {
  try {
    const text = window.localStorage.getItem(prefix + name);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
};

/** What stands on the device under a name, or undefined; the same object until it is changed. */
export const readDevice = (name: string): unknown => {
  if (!readAlready.has(name)) {
    readAlready.add(name);
    memory.set(name, load(name));
  }
  return memory.get(name);
};

/** Keeps a value on the device (undefined forgets it) and tells everyone who reads it. */
export const writeDevice = (name: string, value: unknown) => {
  readAlready.add(name);
  memory.set(name, value);
  try {
    if (value === undefined) window.localStorage.removeItem(prefix + name);
    else window.localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // Kept in memory: better than nothing, and the page goes on.
  }
  for (const notify of listeners) notify();
};

/** Calls on every change of what stands on the device, in other tabs too; gives back how to stop. */
export const subscribeDevice = (notify: () => void) => {
  const onStorage = (event: StorageEvent) => {
    if (event.key?.startsWith(prefix) === true) {
      readAlready.delete(event.key.slice(prefix.length));
      notify();
    }
  };
  listeners.add(notify);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(notify);
    window.removeEventListener('storage', onStorage);
  };
};
