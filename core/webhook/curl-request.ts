import { base64Text, utf8Bytes } from './bytes.ts';
import { deliveryHeaders } from './delivery-headers.ts';
import type { UnnumberedDelivery } from './delivery-size.ts';
import { curlOptionsOf } from './curl-options.ts';
import { requestTarget } from './request-target.ts';
import type { ShellFault, ShellWord } from './shell-text.ts';
import type { CommandFault } from './text-refusal.ts';

/** What the words of one curl command say so far. */
interface CurlRequest {
  method: string | null;
  urls: string[];
  headers: [name: string, value: string][];
  /** What curl adds unless the command has a header of that name, even an empty one. */
  implied: [name: string, value: string][];
  named: Set<string>;
  body: string | null;
  exact: boolean;
  asQuery: boolean;
}

/** The requests of one curl command (the words after `curl`): none where it sends no body. */
export function curlRequests(words: readonly ShellWord[]): UnnumberedDelivery[] | ShellFault {
  const deliveries: UnnumberedDelivery[] = [];
  let request = emptyRequest();
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) continue;
    if (!word.text.startsWith('-') || word.text === '-') {
      request.urls.push(word.text);
      continue;
    }
    const next = words[i + 1];
    const { options, consumed, missing } = curlOptionsOf(word.text, next?.text);
    if (missing !== null) return { at: word.at, fault: { code: 'optionAlone', option: missing } };
    for (const { name, value } of options) {
      if (name === 'next') {
        for (const delivery of deliveriesOf(request)) deliveries.push(delivery);
        request = emptyRequest();
        continue;
      }
      const fault = apply(request, name, value ?? '');
      if (fault !== null) return { at: word.at, fault };
      if (bodyOptions.includes(name)) request.exact &&= consumed ? (next?.exact ?? true) : word.exact;
    }
    if (consumed) i += 1;
  }
  for (const delivery of deliveriesOf(request)) deliveries.push(delivery);
  return deliveries;
}

function emptyRequest(): CurlRequest {
  return {
    method: null,
    urls: [],
    headers: [],
    implied: [],
    named: new Set(),
    body: null,
    exact: true,
    asQuery: false,
  };
}

const bodyOptions = ['data', 'data-ascii', 'data-binary', 'data-raw', 'data-urlencode', 'json'];
const formType = 'application/x-www-form-urlencoded';

/** Takes one option in, or gives why it cannot. Options that change nothing in the request are passed over. */
function apply(request: CurlRequest, name: string, value: string): CommandFault | null {
  switch (name) {
    case 'request':
      request.method = value.toUpperCase();
      return null;
    case 'url':
      request.urls.push(value);
      return null;
    case 'head':
      request.method ??= 'HEAD';
      return null;
    case 'get':
      request.asQuery = true;
      return null;
    case 'header':
      return addHeader(request, value);
    case 'user-agent':
    case 'referer':
      request.implied.push([name, value]);
      return null;
    case 'cookie':
      if (value.includes('=')) request.implied.push([name, value]);
      return null;
    case 'user':
      request.implied.push(['authorization', `Basic ${base64Text(utf8Bytes(value))}`]);
      return null;
    case 'data':
    case 'data-ascii':
    case 'data-binary':
      return value.startsWith('@') ? fromFile(value) : addData(request, value, formType);
    case 'data-raw':
      return addData(request, value, formType);
    case 'data-urlencode':
      return addEncoded(request, value);
    case 'json':
      if (value.startsWith('@')) return fromFile(value);
      request.implied.push(['accept', 'application/json']);
      return addData(request, value, 'application/json');
    case 'form':
    case 'form-string':
      return { code: 'form' };
    case 'upload-file':
      return fromFile(value);
    default:
      return null;
  }
}

function addHeader(request: CurlRequest, value: string): CommandFault | null {
  if (value.startsWith('@')) return fromFile(value, 'headers');
  const [, name, sign, text = ''] = /^([^:;]+)([:;])\s*(.*)$/s.exec(value) ?? [];
  if (name === undefined) return null;
  request.named.add(name.trim().toLowerCase());
  // `Name:` takes away what curl would add, `Name;` sends it empty.
  if (sign === ';' ? text === '' : text !== '') request.headers.push([name.trim(), text.trim()]);
  return null;
}

/** `--json` texts stand one after the other, all others are fields of a form. */
function addData(request: CurlRequest, value: string, type: string): null {
  const between = request.body === null || type !== formType ? '' : '&';
  request.body = (request.body ?? '') + between + value;
  request.implied.push(['content-type', type]);
  return null;
}

/** `content`, `=content` or `name=content`. */
function addEncoded(request: CurlRequest, value: string): CommandFault | null {
  const [, name = '', sign = '', content = value] = /^([^=@]*)([=@])(.*)$/s.exec(value) ?? [];
  if (sign === '@') return fromFile(`@${content}`);
  const encoded = encodeURIComponent(content.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return addData(request, name === '' ? encoded : `${name}=${encoded}`, formType);
}

function fromFile(value: string, what: 'body' | 'headers' = 'body'): CommandFault {
  const file = value.replace(/^@/, '').slice(0, 80);
  if (file === '' || file === '-') return { code: `${what}FromCommand` };
  return { code: `${what}FromFile`, file };
}

function deliveriesOf(request: CurlRequest): UnnumberedDelivery[] {
  const { body, asQuery } = request;
  const method = request.method ?? (body === null || asQuery ? 'GET' : 'POST');
  const isEmpty = body === null && !['POST', 'PUT', 'PATCH'].includes(method);
  if (isEmpty || asQuery) return [];
  const exact = request.exact && !/[\ud800-\udfff]/u.test(body ?? '');
  const delivery = { time: null, method, headers: headersOf(request), body: { text: body ?? '', exact } };
  const urls = request.urls.filter((url) => /^https?:\/\//i.test(url));
  const targets = (urls.length > 0 ? urls : request.urls.slice(0, 1)).map(requestTarget);
  return (targets.length > 0 ? targets : ['']).map((target) => ({ ...delivery, target }));
}

function headersOf({ headers, implied, named }: CurlRequest): UnnumberedDelivery['headers'] {
  const added = new Map<string, string>();
  for (const [name, value] of implied) {
    if (!named.has(name) && !(added.get(name) === 'application/json' && value === formType)) added.set(name, value);
  }
  return deliveryHeaders([...headers, ...added]);
}
