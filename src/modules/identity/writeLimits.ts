import type { TryLimit } from './tryWindow.ts';

/**
 * What people write, by what too much of it would do: `speech` fills feeds and the spokespersons' queue, `desk` is the work of
 * staff, `own` are a person's choices about themselves and what they wrote, `file` are the pictures and papers they bring.
 */
export const writeKinds = ['speech', 'desk', 'own', 'file'] as const;

export type WriteKind = (typeof writeKinds)[number];

/**
 * Who is counted together: one person, the same while the account is new, everybody who lives in one community, and those of
 * them whose accounts are new (so that many fresh accounts cannot use up what the community has).
 */
export const writeScopes = ['person', 'newcomer', 'area', 'areaNewcomers'] as const;

export type WriteScope = (typeof writeScopes)[number];

/** How much may be written; no limit where a list is empty. */
export type WriteLimits = Readonly<
  Record<WriteKind, Readonly<Record<WriteScope, readonly TryLimit[]>>>
>;

const hourMs = 3_600_000;

/** An account counts as new for so long. */
export const newcomerMs = 72 * hourMs;

/**
 * The usual limits, chosen by what people do: nobody writes more than 20 things of use in an hour, and a spokesperson who decides
 * as fast as the queue can be read takes two seconds for one.
 */
export const usualWriteLimits: WriteLimits = {
  speech: {
    person: [{ triesMax: 60, windowMs: 3 * hourMs }],
    newcomer: [{ triesMax: 20, windowMs: 3 * hourMs }],
    area: [{ triesMax: 600, windowMs: hourMs }],
    areaNewcomers: [{ triesMax: 150, windowMs: hourMs }],
  },
  desk: {
    person: [{ triesMax: 300, windowMs: hourMs / 6 }],
    newcomer: [{ triesMax: 300, windowMs: hourMs / 6 }],
    area: [],
    areaNewcomers: [],
  },
  own: {
    person: [{ triesMax: 60, windowMs: hourMs / 6 }],
    newcomer: [{ triesMax: 60, windowMs: hourMs / 6 }],
    area: [],
    areaNewcomers: [],
  },
  file: {
    person: [{ triesMax: 120, windowMs: hourMs }],
    newcomer: [{ triesMax: 30, windowMs: hourMs }],
    area: [{ triesMax: 1_200, windowMs: hourMs }],
    areaNewcomers: [{ triesMax: 300, windowMs: hourMs }],
  },
};

const units: Readonly<Record<string, number>> = { m: 60_000, h: hourMs, d: 24 * hourMs };
const setting = /^([a-z]+)\.([a-zA-Z]+)=(.+)$/u;
const oneLimit = /^([1-9]\d{0,3})\/([1-9]\d{0,2})([mhd])$/u;

/**
 * The usual limits with some set otherwise, for example `speech.newcomer=10/1h+30/1d desk.person=none`: kind.scope=most/time,
 * several joined by `+`. Undefined when the words cannot be meant.
 */
export function writeLimitsFrom(words: readonly string[]): WriteLimits | undefined {
  let limits = usualWriteLimits;
  for (const word of words) {
    const [, kindName, scopeName, text = ''] = setting.exec(word) ?? [];
    const kind = writeKinds.find((name) => name === kindName);
    const scope = writeScopes.find((name) => name === scopeName);
    const list = text === 'none' ? [] : text.split('+').map(limitFrom);
    const known = list.filter((limit) => limit !== undefined);
    if (kind === undefined || scope === undefined || known.length < list.length) return undefined;
    limits = { ...limits, [kind]: { ...limits[kind], [scope]: known } };
  }
  return limits;
}

function limitFrom(text: string): TryLimit | undefined {
  const [, count = '', time = '', unit = ''] = oneLimit.exec(text) ?? [];
  const unitMs = units[unit];
  return unitMs === undefined
    ? undefined
    : { triesMax: Number(count), windowMs: Number(time) * unitMs };
}
