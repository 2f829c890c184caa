import { askWhoEarly } from './talk/earlyWho.ts';
import { screenAt } from './screens.ts';
import { fetchWords, firstLanguage } from './words/wordFiles.ts';
import './look/tokens.css';
import './look/page.css';
import './look/parts.css';
import './look/controls.css';
import './look/print.css';

// The smallest part of the page comes first: it asks at once who is signed in, for the screen of this address and for its words, which
// then arrive beside the page itself instead of one round trip after it. Who needs them asks again, gets the same, and hears there if
// one is missing.
const askAhead = () => {
  askWhoEarly(import.meta.env.WHO_AM_I_HASH);
  const screen = screenAt(location.pathname);
  const words = ['shell', ...(screen?.words ?? [])];
  void Promise.allSettled([
    screen?.load(),
    ...words.map((namespace) => fetchWords(firstLanguage(), namespace)),
  ]);
};

askAhead();
void import('./start.tsx');
