import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readDevice, writeDevice } from '../talk/deviceStore.ts';

/** The languages of the page. Every key stands in both. */
const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

interface Words {
  default: Record<string, unknown>;
}

const files = {
  ...import.meta.glob<Words>('./{zh-CN,en}/*.json'),
  ...import.meta.glob<Words>('../desk/words/{zh-CN,en}/*.json'),
};

const loaderOf = (language: string, namespace: string) =>
  files[`./${language}/${namespace}.json`] ?? files[`../desk/words/${language}/${namespace}.json`];

// One namespace, one small file, loaded with the screen that needs it.
const catalogueFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = loaderOf(language, namespace);
    if (load === undefined) {
      done(new Error(`No words: ${language} ${namespace}`), null);
      return;
    }
    load().then(
      (words) => {
        done(null, words.default);
      },
      (reason: unknown) => {
        done(reason instanceof Error ? reason : new Error(String(reason)), null);
      },
    );
  },
};

const isLanguage = (value: unknown): value is Language => languages.some((one) => one === value);

const firstLanguage = (): Language => {
  const chosen = readDevice('language');
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.some((one) => one.startsWith('en')) &&
    !navigator.languages.some((one) => one.startsWith('zh'))
    ? 'en'
    : 'zh-CN';
};

const mark = (language: string) => {
  document.documentElement.lang = language;
};

const start = async () => {
  i18next.on('languageChanged', mark);
  await i18next
    .use(catalogueFiles)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      load: 'currentOnly',
      fallbackLng: false,
      supportedLngs: [...languages],
      ns: ['shell'],
      defaultNS: 'shell',
      partialBundledLanguages: true,
      returnNull: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
};

let started: Promise<void> | undefined;

/** Makes the catalogue ready, once, with the words of the shell in the language chosen here, or the browser's. */
export const startWords = () => (started ??= start());

/** The language in use. */
export const languageOf = (language: string): Language => (language === 'en' ? 'en' : 'zh-CN');

/** Changes the language and remembers it on the device. */
export const chooseLanguage = (language: Language) => {
  writeDevice('language', language);
  return i18next.changeLanguage(language);
};

/** Fetches the words of a screen ahead of it; those of the first screen side by side with the words of the shell. */
export const wordsFor = async (namespace: string) => {
  await Promise.all([loaderOf(firstLanguage(), namespace)?.(), startWords()]);
  await i18next.loadNamespaces(namespace);
};
