import { fileURLToPath } from 'node:url';

/** The same folder as the server's where nothing is said. */
export const DEFAULT_FOLDER = fileURLToPath(new URL('../../../../.samvirke', import.meta.url));
