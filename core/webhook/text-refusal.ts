import type { DeliveryFault } from './delivery-fault.ts';
import type { Position } from './text-position.ts';

/** What keeps a command from being read: what would take a shell, another file, or the rest of the command. */
export type CommandFault =
  | { code: 'quoteOpen'; quote: string }
  | { code: 'expansion'; found: string }
  | { code: 'optionAlone'; option: string }
  | { code: 'noCurl'; found: string }
  | { code: 'bodyFromFile' | 'headersFromFile'; file: string }
  | { code: 'bodyFromCommand' | 'headersFromCommand' | 'form' };

/** What a JSON value is that should have been an object. */
export type JsonKind = 'null' | 'list' | 'string' | 'number' | 'boolean';

/** Why no webhook was read of a text. `found`: what stands there, as JSON writes it. */
export type TextRefusal =
  /** `most`: millions of UTF-16 units. */
  | { code: 'tooLong'; most: number }
  | { code: 'nothing' | 'isCapture' | 'listEmpty' | 'curlNoBody' | 'harNoList' | 'harEmpty' }
  | ({ code: 'noWebhook' | 'notJson' | 'lineNotJson'; found: string } & Position)
  /** JSON that ends too early. */
  | ({ code: 'cutOff' | 'lineCutOff' } & Position)
  | { code: 'lineKind'; line: number; kind: JsonKind }
  | ({ code: 'itemKind'; item: number; kind: JsonKind } & Position)
  /** One of the text's parts is no delivery; `it` where the text is one alone. */
  | { code: 'unread'; part: 'it' | 'item' | 'line' | 'command'; number: number; why: DeliveryFault }
  | (CommandFault & Position)
  | { code: 'curlNoBodies'; commands: number }
  | { code: 'harNoRequest' | 'harNotBaseText'; index: number }
  /** What the archive has instead of posted bodies. */
  | { code: 'harOthers' | 'harTooLarge' | 'harOthersAndTooLarge'; others: number; tooLarge: number };

/** What a text turned out to be, and what was left out of it. */
export type ReadText =
  | { kind: 'relayed' | 'body' }
  | { kind: 'list' | 'lines'; count: number }
  /** `without`: how many send no body. */
  | { kind: 'curl'; count: number; without: number }
  | { kind: 'har'; count: number; others: number; tooLarge: number };
