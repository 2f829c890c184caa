const tellEveryMs = 2_000;

/**
 * Runs a step that may take long: says that it goes on every 2 s, and how long it took. What the step itself tells through
 * `tell` counts as such a sign.
 */
export async function step<T>(
  say: (line: string) => void,
  label: string,
  run: (tell: (line: string) => void) => Promise<T>,
): Promise<T> {
  const startedMs = performance.now();
  const seconds = () => String(Math.round((performance.now() - startedMs) / 1_000));
  const tellings = { count: 0, lastMs: startedMs };
  const tell = (line: string): void => {
    tellings.count += 1;
    tellings.lastMs = performance.now();
    say(line);
  };
  const telling = setInterval(() => {
    if (performance.now() - tellings.lastMs >= tellEveryMs - 100) tell(`${label} … ${seconds()} s`);
  }, tellEveryMs);
  try {
    const result = await run(tell);
    if (tellings.count > 0) say(`${label}: done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(telling);
  }
}
