import type { Status } from '../../core/event.ts';
import type { ExpectedEvent, Step } from './step.ts';

const group = 'Ebbot Product Guides (DOM events)';
const widgetEvent = 'ebbot_widget_event';
const place = { stepId: 'step-1', productGuideId: 'guide-shoes', placementId: 'front' };
const products = { prodCount: 2, name: 'Boots', productIds: ['boot-41', 'boot-42'] };
const option = { options: [{ uuid: 'option-forest', title: 'Forest' }], clicked: ['option-forest'] };

/** The documented types of `ebbot_widget_event` and their values, undefined where there is none. */
const types: Record<string, unknown> = {
  init: undefined,
  load_more_products: undefined,
  restart: undefined,
  skip: { from: 'step-1' },
  undo: { to: 'step-1' },
  option,
  form: { email: 'ada@example.com', phone: '+49 30 5550123' },
  form_email: 'ada@example.com',
  form_phone: '+49 30 5550123',
  form_other: { size: '41' },
  prod_click: { name: 'Forest boot', pid: 'boot-41', resultName: 'Boots', suuid: 'suuid-1' },
  recommendation_receive: products,
  view: { name: 'Boots' },
  placement_load: undefined,
  placement_view: undefined,
  modal_cta_click: undefined,
  flag_click: undefined,
  split_click: undefined,
};

export const productGuideSteps: readonly Step[] = [
  ...Object.entries(types).map(([type, value]) =>
    dispatch(type, { type, ...place, ...(value !== undefined && { value }) }),
  ),
  {
    ...dispatch('cart', { items: [{ id: 'boot-41', quantity: 1 }] }, 'dt_add_to_cart'),
    button: 'dt_add_to_cart',
    expected: [guide('dt_add_to_cart', 'valid')],
  },
  {
    ...dispatch('broken', { type: 'skip', ...place, value: { from: 1 } }),
    button: 'Broken payload',
    expected: [guide(widgetEvent, 'invalid', [{ code: 'invalid_type', path: ['value', 'from'] }])],
  },
  {
    ...dispatch('unknown', { type: 'confetti', ...place }),
    button: 'Undocumented type',
    expected: [guide(widgetEvent, 'invalid', [{ code: 'invalid_value', path: ['type'] }])],
  },
];

function dispatch(id: string, detail: unknown, event = widgetEvent): Step {
  return {
    group,
    id: `guide-${id}`,
    button: id,
    action: { do: 'emit', widget: 'guides', event, argument: detail },
    expected: [guide(widgetEvent, 'valid')],
  };
}

function guide(name: string, status: Status, findings: ExpectedEvent['findings'] = []): ExpectedEvent {
  return { vendor: 'ebbot', name, channel: 'dom-event', status, findings };
}
