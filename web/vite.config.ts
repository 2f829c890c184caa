import { join } from 'node:path';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { chunkName, entryName, groups, preloadStart } from './chunks.ts';
import { hashOf, keptOperations } from './keptOperations.ts';
import { precompress } from './precompress.ts';

// The resident's page is kept on the device, so that it opens without a network; a desk and the charts from when they were first
// opened. Answers of the server never are.
const offline = VitePWA({
  manifest: false,
  injectRegister: false,
  registerType: 'autoUpdate',
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,webmanifest}'],
    globIgnores: ['push.js', 'assets/desk*', 'assets/desk/**', 'assets/echarts-*'],
    runtimeCaching: [
      {
        urlPattern: /\/assets\//u,
        handler: 'CacheFirst',
        options: { cacheName: 'opened', expiration: { maxEntries: 100 } },
      },
    ],
    importScripts: ['/push.js'],
    navigateFallbackDenylist: [/^\/(graphql|files|papers|openid\/|livez|readyz|metrics)/u],
    cleanupOutdatedCaches: true,
  },
});

/** Builds the page into web/dist. */
export default defineConfig(async () => ({
  root: import.meta.dirname,
  // React's interface, Preact's code: half the weight of the first view (docs/decisions/0012).
  resolve: {
    alias: {
      'react/jsx-runtime': 'preact/jsx-runtime',
      'react-dom/client': 'preact/compat/client',
      'react-dom': 'preact/compat',
      react: 'preact/compat',
    },
  },
  define: {
    'import.meta.env.WHO_AM_I_HASH': JSON.stringify(await hashOf('WhoAmI')),
    'import.meta.env.TURN_ON_PUSH_HASH': JSON.stringify(await hashOf('TurnOnPush')),
  },
  plugins: [preloadStart(), precompress(), keptOperations(), offline],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // Which file brings which others: the tests weigh the first views by it.
    manifest: true,
    // Every package that ships in the page, with the text of its licence, beside the page.
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      input: [
        join(import.meta.dirname, 'index.html'),
        join(import.meta.dirname, 'src/worker/push.ts'),
      ],
      output: {
        codeSplitting: { groups },
        chunkFileNames: chunkName,
        entryFileNames: entryName,
      },
    },
  },
}));
