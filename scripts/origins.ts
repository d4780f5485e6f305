import { createServer as createHttpServer, request as httpRequest } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';

const loopback = '127.0.0.1';

/** Answers one request; `origin` is the one the browser asked for, such as `https://oncehub.com`. */
export type Site = (request: IncomingMessage, response: ServerResponse, origin: string) => void;

/** Every host name of the world, served from this machine. */
export interface Origins {
  /** `127.0.0.1:<port>` of the HTTP proxy to name in the browser. */
  proxy: { host: string; port: number };
  /** Drops open connections too. */
  close: () => Promise<void>;
}

/**
 * Serves `site` as every origin: an HTTPS server with a throw-away certificate, a plain HTTP one, and a proxy that leads every
 * host there. A browser that uses the proxy and accepts the certificate sees real origins, without root or a hosts file.
 */
export async function serveOrigins(site: Site): Promise<Origins> {
  const certificate = await generate([{ name: 'commonName', value: 'widgetscope.test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const secure = createHttpsServer({ key: certificate.private, cert: certificate.cert }, answer('https', site));
  const plain = createHttpServer(answer('http', site));
  const securePort = await listen(secure);
  const plainPort = await listen(plain);
  const proxy = createHttpServer((request, response) => forward(request, response, plainPort));
  const sockets = new Set<Duplex>();
  proxy.on('connection', (socket) => track(sockets, socket));
  proxy.on('connect', (request, socket: Duplex) => {
    const port = request.url?.endsWith(':443') === true ? securePort : plainPort;
    tunnel(track(sockets, socket), port, sockets);
  });
  const port = await listen(proxy);
  return {
    proxy: { host: loopback, port },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([secure, plain, proxy].map(closeServer));
    },
  };
}

function answer(scheme: 'http' | 'https', site: Site): RequestListener {
  return (request, response) => site(request, response, `${scheme}://${request.headers.host ?? 'localhost'}`);
}

function track(sockets: Set<Duplex>, socket: Duplex): Duplex {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  // A browser that hangs up mid-request is nobody's failure here.
  socket.on('error', () => socket.destroy());
  return socket;
}

function tunnel(client: Duplex, port: number, sockets: Set<Duplex>): void {
  const upstream: Socket = connect(port, loopback, () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    upstream.pipe(client);
    client.pipe(upstream);
  });
  track(sockets, upstream);
  client.on('close', () => upstream.destroy());
  upstream.on('close', () => client.destroy());
}

/** Plain `http://` reaches a proxy as a request for a whole address. */
function forward(request: IncomingMessage, response: ServerResponse, port: number): void {
  const target = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null;
  if (target === null) {
    response.writeHead(400).end('This is a proxy.');
    return;
  }
  const headers = { ...request.headers, host: target.host };
  const path = target.pathname + target.search;
  const upstream = httpRequest({ host: loopback, port, path, method: request.method, headers }, (answered) => {
    response.writeHead(answered.statusCode ?? 502, answered.headers);
    answered.pipe(response);
  });
  upstream.on('error', () => response.destroy());
  request.pipe(upstream);
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, loopback, resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
