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

/** Builds the page into web/dist; while writing it, serves it on port 4100 and sends its requests to `npm start`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress(), keptOperations(), offline],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
  },
  server: { port: 4100, proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});
