import { vendors } from '../../vendors/index.ts';

/** The simulated vendors' signing secrets, by vendor id. No real account has them: the shop shows them, so that one can give them to the panel. */
export const demoSecrets = {
  'chat-data': 'demo-secret-of-chat-data',
  oncehub: '0f6d1c2b3a49586778695a4b3c2d1e0f',
} as const;

/** The same by the vendor's name, as the panel asks for them. */
export function secretsByName(): Record<string, string> {
  const named = Object.entries(demoSecrets).map(([id, secret]) => [nameOf(id), secret]);
  return Object.fromEntries(named);
}

function nameOf(id: string): string {
  return vendors.find((vendor) => vendor.id === id)?.name ?? id;
}
