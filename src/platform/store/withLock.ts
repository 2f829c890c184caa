import { lock } from 'proper-lockfile';

const staleMs = 8000;
const noticeMs = 2000;
const patienceMs = 600_000;

/**
 * Runs one step while no other process runs its own under the same lock folder. A lock left by a killed process
 * is taken over after 8 seconds; waits at most 10 minutes, and says so after 2 seconds.
 */
export async function withLock<T>(
  lockPath: string,
  say: (line: string) => void,
  step: () => Promise<T>,
): Promise<T> {
  const notice = setTimeout(() => {
    say('Waiting for another process that is starting, stopping or building the store …');
  }, noticeMs);
  const release = await lock(lockPath, {
    realpath: false,
    lockfilePath: lockPath,
    stale: staleMs,
    update: staleMs / 4,
    retries: { retries: patienceMs / 250, factor: 1, minTimeout: 250, maxTimeout: 250 },
    onCompromised: (error) => {
      say(`The lock ${lockPath} was lost (${error.message}); carrying on.`);
    },
  })
    .catch((error: unknown) => {
      throw new Error(lockMessage(lockPath, error));
    })
    .finally(() => {
      clearTimeout(notice);
    });
  try {
    return await step();
  } finally {
    await release().catch(() => undefined);
  }
}

const lockMessage = (lockPath: string, error: unknown): string =>
  error instanceof Error && 'code' in error && error.code === 'ELOCKED'
    ? `Another process has held ${lockPath} for 10 minutes: end it, or delete that folder if none runs.`
    : `Cannot lock ${lockPath}: ${error instanceof Error ? error.message : String(error)}`;
