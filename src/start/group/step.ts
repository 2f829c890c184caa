const tellEveryMs = 2_000;

/** Runs a step that may take long: says that it began, that it goes on (every 2 s), and how long it took. */
export async function step<T>(
  say: (line: string) => void,
  label: string,
  run: () => Promise<T>,
): Promise<T> {
  const startedMs = performance.now();
  const seconds = () => String(Math.round((performance.now() - startedMs) / 1_000));
  const tellings = { count: 0 };
  const telling = setInterval(() => {
    tellings.count += 1;
    say(`${label} … ${seconds()} s`);
  }, tellEveryMs);
  try {
    const result = await run();
    if (tellings.count > 0) say(`${label}: done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(telling);
  }
}
