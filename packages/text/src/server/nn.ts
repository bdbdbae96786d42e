import type { WordsLike } from '../words.ts';
import type { server as nb } from './nb.ts';

export const server: WordsLike<typeof nb> = {
  reading: 'Les føresetnader og grunnlagsdata …',
  opening: 'Opnar databasen i {{place}} …',
  filling: 'Kontrollerer kommunane i databasen …',
  ready: 'Samvirke svarar på {{address}}',
  howToStop: 'Stopp med Ctrl+C.',
  stopping: 'Stoppar …',
  stopped: 'Stoppa.',
  portBusy: 'Port {{port}} er oppteken av eit anna program. Start på ein annan port, til dømes: PORT={{other}} npm start',
  portInvalid: 'PORT må vere eit heiltal frå 1 til 65535, ikkje «{{value}}».',
  locked: 'Eit anna Samvirke har alt opna {{folder}}. Bruk det som køyrer, stopp det, eller vel ei anna mappe med SAMVIRKE_DATA.',
  failed: 'Samvirke kunne ikkje starte: {{reason}}',
  webMissing: 'Nettsidene er ikkje bygde. Køyr: npm run build',
};
