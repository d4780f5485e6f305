import { createHash, timingSafeEqual } from 'node:crypto';

/** Why someone may not read the stream. */
export interface ReaderRefusal {
  status: 401 | 403;
  message: string;
}

/** Headers that a tunnel or proxy adds: ngrok, cloudflared, tailscale, and what others commonly use. */
const forwarding =
  /^(forwarded|via|cdn-loop|true-client-ip|x-(forwarded|real-ip|client-ip|cluster-client-ip|original|envoy|arr|azure|cloud)|(cf|ngrok|tailscale|fly|fastly)-)/;

/**
 * Null when a request may read the deliveries. They are for programs on this machine that have the key: not for whoever comes through
 * the tunnel (which calls us by another name or says for whom it asks), and not for web pages (which say their origin, or had to
 * rebind a name of theirs to this machine and so call us by that name).
 */
export function refuseReader(
  headers: Readonly<Record<string, string>>,
  query: string,
  { port, key }: { port: number; key: string },
): ReaderRefusal | null {
  if (!isOwnHost(headers['host'] ?? '', port)) {
    return {
      status: 403,
      message: `The deliveries are read on this machine only, at http://127.0.0.1:${port}/events.`,
    };
  }
  if (Object.keys(headers).some((name) => forwarding.test(name))) {
    return { status: 403, message: 'The deliveries are not read through a tunnel or proxy.' };
  }
  const origin = headers['origin'];
  if (origin !== undefined && !/^[a-z-]+-extension:\/\/[\w.-]+$/.test(origin)) {
    return { status: 403, message: 'The deliveries are not read by web pages.' };
  }
  const given = new URLSearchParams(query).get('key');
  if (given === null) {
    return { status: 401, message: 'Reading takes the key: use the address that was printed at the start.' };
  }
  if (!isSame(given, key)) {
    return { status: 403, message: 'This is not the key of this run: use the address that was printed at the start.' };
  }
  return null;
}

function isOwnHost(host: string, port: number): boolean {
  const [, name, ofPort = '80'] = /^(.*?)(?::(\d+))?$/.exec(host.toLowerCase()) ?? [];
  return ['127.0.0.1', 'localhost', '[::1]'].includes(name ?? '') && ofPort === String(port);
}

/** Takes as long for a nearly right key as for any other: what is compared are digests. */
function isSame(given: string, key: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(key));
}
