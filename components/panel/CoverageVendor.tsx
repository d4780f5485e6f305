import type { Channel } from '../../core/capture.ts';
import { coverageFilter } from '../../core/panel/coverage/coverage-filter.ts';
import type { EventCoverage } from '../../core/panel/coverage/event-coverage.ts';
import type { VendorCoverage } from '../../core/panel/coverage/vendor-coverage.ts';
import { t, tn } from '../../locales/text.ts';
import { CoverageEvent } from './CoverageEvent.tsx';
import { CoverageSource } from './CoverageSource.tsx';

export interface CoverageVendorProps {
  coverage: VendorCoverage;
  onFilter: (text: string) => void;
  onCopy: () => void;
  onSave: () => void;
}

const columns = ['event', 'seen', 'invalid', 'untrusted', 'first', 'last', 'differences'] as const;
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
        <p class="faint">{t('coverage.came', { some: came, all: documented.length })}</p>
        {coverage.seen > 0 && (
          <div class="coverage-tools">
            <button
              type="button"
              class="push"
              aria-label={t('coverage.copyFor', { vendor: vendor.name })}
              onClick={onCopy}
            >
              {t('coverage.copy')}
            </button>
            <button
              type="button"
              class="push"
              aria-label={t('coverage.saveFor', { vendor: vendor.name })}
              onClick={onSave}
            >
              {t('coverage.save')}
            </button>
          </div>
        )}
      </header>
      <table aria-label={t('coverage.eventsOf', { vendor: vendor.name })}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" class={column}>
                {t(`coverage.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {[...groups, { title: t('coverage.undocumented'), events: undocumented }]
          .filter(({ events }) => events.length > 0)
          .map((group) => (
            <Group key={group.title} {...group} vendor={vendor.id} onFilter={onFilter} />
          ))}
      </table>
      {leftOut > 0 && <p class="faint">{tn('coverage.moreEvents', leftOut)}</p>}
      {vendor.documentation.map((page) => (
        <CoverageSource key={page.url} {...page} />
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
