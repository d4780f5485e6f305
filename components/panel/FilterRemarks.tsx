import type { FilterRemark } from '../../core/panel/filter-remarks.ts';
import { t } from '../../locales/text.ts';
import { remarkWords } from '../words/filter-words.ts';
import { Icon } from './Icon.tsx';

/** Nobody reads more of them at once. */
const most = 3;

/** What is wrong with the filter's text, else how a part of it is read. */
export function FilterRemarks({ remarks }: { remarks: readonly FilterRemark[] }) {
  const faults = remarks.filter((remark) => remark.severity === 'fault');
  if (remarks.length === 0) return null;
  if (faults.length === 0) {
    return (
      <div id="filter-remarks" class="filter-remarks" aria-live="polite">
        <Lines remarks={remarks} />
      </div>
    );
  }
  return (
    <div id="filter-remarks" class="filter-remarks filter-fault" role="alert">
      <Lines remarks={faults} />
      <p>{t('filter.lastGood')}</p>
    </div>
  );
}

function Lines({ remarks }: { remarks: readonly FilterRemark[] }) {
  return remarks.slice(0, most).map((remark) => (
    <p key={`${remark.start} ${remark.code}`}>
      <Icon name={remark.severity === 'fault' ? 'error' : 'info'} /> {remarkWords(remark)}
    </p>
  ));
}
