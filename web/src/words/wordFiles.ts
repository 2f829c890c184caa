import { readDevice } from '../talk/deviceStore.ts';

/** The languages of the page. Every key stands in both. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

interface Words {
  default: Record<string, unknown>;
}

// One namespace, one small file a language, loaded with the screen that needs it.
const files = {
  ...import.meta.glob<Words>('./{zh-CN,en}/*.json'),
  ...import.meta.glob<Words>('../desk/words/{zh-CN,en}/*.json'),
};

/** Fetches the words of a namespace; a second call gives the same file. Rejects when it cannot be had. */
export const fetchWords = async (language: string, namespace: string) => {
  const path = `${language}/${namespace}.json`;
  const load = files[`./${path}`] ?? files[`../desk/words/${path}`];
  if (load === undefined) throw new Error(`No words: ${path}`);
  return (await load()).default;
};

const isLanguage = (value: unknown): value is Language => languages.some((one) => one === value);

/** The language to begin with: the one chosen on this device, or else the browser's. */
export const firstLanguage = (): Language => {
  const chosen = readDevice('language');
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.some((one) => one.startsWith('en')) &&
    !navigator.languages.some((one) => one.startsWith('zh'))
    ? 'en'
    : 'zh-CN';
};
