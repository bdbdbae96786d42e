import type { WordsLike } from '../words.ts';
import type { server as nb } from './nb.ts';

export const server: WordsLike<typeof nb> = {
  reading: 'Reading assumptions and reference data …',
  opening: 'Opening the database in {{place}} …',
  filling: 'Checking the municipalities in the database …',
  ready: 'Samvirke answers at {{address}}',
  howToStop: 'Stop with Ctrl+C.',
  stopping: 'Stopping …',
  stopped: 'Stopped.',
  portBusy: 'Port {{port}} is taken by another program. Start on another port, for instance: PORT={{other}} npm start',
  portInvalid: 'PORT must be a whole number from 1 to 65535, not “{{value}}”.',
  locked: 'Another Samvirke has already opened {{folder}}. Use the one that runs, stop it, or choose another folder with SAMVIRKE_DATA.',
  failed: 'Samvirke could not start: {{reason}}',
  webMissing: 'The web pages have not been built. Run: npm run build',
};
