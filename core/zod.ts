import { z } from 'zod';

// zod probes `new Function` unless told not to, and an extension page's CSP reports that as a violation.
z.config({ jitless: true });

export { z };
