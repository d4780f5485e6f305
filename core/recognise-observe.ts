import type { Capture } from './capture.ts';
import { clip } from './describe.ts';
import type { Finding } from './event.ts';
import { finding } from './findings.ts';
import { locateText } from './locate.ts';
import type { VendorDefinition } from './vendor.ts';

/** The finding of a refused `window.__WIDGETSCOPE__.observe(widget, vendor)`; null when the capture is not one. */
export function recogniseObserve(capture: Capture, vendors: readonly VendorDefinition[]): Finding | null {
  const asked = locateText(capture.data, 'observe');
  const reason = locateText(capture.data, 'reason');
  if (asked === null || reason === null) return null;
  const ids = vendors.filter((vendor) => vendor.sources.buses.length > 0).map((vendor) => `'${vendor.id}'`);
  const remedy = `Pass the widget itself (the object with .on(event, handler)) and one of: ${ids.join(', ')}.`;
  const message = `window.__WIDGETSCOPE__.observe(…, '${clip(asked, 40)}') was refused: ${clip(reason, 200)}. ${remedy}`;
  return finding('error', { code: 'observe-refused', message, expected: ids.join(' or '), received: clip(asked, 40) });
}
