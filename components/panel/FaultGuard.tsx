import type { ComponentChildren } from 'preact';
import { useErrorBoundary, useState } from 'preact/hooks';
import { t } from '../../locales/text.ts';

/** Says so where its content cannot be drawn, which is a fault of ours, instead of leaving the whole panel blank. `of`: what is shown; another may do better. */
export function FaultGuard({ of, children }: { of: string; children: ComponentChildren }) {
  const [failed, setFailed] = useState<{ of: string; reason: string } | null>(null);
  useErrorBoundary((error: unknown) => {
    setFailed({ of, reason: error instanceof Error ? error.message : String(error) });
  });
  if (failed === null || failed.of !== of) return <>{children}</>;
  return (
    <p class="fault" role="alert">
      {t('details.fault', { reason: failed.reason })}
    </p>
  );
}
