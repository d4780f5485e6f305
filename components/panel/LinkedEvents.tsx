import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EventEntry } from '../../core/entry.ts';
import { timeBetween } from '../words/duration-words.ts';
import { idKind, idWords } from '../../core/panel/id-words.ts';
import { t } from '../../locales/text.ts';
import type { LinksModel } from '../model/links-model.ts';
import { Icon } from './Icon.tsx';
import { focusTabPanel } from './tab-panel.ts';

/** How many linked events are listed before and after the chosen one, of each id. */
const reach = 20;

/** The events that share an id with this one, in order of time, each with its distance. Stands below the tabs, whichever is open. */
export function LinkedEvents({ entry, links }: { entry: EventEntry; links: LinksModel }) {
  const list = useRef<HTMLOListElement>(null);
  // Read for its own sake: the index is no signal, its version is.
  void links.version.value;
  const { events, sizes } = links.around(entry, reach);

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [entry, events.length]);

  if (events.length === 0) return null;
  const listed = [...sizes].filter(([id, size]) => events.filter(({ ids }) => ids.includes(id)).length < size);
  return (
    <section class="linked" aria-label={t('details.linked.title')}>
      <h2 class="heading" title={t('details.linked.keys')}>
        <Icon name="link" /> {t('details.linked.title')}{' '}
        <span class="faint">{t('details.linked.by', { ids: [...sizes.keys()].map(idWords).join(', ') })}</span>{' '}
        <kbd>l</kbd>
      </h2>
      {links.step.value !== '' && <p class="step">{links.step.value}</p>}
      <ol ref={list}>
        {events.map((linked) => (
          <li key={linked.entry.order}>
            <LinkedLine
              entry={linked.entry}
              from={entry}
              ids={sizes.size > 1 ? linked.ids : []}
              onOpen={() => {
                focusTabPanel();
                links.goTo(linked.entry);
              }}
            />
          </li>
        ))}
      </ol>
      {listed.map(([id, size]) => (
        <p key={id} class="faint">
          {t('details.linked.nearest', { count: size, id: idWords(id) })}
        </p>
      ))}
    </section>
  );
}

interface LinkedLineProps {
  entry: EventEntry;
  from: EventEntry;
  /** The ids they share, where there are several. */
  ids: readonly string[];
  onOpen: () => void;
}

function LinkedLine({ entry, from, ids, onOpen }: LinkedLineProps) {
  const { name, channel, time } = entry.event;
  const here = entry.order === from.order;
  return (
    <button type="button" class="linked-line" aria-current={here ? 'true' : undefined} disabled={here} onClick={onOpen}>
      <span class="between">{here ? t('details.linked.thisEvent') : timeBetween(from.event.time, time)}</span>{' '}
      <span class="mono">{name ?? channel}</span> <span class="faint">{channel}</span>
      {!here && ids.length > 0 && <span class="faint"> {ids.map(idKind).join(', ')}</span>}
    </button>
  );
}
