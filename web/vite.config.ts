import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { keptOperations } from './keptOperations.ts';
import { precompress } from './precompress.ts';

// The page's own files are kept on the device, so that it opens without a network; answers of the server never are.
const offline = VitePWA({
  manifest: false,
  injectRegister: false,
  registerType: 'autoUpdate',
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,webmanifest}'],
    navigateFallbackDenylist: [/^\/(graphql|livez|readyz|metrics)/u],
    cleanupOutdatedCaches: true,
  },
});

/** Builds the page into web/dist. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress(), keptOperations(), offline],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // Every package that ships in the page, with the text of its licence, beside the page.
    license: { fileName: 'licences.md' },
  },
});
