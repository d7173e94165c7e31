import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative, so that the build can be served from any folder.
  base: './',
  plugins: [react()],
  // The compiled files change as a whole: reload the page after `npm run atlas`.
  server: { watch: { ignored: ['**/atlas/**', '**/.cache/**'] } },
  build: { target: 'es2022', chunkSizeWarningLimit: 1200, assetsInlineLimit: 0 },
});
