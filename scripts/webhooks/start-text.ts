import type { Receiver } from './receiver.ts';

/** What to do now, for people. */
export function startText({ port, address }: Receiver, options: { forward: URL | null; keep: number }): string {
  const { forward, keep } = options;
  // A query may hold a token.
  const onto = forward === null ? '' : ` and hands each on to ${forward.origin}${forward.pathname}`;
  return `Takes webhooks on 127.0.0.1:${port}${onto}.

1. Make it reachable with one of
     ngrok http ${port}
     cloudflared tunnel --url http://127.0.0.1:${port}
     tailscale funnel ${port}
   and give the public address that prints to the vendor's dashboard. Any path will do.
   (Programs on this machine: http://127.0.0.1:${port}/)
2. Give the panel this address. Its key is what reading takes, so keep it to yourself:
     ${address}

The last ${keep.toLocaleString('en')} deliveries are kept for a panel that connects later. Ctrl+C ends it.
`;
}
