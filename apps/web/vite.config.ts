import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { norwayOutline } from './build/norway-outline.ts';

export default defineConfig(({ isSsrBuild }) => ({
  root: import.meta.dirname,
  plugins: [react(), norwayOutline()],
  worker: { format: 'es' },
  build: {
    outDir: isSsrBuild === true ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    copyPublicDir: isSsrBuild !== true,
    target: 'es2022',
    // The page's Content-Security-Policy allows no inline script and no data: font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: isSsrBuild !== true,
    chunkSizeWarningLimit: 600,
  },
  // One file tree that the server loads as it is: no second copy of React from node_modules.
  ssr: { noExternal: true },
}));
