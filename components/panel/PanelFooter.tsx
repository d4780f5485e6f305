import { t } from '../../locales/text.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { streamNote } from '../words/stream-words.ts';
import { hiddenWords, integrityRemarks } from '../words/integrity-words.ts';
import { Footer } from './Footer.tsx';

/** The footer of the watched tab. */
export function PanelFooter({
  model: { copy, exports, list, tab, links, webhooks, connection },
}: {
  model: PanelModel;
}) {
  const state = tab.state.value;
  // The timeline is no signal; its version is.
  void list.version.value;
  const { counts } = list.timeline;
  const hidden = counts.total - counts.shown;
  const hiddenBy = { filter: list.filter.test() !== null, range: list.range.value !== null };
  const { state: stream, host, received, retryIn } = webhooks.stream;
  const facts = { host: host.value, received: received.value, retryIn: retryIn.value };
  const notes = [
    copy.said.value,
    links.step.value,
    exports.busy.value ? t('list.export.running') : '',
    tab.switches.value.recording ? '' : t('list.paused'),
    state?.private === true ? t('list.private') : '',
    streamNote(stream.value, facts) ?? '',
    connection.value === 'connecting' && state !== null ? t('list.reconnecting') : '',
  ];
  return (
    <Footer
      shown={counts.shown}
      total={counts.total}
      remarks={state === null ? [] : integrityRemarks(state.integrity, counts.gaps)}
      notes={notes.filter((note) => note !== '')}
      hidden={hidden > 0 ? hiddenWords(hidden, hiddenBy) : ''}
      onClearFilter={list.showAll}
    />
  );
}
