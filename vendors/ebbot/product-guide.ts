import type { EventDefinition } from '../../core/vendor.ts';
import { z } from '../../core/zod.ts';
import { byType } from './by-type.ts';
import { documentation } from './documentation.ts';

const step = z.strictObject({
  type: z.string(),
  stepId: z.string().optional(),
  productGuideId: z.string().optional(),
  placementId: z.string().optional(),
});

const answer = z.union([z.string(), z.number(), z.boolean()]);

/** What `value` is for the types that have one. */
const values = {
  skip: z.strictObject({ from: z.string() }),
  undo: z.strictObject({ to: z.string() }),
  option: z.strictObject({
    options: z.array(z.strictObject({ uuid: z.string(), title: z.string() })),
    clicked: z.array(z.string()),
  }),
  form: z.object({ email: z.string().optional(), phone: z.string().optional() }).catchall(answer),
  form_email: z.string(),
  form_phone: z.string(),
  form_other: z.record(z.string(), answer),
  prod_click: z.strictObject({ name: z.string(), pid: z.string(), resultName: z.string(), suuid: z.string() }),
  recommendation_receive: z.strictObject({ prodCount: z.number(), name: z.string(), productIds: z.array(z.string()) }),
  view: z.strictObject({ name: z.string() }),
} as const;

/** The types that are told without a value. */
const bareTypes = [
  'init',
  'load_more_products',
  'restart',
  'placement_load',
  'placement_view',
  'modal_cta_click',
  'flag_click',
  'split_click',
] as const;

const unknownStep = step.extend({
  type: z.string().pipe(z.enum([...bareTypes, ...Object.keys(values)])),
  value: z.unknown().optional(),
});

const widgetEvent = byType(
  Object.fromEntries<z.ZodType>([
    ...bareTypes.map((type) => [type, step] as const),
    ...Object.entries(values).map(([type, value]) => [type, step.extend({ value })] as const),
  ]),
  unknownStep,
);

/** What Product Guides tell, as DOM events on `window`; the first has to be switched on for each placement. */
export const productGuideEvents: readonly EventDefinition[] = [
  {
    name: 'ebbot_widget_event',
    channel: 'dom-event',
    fires: 'The visitor does anything in a product guide or its placement; `type` says what.',
    documentation: documentation.productGuides,
    schema: widgetEvent,
    example: {
      type: 'option',
      stepId: '0b7e5a52-6c0f-4a43-9d6b-7f1c7a0d3e11',
      productGuideId: '5f0c2d8e-1d5e-4a8b-bb39-2a6d1c9e7f02',
      placementId: '9a3d4c61-02b7-4f6e-8f4a-c5e8d7b6a903',
      value: {
        options: [
          { uuid: '1c9e7f02-6c0f-4a43-9d6b-0b7e5a520001', title: 'Forest' },
          { uuid: '1c9e7f02-6c0f-4a43-9d6b-0b7e5a520002', title: 'Road' },
        ],
        clicked: ['1c9e7f02-6c0f-4a43-9d6b-0b7e5a520001'],
      },
    },
    headline: 'type',
  },
  {
    name: 'dt_add_to_cart',
    channel: 'dom-event',
    fires: "The visitor clicks a product's button that adds it to the cart.",
    documentation: documentation.addToCart,
    schema: z.strictObject({ items: z.array(z.strictObject({ id: z.string(), quantity: z.number() })) }),
    example: { items: [{ id: 'shoe-42', quantity: 1 }] },
    headline: ['items', 0, 'id'],
  },
];
