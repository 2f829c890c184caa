import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the page into web/dist. The server puts a fresh nonce where `__CSP_NONCE__` stands, once per answer. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    sourcemap: false,
  },
  server: { port: 4100, proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});
