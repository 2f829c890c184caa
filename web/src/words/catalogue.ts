import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { writeDevice } from '../talk/deviceStore.ts';
import { fetchWords, firstLanguage, languages, type Language } from './wordFiles.ts';

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    fetchWords(language, namespace).then(
      (words) => {
        done(null, words);
      },
      (reason: unknown) => {
        done(reason instanceof Error ? reason : new Error(String(reason)), null);
      },
    );
  },
};

const mark = (language: string) => {
  document.documentElement.lang = language;
};

const start = async () => {
  i18next.on('languageChanged', mark);
  await i18next
    .use(backend)
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

/** Makes the words of a screen ready. */
export const wordsFor = async (namespace: string) => {
  await startWords();
  await i18next.loadNamespaces(namespace);
};
