import { parseArgs } from 'node:util';

/** What `npm run webhooks` was asked to do. */
export interface WebhooksOptions {
  help: boolean;
  /** 0: any free one. */
  port: number;
  /** Where each delivery is handed on to; null: nowhere. */
  forward: URL | null;
  /** The largest body taken, in bytes. */
  maxBody: number;
  /** How many deliveries are kept for a panel that connects later. */
  keep: number;
  /** Null: a new one each run. */
  key: string | null;
}

const keyVariable = 'WIDGETSCOPE_WEBHOOK_KEY';

const shortestKey = 16;
const largestBody = 64_000_000;
const mostKept = 100_000;

export const webhooksHelp = `Receives webhooks on this machine and streams them to the panel.

npm run webhooks -- [options]

  --port <number>     where it listens on 127.0.0.1 (4400; 0 takes any free port)
  --forward <address> hands each delivery on unchanged to your own endpoint and gives its answer to the sender;
                      a delivery to / goes to the address itself, one to /x?y=1 to <address>/x?y=1
  --max-body <size>   largest body taken, larger ones get 413: 5MB, 500kB, 1MiB, 64000 (5MB; at most 64MB)
  --keep <number>     deliveries kept for a panel that connects later (1000; never more than 64 MB of them)
  --key <text>        the key that reading the stream takes, to keep the panel's address between runs (a new one
                      each run); better in ${keyVariable}, for other users of this machine see a command line
  --help              prints this`;

type Values = Partial<Record<'port' | 'forward' | 'max-body' | 'keep' | 'key', string>> & { help?: boolean };

/** The options, or one sentence that says what is wrong with them. */
export function parseWebhooksOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): WebhooksOptions | string {
  const values = read(args);
  if (typeof values === 'string') return values;
  const port = wholeNumber(values.port ?? '4400', 0, 65_535);
  if (port === null) return `--port takes a number from 0 to 65535, not "${values.port}".`;
  const keep = wholeNumber(values.keep ?? '1000', 1, mostKept);
  if (keep === null) return `--keep takes a number from 1 to ${mostKept}, not "${values.keep}".`;
  const maxBody = sizeInBytes(values['max-body'] ?? '5MB');
  if (maxBody === null) {
    return `--max-body takes a size from 1 byte to 64MB, such as 5MB, 500kB or 64000, not "${values['max-body']}".`;
  }
  const forward = forwardAddress(values.forward, port);
  if (typeof forward === 'string') return forward;
  const key = values.key ?? (environment[keyVariable] === '' ? undefined : environment[keyVariable]);
  const wrong = key === undefined ? null : whatIsWrongWithKey(key, values.key === undefined ? keyVariable : '--key');
  if (wrong !== null) return wrong;
  return { help: values.help ?? false, port, forward, maxBody, keep, key: key ?? null };
}

function read(args: readonly string[]): Values | string {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean' },
        port: { type: 'string' },
        forward: { type: 'string' },
        'max-body': { type: 'string' },
        keep: { type: 'string' },
        key: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. To specify')[0] : String(error);
    return `${reason?.replace(/\.$/, '')}. Try: npm run webhooks -- --help`;
  }
}

function wholeNumber(text: string, least: number, most: number): number | null {
  if (!/^\d{1,6}$/.test(text)) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}

const units: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1000,
  mb: 1_000_000,
  kib: 1024,
  mib: 1_048_576,
};

function sizeInBytes(text: string): number | null {
  const [, number, unit] = /^(\d{1,9}(?:\.\d{1,6})?) ?([a-z]*)$/i.exec(text) ?? [];
  const factor = units[unit?.toLowerCase() ?? ''];
  if (number === undefined || factor === undefined) return null;
  const size = Math.floor(Number(number) * factor);
  return size >= 1 && size <= largestBody ? size : null;
}

function forwardAddress(text: string | undefined, port: number): URL | null | string {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return `--forward takes an http:// or https:// address, not "${text}".`;
  }
  if (url.username !== '' || url.password !== '') {
    return '--forward takes an address without a user name or password: the headers of a delivery go on unchanged.';
  }
  const isThisMachine = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (isThisMachine && url.protocol === 'http:' && Number(url.port || 80) === port) {
    return `--forward leads back to the receiver itself (port ${port}): give your own endpoint's address.`;
  }
  return url;
}

function whatIsWrongWithKey(key: string, where: string): string | null {
  if (key.length < shortestKey) {
    return `The key in ${where} has ${key.length} characters and needs at least ${shortestKey}: whoever guesses it reads every delivery.`;
  }
  if (!/^[\w.~-]+$/.test(key)) {
    return `The key in ${where} may have letters, digits and - _ . ~ only: it stands in the panel's address as it is.`;
  }
  return null;
}
