import type { Channel } from '../../core/capture.ts';
import { coverageFilter } from '../../core/panel/coverage/coverage-filter.ts';
import type { EventCoverage } from '../../core/panel/coverage/event-coverage.ts';
import type { VendorCoverage } from '../../core/panel/coverage/vendor-coverage.ts';
import { count } from '../../core/panel/integrity-words.ts';
import { CoverageEvent } from './CoverageEvent.tsx';

export interface CoverageVendorProps {
  coverage: VendorCoverage;
  onFilter: (text: string) => void;
  onCopy: () => void;
  onSave: () => void;
}

const columns = ['Event', 'Seen', 'Invalid', 'Untrusted', 'First', 'Last', 'Differences'];
const channels: readonly Channel[] = ['message', 'bus', 'dom-event', 'callback', 'webhook'];

/** One vendor's events by channel, and the report about them. */
export function CoverageVendor({ coverage, onFilter, onCopy, onSave }: CoverageVendorProps) {
  const { vendor, documented, undocumented, leftOut } = coverage;
  const came = documented.filter(({ counts }) => counts.seen > 0).length;
  const groups = channels.map((channel) => ({
    title: channel,
    events: documented.filter((event) => event.channel === channel),
  }));
  return (
    <section class="coverage-vendor" aria-label={vendor.name}>
      <header>
        <h2>{vendor.name}</h2>
        <p class="faint">
          {count(came)} of {count(documented.length)} documented events seen
        </p>
        {coverage.seen > 0 && (
          <div class="coverage-tools">
            <button type="button" class="push" aria-label={`Copy as Markdown: ${vendor.name}`} onClick={onCopy}>
              Copy as Markdown
            </button>
            <button type="button" class="push" aria-label={`Save: ${vendor.name}`} onClick={onSave}>
              Save
            </button>
          </div>
        )}
      </header>
      <table aria-label={`Events of ${vendor.name}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" class={column.toLowerCase()}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {[...groups, { title: 'not documented', events: undocumented }]
          .filter(({ events }) => events.length > 0)
          .map((group) => (
            <Group key={group.title} {...group} vendor={vendor.id} onFilter={onFilter} />
          ))}
      </table>
      {leftOut > 0 && <p class="faint">{count(leftOut)} more events under other undocumented names are not listed.</p>}
      {vendor.documentation.map(({ url, read }) => (
        <p key={url} class="faint source">
          <a href={url} target="_blank" rel="noreferrer">
            {url.replace(/^https:\/\//, '')}
          </a>{' '}
          read {read}
        </p>
      ))}
    </section>
  );
}

interface GroupProps {
  title: string;
  events: readonly EventCoverage[];
  vendor: string;
  onFilter: (text: string) => void;
}

function Group({ title, events, vendor, onFilter }: GroupProps) {
  return (
    <tbody>
      <tr class="channel">
        <th scope="rowgroup" colSpan={columns.length}>
          {title}
        </th>
      </tr>
      {events.map((event) => (
        <CoverageEvent
          key={`${event.channel} ${event.name}`}
          coverage={event}
          span={columns.length}
          onOpen={() => onFilter(coverageFilter(vendor, event))}
        />
      ))}
    </tbody>
  );
}
