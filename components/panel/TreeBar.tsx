import { useRef } from 'preact/hooks';
import { number } from '../../locales/figures.ts';
import { t } from '../../locales/text.ts';
import type { TreeModel } from '../model/tree-model.ts';
import { Icon } from './Icon.tsx';

export interface TreeBarProps {
  tree: TreeModel;
  comparing: boolean;
  onCompare: () => void;
}

/** What can be done with the payload as a whole: search in it, open and close all of it, compare it. */
export function TreeBar({ tree, comparing, onCompare }: TreeBarProps) {
  return (
    <div class="tree-bar" role="group" aria-label={t('tree.tools')}>
      {!comparing && <TreeSearch tree={tree} />}
      {!comparing && (
        <>
          <button type="button" class="tool text" onClick={() => tree.setAll(true)}>
            {t('tree.expandAll')}
          </button>
          <button type="button" class="tool text" onClick={() => tree.setAll(false)}>
            {t('tree.collapseAll')}
          </button>
        </>
      )}
      <button
        type="button"
        class="tool text"
        aria-pressed={comparing}
        aria-keyshortcuts="d"
        title={t('diff.compareHint')}
        onClick={onCompare}
      >
        {t('diff.compare')}
      </button>
    </div>
  );
}

function TreeSearch({ tree }: { tree: TreeModel }) {
  const input = useRef<HTMLInputElement>(null);
  const query = tree.query.value;
  const { matches, complete } = tree.found.value;
  const total = `${number(matches.length)}${complete ? '' : '+'}`;
  const words = matches.length === 0 ? t('tree.noMatch') : t('tree.match', { current: tree.current.value + 1, total });

  function handleKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') tree.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && query !== '') tree.search('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class={`tree-search ${query !== '' && matches.length === 0 ? 'none' : ''}`}>
      <input
        ref={input}
        type="search"
        aria-label={t('tree.search')}
        placeholder={t('tree.search')}
        title={t('tree.searchKeys')}
        spellcheck={false}
        value={query}
        onInput={(event) => tree.search(event.currentTarget.value)}
        onKeyDown={handleKey}
      />
      <span class="faint" role="status">
        {query === '' ? '' : words}
      </span>
      {matches.length > 0 && (
        <>
          <Step label={t('tree.previousMatch')} direction={-1} onStep={tree.step} />
          <Step label={t('tree.nextMatch')} direction={1} onStep={tree.step} />
          <button
            type="button"
            class="tool small"
            aria-label={t('tree.clearSearch')}
            title={t('tree.clearSearchByKey')}
            onClick={() => {
              tree.search('');
              input.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}

function Step({ label, direction, onStep }: { label: string; direction: 1 | -1; onStep: (to: 1 | -1) => void }) {
  return (
    <button type="button" class="tool small" aria-label={label} title={label} onClick={() => onStep(direction)}>
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          d={direction === 1 ? 'M3 5.5 8 10.5 13 5.5' : 'M3 10.5 8 5.5 13 10.5'}
        />
      </svg>
    </button>
  );
}
