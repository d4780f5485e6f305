import { benchPage } from './page.ts';
import { benchPanel } from './panel.ts';
import { benchWebhooks } from './webhooks.ts';

const benches: Record<string, () => Promise<void>> = { page: benchPage, panel: benchPanel, webhooks: benchWebhooks };

const [name = ''] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  process.stderr.write(`Say which: npm run bench -- ${Object.keys(benches).join(' | ')}\n`);
  process.exit(2);
}
await bench();
