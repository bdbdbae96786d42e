import { createHash } from 'node:crypto';
import { open, realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** sockaddr_un holds 108 bytes on Linux and 104 on macOS, the closing zero included. */
const LONGEST_PATH_BYTES = 100;

const SOCKET_NAME = 'samvirke.sock';

/**
 * Where the folder's socket is. A folder with a path too long for a socket is reached on Linux through a descriptor of
 * the folder, which keeps the socket in it whatever the other process calls its temporary folder; elsewhere the socket
 * lies in the temporary folder under a name made of the folder's path. Call `close` when the socket is closed.
 */
export async function buildSocketPath(
  folder: string,
  platform: NodeJS.Platform = process.platform,
): Promise<{ readonly path: string; readonly close: () => Promise<void> }> {
  const real = await realpath(folder);
  const plain = join(real, SOCKET_NAME);
  if (Buffer.byteLength(plain) <= LONGEST_PATH_BYTES) return { path: plain, close: async () => undefined };
  if (platform === 'linux') {
    const handle = await open(real);
    return { path: `/proc/self/fd/${handle.fd}/${SOCKET_NAME}`, close: () => handle.close() };
  }
  const digest = createHash('sha256').update(real).digest('hex').slice(0, 24);
  return { path: join(tmpdir(), `samvirke-${digest}.sock`), close: async () => undefined };
}
