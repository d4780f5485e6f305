import type { PanelModel } from '../model/panel-model.ts';
import { Notices } from './Notices.tsx';

/** The bars above the list of the watched tab. */
export function PanelNotices({ model }: { model: PanelModel }) {
  const { tab, imports, webhooks } = model;
  const state = tab.state.value;
  return (
    <Notices
      connection={model.connection.value}
      gone={state?.gone ?? false}
      crashed={state?.crashed ?? false}
      storageError={state?.storageError ?? null}
      imported={imports.notice.value}
      delivered={webhooks.deliveries.notice.value}
      deliveryProblem={webhooks.deliveries.problem.value}
      exportError={model.exports.failed.value ?? model.copy.failed.value}
      onDismiss={model.dismissNotices}
    />
  );
}
