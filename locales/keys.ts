import type english from './en.json';

type English = typeof english;

/** A text with a singular (`1`) and a plural (`n`). */
interface Counted {
  1: string;
  n: string;
}

type Keys<Part, Wanted, Path extends string = ''> = {
  [Key in keyof Part & string]: Part[Key] extends Wanted
    ? `${Path}${Key}`
    : Part[Key] extends string | Counted
      ? never
      : Keys<Part[Key], Wanted, `${Path}${Key}.`>;
}[keyof Part & string];

/** The path of a text in locales/en.json, such as `popup.noPage`. */
export type TextKey = Keys<English, string>;

/** The path of a text that has a singular and a plural. */
export type CountedKey = Keys<English, Counted>;
