import { t, tn } from '../../locales/text.ts';
import type { CoverageModel } from '../model/coverage-model.ts';
import { CoverageVendor } from './CoverageVendor.tsx';

/** Fewer are counted before anyone has read that they are not. */
const worthSaying = 1_000;

export interface CoveragePaneProps {
  coverage: CoverageModel;
  /** Whether the list shows only some of the events, which are all counted here. */
  isFiltered: () => boolean;
  /** Narrows the list to the events of one line. */
  onFilter: (text: string) => void;
}

/** The second view: of each vendor what it documents, what of that came, and how payloads differ. Vendors of which nothing came are folded. */
export function CoveragePane({ coverage, isFiltered, onFilter }: CoveragePaneProps) {
  // Read for its own sake: what is covered is no signal, its version is.
  void coverage.version.value;
  const { vendors, waiting } = coverage;
  const seen = vendors.filter((vendor) => vendor.seen > 0);
  const others = vendors.filter((vendor) => vendor.seen === 0);
  const list = (of: typeof vendors) =>
    of.map((vendor) => (
      <CoverageVendor
        key={vendor.vendor.id}
        coverage={vendor}
        onFilter={onFilter}
        onCopy={() => coverage.copyReport(vendor)}
        onSave={() => coverage.saveReport(vendor)}
      />
    ));
  return (
    <section class="coverage" aria-label={t('coverage.title')} aria-busy={waiting > 0} tabIndex={0}>
      <p class="coverage-note" role="status">
        {coverage.told.value}
      </p>
      {isFiltered() && <p class="coverage-note faint">{t('coverage.allCounted')}</p>}
      {waiting >= worthSaying && <p class="coverage-note faint">{tn('coverage.waiting', waiting)}</p>}
      {seen.length === 0 && waiting === 0 && <p class="coverage-note">{t('coverage.empty')}</p>}
      {list(seen)}
      {others.length > 0 && (
        <details class="coverage-others">
          <summary>
            {tn('coverage.notSeen', others.length, { vendors: others.map(({ vendor }) => vendor.name).join(', ') })}
          </summary>
          {list(others)}
        </details>
      )}
    </section>
  );
}
