import type { PanelModel } from '../../components/model/panel-model.ts';
import { limits } from '../../core/limits.ts';

/** Reads a chosen or dropped file and begins to import it, or to add the webhooks it holds; one that is too large is refused before it is read. */
export async function importFile({ imports, webhooks }: PanelModel, file: File): Promise<void> {
  if (file.size > limits.importBytes) {
    imports.refuse(file.name, `It is larger than ${limits.importBytes / 1_000_000} MB, the most that Import reads.`);
    return;
  }
  try {
    webhooks.openFile(file.name, await file.text());
  } catch (error) {
    imports.refuse(
      file.name,
      `It cannot be read: ${error instanceof Error ? error.message : 'the browser does not say why'}.`,
    );
  }
}
