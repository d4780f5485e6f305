/**
 * What a key says about its value. `maybe-name` is a bare `name`, which its neighbours decide; `person` holds a person, or their name;
 * `capability` an address that lets whoever has it act; `custom` fields the customer defined, of unknown and so personal content;
 * `label` a word of the vendor's; `quantity` a number or a time that only looks like a phone number.
 */
export type KeyKind =
  | 'name'
  | 'maybe-name'
  | 'person'
  | 'phone'
  | 'credential'
  | 'capability'
  | 'custom'
  | 'label'
  | 'id'
  | 'quantity'
  | 'text';

/** The words of a key, in lower case: `CustomerName` → `customer`, `name`. */
export function wordsOf(key: string): string[] {
  return key
    .slice(0, 200)
    .replace(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter((word) => word !== '');
}

/** Judges a key by its words alone. The first rule that fits decides. */
export function kindOfKey(key: string): KeyKind {
  const words = wordsOf(key);
  const joined = words.join('');
  return rules.find(([, fits]) => fits(words, joined))?.[0] ?? 'text';
}

/** True for words that name a person's container: `lead`, `customer`, `attendees`. */
export function isPersonKey(key: string): boolean {
  return wordsOf(key).some((word) => people.has(word));
}

/** True for words that name a thing, whose `name` is not a person's: `bot`, `booking_calendar`, `item`. */
export function isThingKey(key: string): boolean {
  return wordsOf(key).some((word) => things.has(word));
}

type Rule = readonly [KeyKind, (words: string[], joined: string) => boolean];

const has = (list: string) => {
  const set = new Set(list.split(' '));
  return (words: string[]) => words.some((word) => set.has(word));
};
const endsWith = (list: string) => {
  const set = new Set(list.split(' '));
  return (words: string[]) => set.has(words.at(-1) ?? '');
};

const people = new Set(
  (
    'attendee attendees customer customers client clients contact contacts guest guests host hosts cohost cohosts invitee invitees lead leads ' +
    'organizer organizers organiser organisers owner visitor visitors person persons people user users agent agents member members author ' +
    'sender recipient recipients participant participants assignee operator patient employee staff caller applicant subscriber profile identity details'
  ).split(' '),
);
const things = new Set(
  (
    'bot bots chatbot chatbots form forms event events calendar calendars vendor website site page pages product products item items file files ' +
    'widget campaign department team company organization organisation domain website cookie cookies header headers field fields tag tags theme plan ' +
    'type category service services location room app application browser os device platform error function model variant guide template ' +
    'step screen section group list project plugin script tool button experiment segment source store shop brand school package state method subject link image icon font role permission ' +
    'topic scenario skill resource account account queue channel language country city currency parameter param attribute property column class'
  ).split(' '),
);

const personalName = new RegExp(
  '(?:first|last|f|l|full|given|family|middle|nick|maiden|fore|sur|legal|preferred|real|display|user|customer|client|contact|guest|attendee|invitee|' +
    'organi[sz]er|owner|agent|visitor|lead|person|member|sender|author|recipient|operator|patient|employee|staff|caller|participant|assignee|' +
    'applicant|subscriber|buyer|student|parent|child|spouse|manager|your|cardholder|holder)names?$',
);
/** True when what the name belongs to, the word before it, is a thing: `event_type_name` is, `event_owner_name` is not. */
const isThing = (words: string[]) => {
  const owner = words.findLast(
    (word) => !/^(?:display|full|first|last)?names?$|^(?:display|full|first|last)$/.test(word),
  );
  if (owner !== undefined && (things.has(owner) || people.has(owner))) return things.has(owner);
  return words.some((word) => things.has(word));
};
const isMeta = endsWith(
  'version at type types expires expiry in count length algorithm method status required valid verified tokens limit format enabled strength hint',
);
const isQuantity = has(
  'time timestamp date created updated size bytes length duration count price amount total width height offset ms seconds expires version score index',
);
const isCredential = has(
  'token tokens secret secrets password passwd pwd passcode passphrase apikey authorization cookie signature sig hmac jwt bearer credential credentials otp csrf xsrf sessiontoken accesstoken refreshtoken idtoken authtoken',
);
const joinedCredential =
  /(?:api|access|private|signing|encryption|secret|auth|subscription)key$|(?:user|email|identity|visitor)hash$|^auth$|oauth|^(?:.*sess(?:ion)?|s)id$|(?:auth|verification|access|security|one-?time)code$|^(?:session|sess)(?:token|key|cookie)$|^pin$|^cvv$|^cvc$|(?:access|refresh|id|auth|csrf|xsrf|session|push|device)token$/;
const capability =
  /cancel|reschedul|handlingurl|unsubscribe|magiclink|(?:invite|join|meeting|videocall|conference|confirm(?:ation)?|verification|reset|download|signed|edit|manage)(?:url|link|uri|href)$|^(?:ics|vcs)(?:url|link)?$|photo|avatar|picture|profileimage|gravatar/;
const customFields = /^custom(?:er)?(?:fields?|properties|attributes|data|answers?)$/;

const rules: readonly Rule[] = [
  ['credential', (words, joined) => (isCredential(words) || joinedCredential.test(joined)) && !isMeta(words)],
  ['custom', (_, joined) => customFields.test(joined)],
  ['capability', (_, joined) => capability.test(joined)],
  ['id', endsWith('id ids uuid guid suuid pid gid slug')],
  [
    'phone',
    (words, joined) =>
      (has('phone phones mobile tel telephone fax cell cellphone msisdn whatsapp sms')(words) ||
        /(?:phone|mobile|telephone|whatsapp)(?:number|no)?$/.test(joined)) &&
      !isMeta(words),
  ],
  [
    'name',
    (words, joined) => (personalName.test(joined) || (joined === 'hostname' && words.length === 2)) && !isThing(words),
  ],
  ['maybe-name', (_, joined) => joined === 'name' || joined === 'names'],
  ['person', (words) => endsWith('name names')(words) && !isThing(words)],
  [
    'label',
    endsWith(
      'name names hostname filename type event topic status object source role channel kind vendor method locale language timezone code',
    ),
  ],
  ['quantity', isQuantity],
  ['person', (words) => words.length > 0 && people.has(words.at(-1) ?? '') && !isThing(words)],
  ['text', () => true],
];
