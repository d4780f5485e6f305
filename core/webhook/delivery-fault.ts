/** Why a delivery is more than Widgetscope takes. A body's sizes are megabytes, all others UTF-16 units. */
export type SizeFault =
  | {
      code: 'bodyTooLarge' | 'headTooLarge' | 'methodTooLong' | 'pathTooLong' | 'headerNameTooLong';
      size: number;
      most: number;
    }
  | { code: 'headerTooLong'; name: string; size: number; most: number };

/** Why an object is no delivery of a relay, or none that can be taken. */
export type DeliveryFault = SizeFault | { code: 'noBody' | 'notBaseText' | 'tooDeep' };
