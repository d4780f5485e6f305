// Draws public/icon.svg as the PNGs the browsers want. Run after changing the drawing: node scripts/icons.ts
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

const sizes = [16, 32, 48, 96, 128];
const folder = new URL('../public/', import.meta.url);

const svg = await readFile(new URL('icon.svg', folder), 'utf8');
const browser = await puppeteer.launch({
  executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(new URL(`icon/${size}.png`, folder), await page.screenshot({ omitBackground: true }));
}
await browser.close();
