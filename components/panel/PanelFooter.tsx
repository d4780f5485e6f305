import { hiddenBy, integrityRemarks } from '../../core/panel/integrity-words.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { streamNote } from '../../core/panel/stream-words.ts';
import { Footer } from './Footer.tsx';

/** The footer of the watched tab. */
export function PanelFooter({ model: { copy, list, tab, links, webhooks, connection } }: { model: PanelModel }) {
  const state = tab.state.value;
  // The timeline is no signal; its version is.
  void list.version.value;
  const { counts } = list.timeline;
  const { state: stream, host, received, retryIn } = webhooks.stream;
  const facts = { host: host.value, received: received.value, retryIn: retryIn.value };
  const notes = [
    copy.said.value,
    links.step.value,
    tab.switches.value.recording ? '' : 'Paused',
    state?.private === true ? 'Private window: kept in memory only' : '',
    streamNote(stream.value, facts) ?? '',
    connection.value === 'connecting' && state !== null ? 'Reconnecting …' : '',
  ];
  return (
    <Footer
      shown={counts.shown}
      total={counts.total}
      remarks={state === null ? [] : integrityRemarks(state.integrity, counts.gaps)}
      notes={notes.filter((note) => note !== '')}
      hiddenBy={hiddenBy({ filter: list.filterText.value !== '', range: list.range.value !== null })}
      onClearFilter={list.showAll}
    />
  );
}
