import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';

/** Lets `server` listen on a free port of this machine; gives its address without a path, `http://127.0.0.1:<port>`. */
export async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
