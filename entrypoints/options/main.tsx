import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options } from '../../components/options/Options.tsx';
import { createOriginsModel } from '../../components/options/origins-model.ts';
import { followSystemTheme } from '../../components/theme.ts';
import { createOwnOrigins } from '../../messaging/own-origins.ts';
import { parseOrigin } from '../../messaging/parse-origin.ts';
import { t } from '../../locales/text.ts';
import { vendors } from '../../vendors/index.ts';

followSystemTheme();
document.documentElement.lang = t('language');
document.title = t('options.title');
const model = createOriginsModel(vendors, { ...createOwnOrigins(browser.storage.local), parse: parseOrigin });

function Live() {
  return (
    <Options
      vendors={model.vendors.value}
      error={model.error.value}
      onAdd={model.add}
      onRemove={(vendor, origin) => void model.remove(vendor, origin)}
    />
  );
}

const root = document.getElementById('app');
if (root !== null) render(<Live />, root);
