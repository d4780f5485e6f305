import { browser } from 'wxt/browser';

void browser.devtools.panels.create('Widget Events', 'icon/32.png', 'panel.html');
