/** What stands in a file where something else was expected. */
export type Found =
  | { code: 'nothing' | 'object' }
  | { code: 'array'; length: number }
  /** As JSON writes it, cut where it is long. */
  | { code: 'value'; text: string };

/** What was expected there. */
export type Wanted =
  | { code: 'array' | 'time' | 'json' | 'other' }
  /** One of these, as JSON writes them. */
  | { code: 'oneOf'; values: string[] }
  /** The name of a type, or zod's own words. */
  | { code: 'written'; text: string };

/** Why a text is no capture file. Sizes are megabytes; lines and columns count from 1. */
export type FileRefusal =
  | { code: 'empty' }
  | { code: 'tooLarge'; most: number }
  | { code: 'tooDeep'; levels: number; most: number }
  | { code: 'notJson'; line: number; column: number; found: string }
  /** JSON that ends too early. */
  | { code: 'cutOff'; line: number; column: number }
  | { code: 'noObject'; found: Found }
  | { code: 'noCapture'; found: Found; expected: string }
  | { code: 'newer'; version: number; readable: number }
  /** `path` as JavaScript writes it; `more`: further faults in the same place. */
  | { code: 'field'; path: string; wanted: Wanted; found: Found; more: number };
