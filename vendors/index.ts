import type { VendorDefinition } from '../core/vendor.ts';
import { acquire } from './acquire/index.ts';
import { bitpalm } from './bitpalm/index.ts';
import { chatData } from './chat-data/index.ts';
import { ebbot } from './ebbot/index.ts';
import { oncehub } from './oncehub/index.ts';

/** Every vendor Widgetscope knows. A new one is a line here and two in sources.ts; test/vendors/registry.test.ts holds the two together. */
export const vendors: readonly VendorDefinition[] = [oncehub, bitpalm, chatData, acquire, ebbot];
