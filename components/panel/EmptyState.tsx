import type { ComponentChildren } from 'preact';
import type { EmptyReason } from '../../core/panel/empty-list.ts';
import { t } from '../../locales/text.ts';
import { EmptyHints, type EmptyHintsProps } from './EmptyHints.tsx';

export interface EmptyStateProps extends EmptyHintsProps {
  reason: EmptyReason;
  /** The host of the watched page; empty when unknown. */
  host: string;
  /** Whether a range of time is selected, which hides what lies outside. */
  ranged: boolean;
  /** Whether nothing is recorded while no panel is open. */
  unheard: boolean;
  onRecord: () => void;
  onClearFilter: () => void;
  onGrant: () => void;
}

/** What to do, and why nothing is listed. */
export function EmptyState(props: EmptyStateProps) {
  return (
    <div class="empty" role="status">
      {contents[props.reason](props)}
    </div>
  );
}

const contents: Record<EmptyReason, (props: EmptyStateProps) => ComponentChildren> = {
  connecting: () => <h2>{t('list.empty.connecting')}</h2>,
  disconnected: () => <h2>{t('list.empty.disconnected')}</h2>,
  updated: () => (
    <>
      <h2>{t('list.empty.updated')}</h2>
      <p>{t('list.empty.updatedAdvice')}</p>
    </>
  ),
  filtered: ({ ranged, onClearFilter }) => (
    <>
      <h2>{t(ranged ? 'list.empty.ranged' : 'list.empty.filtered')}</h2>
      <Push text={t('list.empty.showAll')} onClick={onClearFilter} />
    </>
  ),
  crashed: () => (
    <>
      <h2>{t('list.empty.crashed')}</h2>
      <p>{t('list.empty.crashedAdvice')}</p>
    </>
  ),
  gone: () => (
    <>
      <h2>{t('list.empty.gone')}</h2>
      <p>{t('list.empty.goneAdvice')}</p>
    </>
  ),
  paused: ({ onRecord }) => (
    <>
      <h2>{t('list.empty.paused')}</h2>
      <p>{t('list.empty.pausedAdvice')}</p>
      <Push text={t('list.empty.resume')} onClick={onRecord} />
    </>
  ),
  'out-of-reach': () => (
    <>
      <h2>{t('list.empty.outOfReach')}</h2>
      <p>{t('list.empty.outOfReachAdvice')}</p>
    </>
  ),
  'no-access': ({ host, onGrant }) => (
    <>
      <h2>{host === '' ? t('list.empty.noAccess') : t('list.empty.noAccessTo', { host })}</h2>
      <p>{t('list.empty.noAccessAdvice')}</p>
      <Push text={t('list.empty.grant')} onClick={onGrant} />
    </>
  ),
  silent: (props) => (
    <>
      <h2>{silentWords(props)}</h2>
      <p>{t('list.empty.silentAdvice')}</p>
      <EmptyHints {...props} />
    </>
  ),
  waiting: (props) => (
    <>
      <h2>{props.host === '' ? t('list.empty.waiting') : t('list.empty.waitingOn', { host: props.host })}</h2>
      <p>
        {t('list.empty.waitingAdvice')}
        {props.unheard && ` ${t('list.empty.unheard')}`}
      </p>
      <EmptyHints {...props} />
    </>
  ),
};

function silentWords({ host, allMessages }: EmptyStateProps): string {
  if (host === '') return t(allMessages ? 'list.empty.noMessage' : 'list.empty.noEvent');
  return t(allMessages ? 'list.empty.noMessageOn' : 'list.empty.noEventOn', { host });
}

function Push({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <button type="button" class="push" onClick={onClick}>
      {text}
    </button>
  );
}
