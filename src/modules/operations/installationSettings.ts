/** What of this installation only its configuration knows. */
export interface InstallationSettings {
  /** The room on the disk of the store, in bytes; undefined when nobody knows. */
  readonly freeBytes: () => Promise<number | undefined>;
  /** With less than this nothing is written. */
  readonly freeBytesMin: number;
}

let settings: InstallationSettings = {
  freeBytes: () => Promise.resolve(undefined),
  freeBytesMin: 0,
};

/** Hands this process its settings: once at start. Until then nobody knows how much room there is. */
export const useInstallationSettings = (given: InstallationSettings): void => {
  settings = given;
};

/** The settings of this process. */
export const installationSettings = (): InstallationSettings => settings;
