import { useSignal } from '@preact/signals';
import type { VendorDefinition } from '../../core/vendor.ts';
import { t } from '../../locales/text.ts';
import type { SendModel } from '../model/send-model.ts';

/** Any documented webhook, to be sent. */
export function ExampleSection({ send, vendors }: { send: SendModel; vendors: readonly VendorDefinition[] }) {
  const groups = vendors
    .map((vendor) => ({
      vendor,
      events: vendor.events.filter(({ channel, example }) => channel === 'webhook' && example !== null),
    }))
    .filter(({ events }) => events.length > 0);
  const choices = groups.flatMap(({ vendor, events }) => events.map((event) => ({ vendor, event })));
  const chosen = useSignal(0);
  const choice = choices[chosen.value];
  if (choice === undefined) return null;
  return (
    <form
      class="part"
      aria-labelledby="example-heading"
      onSubmit={(event) => {
        event.preventDefault();
        send.open({ vendor: choice.vendor, name: choice.event.name }, choice.event.example);
      }}
    >
      <h2 id="example-heading">{t('details.example.title')}</h2>
      <div class="fields">
        <select
          class="field"
          aria-label={t('details.example.webhook')}
          value={String(chosen.value)}
          onChange={(event) => (chosen.value = event.currentTarget.selectedIndex)}
        >
          {groups.map(({ vendor, events }) => (
            <optgroup key={vendor.id} label={vendor.name}>
              {events.map((event) => (
                <option key={event.name} value={String(choices.findIndex((each) => each.event === event))}>
                  {event.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button type="submit" class="push">
          {t('details.example.send')}
        </button>
      </div>
      <p class="faint">{t('details.example.hint')}</p>
    </form>
  );
}
