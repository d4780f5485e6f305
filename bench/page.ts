import { serveOrigins } from '../scripts/origins.ts';
import { servePages } from '../test/support/pages.ts';
import { embedding, senderPage } from '../test/support/sender.ts';
import { measureMessages } from './messages.ts';
import { measureSizes } from './sizes.ts';
import { measureThroughput } from './throughput.ts';

/** What listening costs a page, how much one page can send, and how large the content scripts are. Prints tables in Markdown. */
export async function benchPage(): Promise<void> {
  const origins = await serveOrigins(
    servePages({
      'https://bench.test/': '<!doctype html><title>bench</title><body><h1>Bench</h1></body>',
      'https://shop.test/': embedding('https://oncehub.com/sender'),
      'https://oncehub.com/sender': senderPage,
    }),
  );
  try {
    measureSizes();
    await measureMessages(origins);
    await measureThroughput(origins);
  } finally {
    await origins.close();
  }
}
