/** curl's options that take a value (curl 8), by their long names. Of an option that is not among them nothing is skipped but itself. */
const valued = new Set(
  `abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to continue-at cookie cookie-jar
  create-file-mode crlfile curves data data-ascii data-binary data-raw data-urlencode delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers
  doh-url dump-header ech egd-file engine etag-compare etag-save expect100-timeout form form-string ftp-account ftp-alternative-to-user ftp-method
  ftp-port ftp-ssl-ccc-mode happy-eyeballs-timeout-ms haproxy-clientip header hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway json
  keepalive-cnt keepalive-time key key-type krb libcurl limit-rate local-port login-options mail-auth mail-from mail-rcpt max-filesize max-redirs
  max-time netrc-file noproxy oauth2-bearer output output-dir parallel-max pass pinnedpubkey preproxy proto proto-default proto-redir proxy
  proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass
  proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote
  random-file range rate referer request request-target resolve retry retry-delay retry-max-time sasl-authzid service-name socks4 socks4a socks5
  socks5-gssapi-service socks5-hostname speed-limit speed-time stderr telnet-option tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype
  tlspassword tlsuser trace trace-ascii trace-config unix-socket upload-file url url-query user user-agent variable vlan-priority write-out`.split(
    /\s+/,
  ),
);

/** Of the options of one letter: those that are read, by their long names, and all others that take a value. */
const letters: Readonly<Record<string, string>> = {
  ':': 'next',
  A: 'user-agent',
  F: 'form',
  G: 'get',
  H: 'header',
  I: 'head',
  T: 'upload-file',
  X: 'request',
  b: 'cookie',
  d: 'data',
  e: 'referer',
  u: 'user',
};
const valuedLetters = 'CDEKPQUYchmortwxyz';

/** One option as it was given; `value` is null where it takes none. */
export interface CurlOption {
  name: string;
  value: string | null;
}

/**
 * The options of one word that begins with `-`, by their long names: `-sSXPOST` has three. `following`: the next word, and `consumed` says that it is
 * the last one's value; `missing` names an option whose value is not there.
 */
export function curlOptionsOf(
  word: string,
  following: string | undefined,
): { options: CurlOption[]; consumed: boolean; missing: string | null } {
  if (word.startsWith('--')) return longOption(word.slice(2), following);
  const options: CurlOption[] = [];
  for (let i = 1; i < word.length; i++) {
    const letter = word[i] ?? '';
    const name = letters[letter];
    const takesValue = name === undefined ? valuedLetters.includes(letter) : valued.has(name);
    if (!takesValue) {
      options.push({ name: name ?? letter, value: null });
      continue;
    }
    const attached = word.slice(i + 1);
    const value = attached === '' ? following : attached;
    if (value === undefined) return { options, consumed: false, missing: `-${letter}` };
    options.push({ name: name ?? letter, value });
    return { options, consumed: attached === '', missing: null };
  }
  return { options, consumed: false, missing: null };
}

/** `--header=…` is no option of curl's, but people write it: what it means is plain. */
function longOption(text: string, following: string | undefined): ReturnType<typeof curlOptionsOf> {
  const [, name = text, attached] = /^([\w.-]+)=(.*)$/s.exec(text) ?? [];
  if (!valued.has(name)) return { options: [{ name, value: null }], consumed: false, missing: null };
  const value = attached ?? following;
  if (value === undefined) return { options: [], consumed: false, missing: `--${name}` };
  return { options: [{ name, value }], consumed: attached === undefined, missing: null };
}
