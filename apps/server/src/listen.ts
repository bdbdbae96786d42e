import { createServer, type AddressInfo, type Server } from 'node:net';
import type { App } from './site/app.ts';

/**
 * Listens where it is told, or else on this machine only, under both of its addresses: a browser may take either for
 * `localhost`, and must not meet another program under one of them. A machine without IPv6 has one. Throws where the
 * port is taken (EADDRINUSE).
 */
export async function listen(app: App, port: number, host: string | null = null): Promise<number> {
  let other: Server | null = null;
  // Fastify takes no hooks once it listens.
  app.addHook('onClose', async () => {
    await new Promise<void>((resolve) => (other ? void other.close(() => resolve()) : resolve()));
  });
  await app.listen({ host: host ?? '127.0.0.1', port });
  const { port: taken } = app.server.address() as AddressInfo;
  if (host === null) other = await listenToo(app, taken);
  return taken;
}

async function listenToo(app: App, port: number): Promise<Server | null> {
  const server = createServer((socket) => void app.server.emit('connection', socket));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(error);
      else resolve(null);
    });
    server.listen(port, '::1', () => resolve(server));
  });
}
