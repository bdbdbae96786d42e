import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { buildSocketPath } from './build-socket-path.ts';

/** Held while the process lives; the kernel lets go of it when the process is killed. */
export interface FolderLock {
  readonly path: string;
  /** Hands connections on (to the HTTP server, so that a terminal can reach the process that has the folder). */
  readonly answer: (onConnection: (socket: Socket) => void) => void;
  readonly release: () => Promise<void>;
}

const TRIES = 5;

const cameIn = new WeakSet<Socket>();

/**
 * Whether a connection came through a folder's socket, and so from somebody who may read the folder. Not told by its
 * having no address, which one that was cut off has neither.
 */
export function cameThroughFolder(socket: object): boolean {
  return cameIn.has(socket as Socket);
}

/**
 * Takes the folder for this process, or returns null where another living process has it.
 *
 * A listening Unix socket is the lock, since PGlite lets two processes open one folder and loses what one of them
 * writes. A socket file that nobody listens on is left from a process that was killed, and is taken over. It is moved
 * aside before it is judged again: were two processes to take over at the same time, one of them would otherwise
 * remove the other's fresh socket.
 */
export async function lockFolder(folder: string): Promise<FolderLock | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { path, close } = await buildSocketPath(folder);
  try {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const server = await listen(path);
      if (server) return held(server, path, close);
      if (await isAnswered(path)) break;
      const aside = `${path}.${randomBytes(4).toString('hex')}`;
      if (!(await moved(path, aside))) continue;
      if (await isAnswered(aside)) {
        await moved(aside, path);
        break;
      }
      await rm(aside, { force: true });
    }
  } catch (error) {
    await close();
    throw error;
  }
  await close();
  return null;
}

function held(server: Server, path: string, close: () => Promise<void>): FolderLock {
  let onConnection = hangUp;
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    cameIn.add(socket);
    socket.on('close', () => open.delete(socket));
    // A caller that has gone away is not this process' trouble.
    socket.on('error', () => socket.destroy());
    onConnection(socket);
  });
  // The lock alone is no reason for the process to go on living.
  server.unref();
  return {
    path,
    answer: (next) => {
      onConnection = next;
    },
    release: async () => {
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      for (const socket of open) socket.destroy();
      await closed;
      await close();
    },
  };
}

function hangUp(socket: Socket): void {
  socket.destroy();
}

function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(path, () => resolve(server));
  });
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch {
    return false;
  }
}
