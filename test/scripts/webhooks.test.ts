import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { listen } from '../support/listen.ts';
import { waitFor } from '../support/wait-for.ts';
import { connectRaw, opens, untilRead } from './webhooks/receivers.ts';

/** `node scripts/webhooks.ts` as a process of its own. */
interface Program {
  pid: number;
  out: () => string;
  kill: (signal: NodeJS.Signals) => void;
  /** Its exit code, or the signal that ended it, and all it printed. */
  ended: Promise<{ code: number | NodeJS.Signals | null; out: string; error: string }>;
}

// Two cores that also run browsers are slow at times; nothing here waits for long by itself.
vi.setConfig({ testTimeout: 20_000 });

const opened = opens();
const programs: Program[] = [];

afterEach(async () => {
  await opened.closeAll();
  for (const program of programs.splice(0)) {
    program.kill('SIGKILL');
    await program.ended;
  }
});

function run(args: string[], environment: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, ['scripts/webhooks.ts', ...args], { env: { ...process.env, ...environment } });
  let out = '';
  let error = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (error += text));
  const ended = new Promise<Awaited<Program['ended']>>((resolve) => {
    child.on('close', (code, signal) => resolve({ code: code ?? signal, out, error }));
  });
  const program = {
    pid: child.pid ?? 0,
    out: () => out,
    kill: (signal: NodeJS.Signals) => void child.kill(signal),
    ended,
  };
  programs.push(program);
  return program;
}

/** The panel's address and its port, as they were printed. */
async function started(program: Program): Promise<{ address: string; port: number; url: string }> {
  const [address = '', port = ''] = await waitFor(
    'the address for the panel',
    () => /http:\/\/127\.0\.0\.1:(\d+)\/events\?key=[\w.~-]+/.exec(program.out()),
    { every: 5 },
  );
  return { address, port: Number(port), url: `http://127.0.0.1:${port}` };
}

it('prints its help and exits 0', async () => {
  const { code, out, error } = await run(['--help']).ended;
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toContain('--forward <address>');
});

it('exits 2 with one sentence at an option it does not know', async () => {
  const { code, out, error } = await run(['--bogus']).ended;
  expect({ code, out, error }).toEqual({
    code: 2,
    out: '',
    error: "Unknown option '--bogus'. Try: npm run webhooks -- --help\n",
  });
});

it('says what to do when the port is in use, and exits 1', async () => {
  const server = createServer();
  const port = Number(new URL(await listen(server)).port);
  const { code, out, error } = await run(['--port', String(port)]).ended;
  server.close();
  expect({ code, out, error }).toEqual({
    code: 1,
    out: '',
    error: `Port ${port} is in use, perhaps by another receiver. Stop that, or take another port: --port ${port + 1}\n`,
  });
});

it.each(['SIGINT', 'SIGTERM'] as const)('ends its streams and exits 0 at %s, whoever is connected', async (signal) => {
  const endpoint = await opened.endpoint(() => undefined);
  const program = run(['--port', '0', '--forward', endpoint]);
  const { address, port, url } = await started(program);
  const idle = await connectRaw(port);
  const half = await connectRaw(port);
  half.send('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nab');
  const reader = await opened.reader(address);
  const unanswered = fetch(url, { method: 'POST', body: '{}' }).catch(() => null);
  await untilRead(reader, 1);
  program.kill(signal);
  expect(await reader.ended).toBe(true);
  expect(await program.ended).toMatchObject({ code: 0, error: '' });
  await Promise.all([unanswered, idle.closed, half.closed]);
});

it('prints where to point the vendor and the panel, and takes its key from the environment', async () => {
  const program = run(['--port', '0', '--forward', 'http://localhost:3000/hook?token=hunter2'], {
    WIDGETSCOPE_WEBHOOK_KEY: 'kept-between-runs',
  });
  const { address, port } = await started(program);
  expect(address).toBe(`http://127.0.0.1:${port}/events?key=kept-between-runs`);
  expect(program.out()).toContain(`ngrok http ${port}\n`);
  expect(program.out()).toContain('hands each on to http://localhost:3000/hook.');
  expect(program.out()).not.toContain('hunter2');
});

it.runIf(existsSync('/proc/self/status'))(
  'keeps 1,000 deliveries, and refuses 50 MB, within 150 MB of memory',
  async () => {
    const program = run(['--port', '0']);
    const { address, url } = await started(program);
    const reader = await opened.reader(address);
    const body = JSON.stringify({ pad: 'x'.repeat(2000) });
    for (let sent = 0; sent < 2000; sent += 100) {
      await Promise.all(Array.from({ length: 100 }, () => fetch(url, { method: 'POST', body })));
    }
    // Its sender sees the 413 or, when it looks only after it has sent everything, a closed connection.
    await fetch(url, { method: 'POST', body: new Uint8Array(50_000_000) }).catch(() => null);
    await untilRead(reader, 2000);
    const late = await opened.reader(address);
    expect((await untilRead(late, 1000)).map(({ n }) => n)[0]).toBe(1001);
    const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${program.pid}/status`, 'utf8'))?.[1]) / 1000;
    expect(peak).toBeLessThan(150);
  },
  20_000,
);
