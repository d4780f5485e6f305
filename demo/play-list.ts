import { acquireSteps } from './play/acquire.ts';
import { bitpalmSteps } from './play/bitpalm.ts';
import { chatDataSteps } from './play/chat-data.ts';
import { ebbotAtLoad, ebbotSteps } from './play/ebbot.ts';
import { oncehubAtLoad, oncehubSteps } from './play/oncehub.ts';
import { productGuideSteps } from './play/product-guides.ts';
import type { ExpectedEvent, Step } from './play/step.ts';
import { webhookEvents } from './play/webhooks.ts';

export type { ExpectedEvent } from './play/step.ts';

/** What the widgets say by themselves when the shop loads. */
export const atLoad: readonly ExpectedEvent[] = [...oncehubAtLoad, ...ebbotAtLoad];

/** Every button of the shop that plays an event of a page, in the order it is played. */
export const steps: readonly Step[] = [
  ...oncehubSteps,
  ...bitpalmSteps,
  ...chatDataSteps,
  ...acquireSteps,
  ...ebbotSteps,
  ...productGuideSteps,
];

/** What the shop's button "Send webhooks" makes the vendors deliver. */
export const webhooks: readonly ExpectedEvent[] = webhookEvents;
