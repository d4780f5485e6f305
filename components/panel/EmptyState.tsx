import type { ComponentChildren } from 'preact';
import type { EmptyReason } from '../../core/panel/empty-list.ts';

export interface EmptyStateProps {
  reason: EmptyReason;
  /** The host of the watched page; empty when unknown. */
  host: string;
  /** The vendors whose events are recognised, as they write themselves. */
  vendors: readonly string[];
  /** Whether site access is a thing the user may have to look after here. */
  mentionAccess: boolean;
  onRecord: () => void;
  onClearFilter: () => void;
  onGrant: () => void;
  onWebhooks: () => void;
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
  connecting: () => <h2>Connecting …</h2>,
  disconnected: () => <h2>Not connected</h2>,
  filtered: ({ onClearFilter }) => (
    <>
      <h2>No event matches the filter</h2>
      <button type="button" class="push" onClick={onClearFilter}>
        Show all events
      </button>
    </>
  ),
  gone: () => (
    <>
      <h2>There is no such tab</h2>
      <p>The tab this panel watches is closed. Open the panel again from the tab you want to watch.</p>
    </>
  ),
  paused: ({ onRecord }) => (
    <>
      <h2>Recording is paused</h2>
      <p>Nothing is recorded on this tab until you turn it on again.</p>
      <button type="button" class="push" onClick={onRecord}>
        Resume recording
      </button>
    </>
  ),
  'no-access': ({ host, onGrant }) => (
    <>
      <h2>No access to {host === '' ? 'this site' : host}</h2>
      <p>The browser has not given Widgetscope access, so nothing can be recorded. Grant it, then reload the page.</p>
      <button type="button" class="push" onClick={onGrant}>
        Grant access
      </button>
    </>
  ),
  waiting: ({ host, vendors, mentionAccess, onWebhooks }) => (
    <>
      <h2>Recording widget events{host === '' ? '' : ` on ${host}`} …</h2>
      <p>
        Open or use the chat or scheduling widget on the page and its events appear here. Reload the page to see those
        of its start.
      </p>
      <p class="faint">
        Recognised: {vendors.join(', ')}. Tick <b>All messages</b> to see every other window message as well.
      </p>
      <p class="faint">
        Their webhooks are listed here too: drop a file, paste a body or a curl command, or{' '}
        <button type="button" class="link" onClick={onWebhooks}>
          listen to a live stream
        </button>
        .
      </p>
      {mentionAccess && (
        <p class="faint">
          Still nothing? Firefox may not have given Widgetscope access to this site: its toolbar button says so and asks
          for it.
        </p>
      )}
    </>
  ),
};
