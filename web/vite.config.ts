import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.ts';

/** Builds the page into web/dist; while writing it, serves it on port 4100 and sends its requests to `npm start`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), precompress()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // The charts alone are larger than the usual limit; they are loaded with the public figures only.
    chunkSizeWarningLimit: 520,
  },
  server: { port: 4100, proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});
