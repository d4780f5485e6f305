import * as acquire from './acquire.examples.ts';
import * as bitpalm from './bitpalm.examples.ts';
import * as chatData from './chat-data.examples.ts';
import * as ebbot from './ebbot.examples.ts';
import type { VendorExamples } from './example.ts';
import * as oncehub from './oncehub.examples.ts';

/** Every vendor's examples file, by vendor id. */
export const examples: Readonly<Record<string, VendorExamples>> = {
  oncehub: {
    documented: [...oncehub.sourceDocument, ...oncehub.newerPages, ...oncehub.webhooks],
    requiredFields: oncehub.requiredFields,
    open: oncehub.open,
  },
  bitpalm: { documented: [...bitpalm.sourceDocument, ...bitpalm.newerPages], requiredFields: bitpalm.requiredFields },
  'chat-data': {
    documented: [...chatData.sourceDocument, ...chatData.asTheVendorReads, ...chatData.clientPages],
    requiredFields: chatData.requiredFields,
    open: chatData.open,
  },
  acquire: {
    documented: [...acquire.sourceDocument, ...acquire.webhookPages, ...acquire.clientPages],
    requiredFields: acquire.requiredFields,
    open: acquire.open,
  },
  ebbot: { documented: [...ebbot.sourceDocument, ...ebbot.clientPages], requiredFields: ebbot.requiredFields },
};
