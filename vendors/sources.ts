import type { VendorSources } from '../core/vendor.ts';
import { bitpalmSources } from './bitpalm/sources.ts';
import { oncehubSources } from './oncehub/sources.ts';

/** Where every vendor's events come from: all the content scripts carry of vendors. Nothing imported from here may import zod; a test sees to it. */
export const sources: readonly VendorSources[] = [oncehubSources, bitpalmSources];
