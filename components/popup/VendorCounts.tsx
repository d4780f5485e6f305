import type { Status } from '../../core/event.ts';
import type { TabState } from '../../core/tab-state.ts';
import { number } from '../../locales/figures.ts';
import { t } from '../../locales/text.ts';
import { Icon } from '../panel/Icon.tsx';

const statuses: readonly Status[] = ['valid', 'invalid', 'unknown-event', 'untrusted'];

/** Each vendor seen, with its events by status. */
export function VendorCounts({
  counts,
  vendorName,
}: {
  counts: TabState['counts'];
  vendorName: (id: string) => string;
}) {
  const vendors = Object.entries(counts);
  if (vendors.length === 0) return <p>{t('popup.nothingSeen')}</p>;
  return (
    <table>
      <tbody>
        {vendors.map(([id, byStatus]) => (
          <tr key={id}>
            <th scope="row">{vendorName(id)}</th>
            <td>
              {statuses.map((status) => {
                const seen = byStatus[status] ?? 0;
                return (
                  seen > 0 && (
                    <span key={status} class={`status ${status}`}>
                      <Icon name={status} />
                      {number(seen)} {status}
                    </span>
                  )
                );
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
