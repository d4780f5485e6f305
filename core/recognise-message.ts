import type { Capture } from './capture.ts';
import { locate, locateText } from './locate.ts';
import type { Located } from './locate.ts';
import type { MessageSource, VendorDefinition } from './vendor.ts';

/** The vendor a window message names, the event's name, and its payload. */
export interface MessageClaim {
  vendor: VendorDefinition;
  name: string;
  payload: Located | null;
}

interface Rule {
  vendor: VendorDefinition;
  source: MessageSource;
}

/**
 * Builds the function that says whose a window message is, by the rule of core/claims.ts: a prefix only one vendor uses, or a key only its
 * payloads have, names it whatever the origin; any other shape needs the vendor's origin.
 */
export function createMessageRecogniser(
  vendors: readonly VendorDefinition[],
): (capture: Capture) => MessageClaim | null {
  const rules = vendors.flatMap((vendor) => vendor.sources.messages.map((source): Rule => ({ vendor, source })));
  const distinctive = rules.filter((rule) => rule.source.distinctive);
  const byOrigin = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const origin of rule.vendor.sources.origins) byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), rule]);
  }
  return (capture) => {
    const own = byOrigin.get(capture.origin ?? '') ?? [];
    const marked = rules.filter((rule) => hasMark(rule.source, capture));
    return (
      first(own, capture, true) ??
      first(distinctive, capture, true) ??
      first(marked, capture, true) ??
      first(own, capture, false)
    );
  };
}

function hasMark({ payloadKey, marks }: MessageSource, capture: Capture): boolean {
  const payload = marks && locate(capture.data, payloadKey)?.value;
  return payload !== undefined && marks?.some((mark) => locate(payload, mark) !== null) === true;
}

/** The first rule whose name the message has; `prefixed`: and whose prefix it starts with. */
function first(rules: readonly Rule[], capture: Capture, prefixed: boolean): MessageClaim | null {
  for (const { vendor, source } of rules) {
    const name = locateText(capture.data, source.nameKey);
    if (name === null || (prefixed && !name.startsWith(source.prefix))) continue;
    return { vendor, name, payload: locate(capture.data, source.payloadKey) };
  }
  return null;
}
