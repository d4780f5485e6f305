import type { DeliveryHeaders } from '../../core/webhook/delivery.ts';

/** The headers of a request or an answer, in the order they came. */
export function HeaderTable({ label, headers }: { label: string; headers: DeliveryHeaders }) {
  return (
    <table class="facts" aria-label={label}>
      <tbody>
        {Object.entries(headers).map(([name, value]) => (
          <tr key={name}>
            <th scope="row" class="mono">
              {name}
            </th>
            <td class="mono">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
