import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Before anything else is imported: what is compiled once is kept, and the next start needn't wait for it.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/samvirke/compiled', import.meta.url)));
const { runServer } = await import('./run-server.ts');
process.exitCode = await runServer();
// Everything is closed by now; what was cut off in the middle, as a print, may still hold on to the program.
setTimeout(() => process.exit(), 1_000).unref();
