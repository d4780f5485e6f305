import { textParts } from '../../core/panel/text-parts.ts';

/** A text with every place marked that holds what is looked for. */
export function Marked({ text, query }: { text: string; query: string }) {
  if (query === '') return <>{text}</>;
  return (
    <>
      {textParts(text, query).map((part, index) =>
        part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
      )}
    </>
  );
}
