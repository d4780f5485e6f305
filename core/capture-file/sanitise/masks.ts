/** Stand-ins for e-mail and IP addresses: the same address gets the same one throughout an export. */
export interface Masks {
  /** `at` is how the text writes the @ sign (`@`, `%40`, …); the mask writes it the same way. */
  email(address: string, at: string): string;
  ipv4(address: string): string;
  ipv6(address: string): string;
}

/** Whatever stands before it: `.invalid` belongs to nobody (RFC 2606), and a mask must stay a mask where decoding joined it to its neighbour. */
const maskedEmail = /person-(\d+)@masked\.invalid$/;
/** RFC 5737: addresses for documentation, which belong to nobody. */
const documentationNetworks = ['192.0.2.', '198.51.100.', '203.0.113.'];

/** Numbers addresses in the order they come. What is a mask already stays as it is, so that sanitising twice changes nothing. */
export function createMasks(): Masks {
  const people = createNumbers();
  const hosts4 = createNumbers();
  const hosts6 = createNumbers();
  return {
    email(address, at) {
      const plain = address.replace(at, '@').toLowerCase();
      const known = maskedEmail.exec(plain);
      if (known === null) return `person-${people.of(plain)}${at}masked.invalid`;
      people.reserve(Number(known[1]));
      return address;
    },
    ipv4(address) {
      if (address === '127.0.0.1' || documentationNetworks.some((network) => address.startsWith(network)))
        return address;
      const number = hosts4.of(address) - 1;
      return `${documentationNetworks[Math.floor(number / 254) % 3]}${(number % 254) + 1}`;
    },
    ipv6(address) {
      const plain = address.toLowerCase();
      if (plain === '::1' || plain.startsWith('2001:db8:')) return address;
      const number = hosts6.of(plain);
      return number > 0xffff ? `2001:db8::${hex(number >> 16)}:${hex(number & 0xffff)}` : `2001:db8::${hex(number)}`;
    },
  };
}

function hex(number: number): string {
  return number.toString(16);
}

function createNumbers() {
  const numbers = new Map<string, number>();
  let last = 0;
  return {
    of(text: string): number {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, ++last);
      return last;
    },
    reserve(number: number): void {
      if (Number.isSafeInteger(number) && number < 1e9) last = Math.max(last, number);
    },
  };
}

/** A text with every letter and digit covered: `Xxxx Xxx`. Spaces, punctuation and length stay, so a name is still words. */
export function maskCharacters(text: string): string {
  return text.replace(/[\p{L}\p{M}\p{Nd}]/gu, (character) => (/\p{Nd}/u.test(character) ? '0' : letter(character)));
}

const masks =
  /(person-\d+(?:@|%40)masked\.invalid|(?<![\d.])(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}(?![\d.])|2001:db8::[0-9a-f:]+)/;

/**
 * {@link maskCharacters}, but what is the mask of an address already stays, so that it can still be told from the others. A percent-encoded
 * character becomes a comma: what is left still decodes, and joins no mask beside it.
 */
export function coverAroundMasks(text: string): string {
  return outsideMasks(text, (part) => maskCharacters(part.replace(/%[0-9A-Fa-f]{2}/g, ',')));
}

/** `text` with `change` made to everything but the masks of addresses. */
export function outsideMasks(text: string, change: (part: string) => string): string {
  return text
    .split(masks)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

function letter(character: string): string {
  return character !== character.toLowerCase() ? 'X' : 'x';
}

/** A phone number of the same grouping: `+1 000 000 0000`. The first digit stays non-zero where it was, so E.164 patterns still hold. */
export function maskDigits(text: string): string {
  let first = true;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const mask = first && digit !== '0' ? '1' : '0';
    first = false;
    return mask;
  });
}

/** An integer of as many digits, for a number that is a phone number or a secret. */
export function maskInteger(number: number): number {
  return Math.sign(number) * 10 ** Math.floor(Math.log10(Math.trunc(Math.abs(number))));
}
