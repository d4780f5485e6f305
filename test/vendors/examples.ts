import * as bitpalm from './bitpalm.examples.ts';
import type { Example, RequiredFields } from './example.ts';
import * as oncehub from './oncehub.examples.ts';

/** Every vendor's examples file, by vendor id. */
export const examples: Readonly<Record<string, { documented: readonly Example[]; requiredFields: RequiredFields }>> = {
  oncehub: { documented: [...oncehub.sourceDocument, ...oncehub.newerPages], requiredFields: oncehub.requiredFields },
  bitpalm: { documented: [...bitpalm.sourceDocument, ...bitpalm.newerPages], requiredFields: bitpalm.requiredFields },
};
