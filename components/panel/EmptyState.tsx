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
  /** Whether a range of time is selected, which hides what lies outside. */
  ranged: boolean;
  /** Whether every message is recorded, not only those of widgets. */
  allMessages: boolean;
  /** Whether nothing is recorded while no panel is open. */
  unheard: boolean;
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
  updated: () => (
    <>
      <h2>Widgetscope was updated</h2>
      <p>This panel belongs to the version before. Close DevTools and open them again.</p>
    </>
  ),
  filtered: ({ ranged, onClearFilter }) => (
    <>
      <h2>{ranged ? 'No event matches within the selected time' : 'No event matches the filter'}</h2>
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
  'out-of-reach': () => (
    <>
      <h2>No extension may look at this page</h2>
      <p>Browsers keep their own pages, those of extensions and their stores closed. Go to the page with the widget.</p>
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
  silent: (props) => (
    <>
      <h2>
        No {props.allMessages ? 'message' : 'widget event'}
        {props.host === '' ? '' : ` on ${props.host}`} since the page loaded
      </h2>
      <p>
        Either the page has no such widget, or it has not said anything yet: open or use it. Widgetscope knows widgets
        by what they send, and cannot tell the two apart.
      </p>
      <Hints {...props} />
    </>
  ),
  waiting: (props) => (
    <>
      <h2>Recording widget events{props.host === '' ? '' : ` on ${props.host}`} …</h2>
      <p>
        Open or use the chat or scheduling widget on the page and its events appear here. Reload the page to see those
        of its start.
        {props.unheard && ' Nothing was recorded before this panel was open (Settings).'}
      </p>
      <Hints {...props} />
    </>
  ),
};

/** What else can be seen, and how. */
function Hints({ vendors, mentionAccess, allMessages, onWebhooks }: EmptyStateProps) {
  return (
    <>
      <p class="faint">
        Recognised: {vendors.join(', ')}.
        {!allMessages && (
          <>
            {' '}
            Tick <b>All messages</b> to see every other window message as well.
          </>
        )}
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
  );
}
