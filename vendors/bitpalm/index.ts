import { defineVendor } from '../../core/vendor.ts';
import { busEvents } from './bus.ts';
import { documentation } from './documentation.ts';
import { identifyEvents } from './identify.ts';
import { bitpalmHeard, bitpalmWatched } from './sources.ts';

/** BitPalm: AI chat agents. */
export const bitpalm = defineVendor({
  id: 'bitpalm',
  name: 'BitPalm',
  documentation: Object.values(documentation),
  sources: { ...bitpalmHeard, ...bitpalmWatched },
  webhooks: null,
  events: [...busEvents, ...identifyEvents],
});
