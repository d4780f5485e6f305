import type { PanelModel } from '../../components/model/panel-model.ts';
import { limits } from '../../core/limits.ts';
import { t } from '../../locales/text.ts';

/** Imports what was chosen or dropped at once, in its order. */
export async function importFiles(model: PanelModel, files: readonly File[]): Promise<void> {
  model.webhooks.begin();
  for (const file of files) await importFile(model, file);
}

/** Reads a chosen or dropped file and begins to import it, or to add the webhooks it holds; one that is too large is refused before it is read. */
async function importFile({ imports, webhooks }: PanelModel, file: File): Promise<void> {
  if (file.size > limits.importBytes) {
    const why = t('import.tooLarge', { most: limits.importBytes / 1_000_000 });
    imports.fail(t('import.refused', { file: file.name, why }));
    return;
  }
  try {
    webhooks.openFile(file.name, await file.text());
  } catch (error) {
    const reason = error instanceof Error ? error.message : t('import.noReason');
    imports.fail(t('import.refused', { file: file.name, why: t('import.unreadable', { reason }) }));
  }
}
