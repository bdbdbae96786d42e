import { run } from './run.ts';

// Whoever reads the first lines and leaves (`| head`) has got what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  write: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
  environment: process.env,
  watched: process.stderr.isTTY === true,
  shown: process.stdout.isTTY === true,
});
