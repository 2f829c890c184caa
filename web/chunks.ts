import { basename, parse } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const deskSource = /\/web\/src\/(?:desk|gql\/desk\.generated)\/|\/pages\/today\/TeamToday\.tsx$/u;
const ahead =
  /\/web\/src\/(?:main|screens|words\/wordFiles|talk\/(?:deviceStore|earlyWho|serverClock))\.ts$|preload-helper/u;
const charts = /\/node_modules\/(?:echarts|zrender)\//u;
const packages =
  /\/node_modules\/(?:preact|react-router|i18next|react-i18next|use-sync-external-store|urql|@urql|wonka|@0no-co|lucide-react|idb-keyval)\//u;
const shell =
  /\/web\/src\/(?:(?:look|words)\/\w+\.ts|(?:person|sending|shell|talk|gql\/generated)\/)/u;

/**
 * What every first view wants is three files, however small its parts: each request costs a phone on a slow line as much as some
 * 30 kB. A group takes what its modules import along, so the packages of every view are named before what only some screens import.
 */
export const groups: Rolldown.CodeSplittingGroup[] = [
  { name: 'main', test: ahead, priority: 4 },
  { name: 'packages', test: packages, priority: 3 },
  { name: 'echarts', test: charts, priority: 2 },
  { name: 'shell', test: shell, priority: 1 },
];

/** Where a chunk lies: the desks' in a folder of their own, words under their namespace and language. */
export const chunkName = ({ moduleIds }: { readonly moduleIds: readonly string[] }): string => {
  const module = moduleIds.at(-1) ?? '';
  const folder = deskSource.test(module) ? 'assets/desk' : 'assets';
  const { name, ext, dir } = parse(module);
  return ext === '.json'
    ? `${folder}/${name}-${basename(dir)}-[hash].js`
    : `${folder}/[name]-[hash].js`;
};

/** The service worker takes what it is to do by a name that stays. */
export const entryName = (entry: {
  readonly name: string;
  readonly moduleIds: readonly string[];
}): string => (entry.name === 'push' ? 'push.js' : chunkName(entry));

/**
 * Has the browser fetch the page itself beside its smallest part, which asks for the screen and its words: all of it arrives in one
 * round trip after the document.
 */
export const preloadStart = (): Plugin => ({
  name: 'fengqiao-preload-start',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const start = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/start.tsx'));
      if (start === undefined) throw new Error('The page has no start to preload.');
      const files = [start.fileName, ...start.imports].filter((file) => !html.includes(file));
      return files.map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head' as const,
      }));
    },
  },
});
