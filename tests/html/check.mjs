// Opens the report's pages in Chromium and holds them to what they promise: no accessibility violation that axe-core finds, in
// light and dark; nothing wider than the phone; nothing run and nothing fetched; printed, no row of a table torn over two
// sheets and its heads repeated on each. Screenshots and PDFs stay in the second folder, to be looked at.
//
// `run` brings what this needs and calls it: node check.mjs PAGES OUT, where `cargo test` wrote PAGES.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

const [pages, out] = process.argv.slice(2).map((path) => resolve(path));
mkdirSync(out, { recursive: true });
const names = readdirSync(pages).filter((name) => name.endsWith('.html')).map((name) => name.slice(0, -5)).sort();
if (names.length < 5) throw new Error(`only ${names.length} pages in ${pages}: run the tests first`);

const screens = { phone: [390, 844], narrow: [320, 640], desktop: [1280, 900] };
const wrong = [];
const counts = {};
const tell = (place, text) => { wrong.push(`${place}: ${text}`); console.log(`FAIL ${place}: ${text}`); };

const browser = await chromium.launch({
  executablePath: execFileSync('which', [process.env.CHROMIUM ?? 'chromium'], { encoding: 'utf8' }).trim(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

// A page of a name, in a window of its own that reaches nothing.
async function open(name, place, options) {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith('file:') || request.resourceType() !== 'document') tell(place, `asks for ${request.url()}`);
  });
  page.on('dialog', (dialog) => { tell(place, 'a dialog'); dialog.dismiss(); });
  page.on('console', (message) => tell(place, `console: ${message.text()}`));
  page.on('pageerror', (error) => tell(place, `script: ${error}`));
  await page.goto(pathToFileURL(join(pages, `${name}.html`)).href);
  return page;
}

// Everything that stands wider than the window, unless it scrolls within a container of its own.
const tooWide = () => {
  const width = document.documentElement.clientWidth;
  const found = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
  for (const one of document.body.querySelectorAll('*')) {
    if (one.closest('.scroll, .hidden, .skip, .patterns, thead, svg')) continue;
    const box = one.getBoundingClientRect();
    if (box.width > 0 && box.right > width + 1) found.push(`${one.tagName}.${one.className} ends at ${Math.round(box.right)}`);
  }
  return found.slice(0, 5);
};

const shape = () => {
  const count = {};
  for (const one of document.querySelectorAll('*')) count[one.tagName] = (count[one.tagName] ?? 0) + 1;
  return JSON.stringify(count);
};

for (const name of names.filter((name) => name !== 'harmless')) {
  for (const [screen, [width, height]] of Object.entries(screens)) {
    for (const colorScheme of screen === 'narrow' ? ['light'] : ['light', 'dark']) {
      const place = `${name} ${screen} ${colorScheme}`;
      const page = await open(name, place, { viewport: { width, height }, colorScheme, isMobile: screen !== 'desktop' });
      for (const wide of await page.evaluate(tooWide)) tell(place, wide);
      if (screen === 'narrow') {
        await page.context().close();
        continue;
      }
      await page.evaluate(axe.source);
      const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations', 'incomplete', 'passes'] }));
      for (const violation of found.violations) {
        const nodes = violation.nodes.slice(0, 3).map((node) => `${node.target} ${node.any[0]?.message ?? ''}`);
        tell(place, `axe ${violation.id}: ${violation.nodes.length} times: ${nodes.join(' | ')}`);
      }
      // What axe could not judge is counted and told, not passed over; a contrast it could not judge fails.
      for (const unsure of found.incomplete) {
        counts[`axe could not judge ${unsure.id}`] = (counts[`axe could not judge ${unsure.id}`] ?? 0) + unsure.nodes.length;
        const nodes = unsure.nodes.slice(0, 3).map((node) => `${node.target} ${node.any[0]?.message ?? ''}`);
        if (unsure.id === 'color-contrast') tell(place, `unsure of the contrast of ${nodes.join(' | ')}`);
      }
      counts['axe rules passed'] = (counts['axe rules passed'] ?? 0) + found.passes.length;
      await page.keyboard.press('Tab');
      const skip = await page.evaluate(() => {
        const box = document.activeElement.getBoundingClientRect();
        return document.activeElement.className === 'skip' && box.left >= 0 && box.top >= 0;
      });
      if (!skip) tell(place, 'the first Tab does not lead to the link past the head');
      await page.evaluate(() => document.activeElement.blur());
      await page.screenshot({ path: join(out, `${name}-${screen}-${colorScheme}.png`), fullPage: true });
      await page.context().close();
    }
  }
}

// What people typed became no element.
const shapes = [];
for (const name of ['hostile', 'harmless']) {
  const page = await open(name, name, {});
  shapes.push(await page.evaluate(shape));
  await page.context().close();
}
if (shapes[0] !== shapes[1]) tell('hostile', `other elements: ${shapes[0]} and not ${shapes[1]}`);

// Marks in every cell and head, so that the text of the PDF says on which sheet each of them came to stand.
const mark = () => {
  const put = (one, text, at) => {
    const span = document.createElement('span');
    span.style.cssText = 'font:2px monospace;display:inline';
    span.textContent = ` ${text} `;
    one[at](span);
  };
  let [tables, rows, heads] = [0, 0, 0];
  for (const table of document.querySelectorAll('table')) {
    put(table.querySelector('thead .cols th'), `qh${tables}q`, 'append');
    for (const row of table.querySelectorAll('tbody tr')) {
      for (const cell of row.cells) {
        put(cell, `qt${tables}r${rows}a`, 'prepend');
        put(cell, `qt${tables}r${rows}z`, 'append');
      }
      rows += 1;
    }
    tables += 1;
  }
  for (const heading of document.querySelectorAll('h2, h3, h4')) {
    const next = heading.closest('figcaption') ?? heading;
    put(heading, `qg${heads}h`, 'append');
    const after = heading.closest('thead')?.nextElementSibling ?? next.nextElementSibling;
    const follows = after?.querySelector('td, dt, p, li') ?? after;
    if (follows) put(follows, `qg${heads}n`, 'prepend');
    heads += 1;
  }
  return { tables, rows, heads };
};

for (const name of names.filter((name) => name !== 'hostile' && name !== 'harmless')) {
  const place = `${name} print`;
  const page = await open(name, place, { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  const print = { preferCSSPageSize: true, printBackground: false };
  await page.pdf({ ...print, path: join(out, `${name}.pdf`) });
  const made = await page.evaluate(mark);
  const file = join(out, `${name}-marked.pdf`);
  await page.pdf({ ...print, path: file });
  await page.context().close();
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const sheets = text.split('\f').slice(0, -1);
  const on = (pattern) => {
    const found = new Map();
    sheets.forEach((sheet, number) => {
      for (const [, key] of sheet.matchAll(pattern)) found.set(key, (found.get(key) ?? new Set()).add(number));
    });
    return found;
  };
  const rows = on(/q(t\d+r\d+)[az]/g);
  if (rows.size !== made.rows) tell(place, `${rows.size} rows of ${made.rows} were found in the PDF`);
  for (const [row, where] of rows) if (where.size !== 1) tell(place, `row ${row} is torn over sheets ${[...where]}`);
  const heads = on(/qh(\d+)q/g);
  for (const [row, where] of rows) {
    const table = row.match(/t(\d+)/)[1];
    for (const sheet of where) if (!heads.get(table)?.has(sheet)) tell(place, `table ${table} has no head on sheet ${sheet}`);
  }
  const [headings, follows] = [on(/qg(\d+)h/g), on(/qg(\d+)n/g)];
  for (const [heading, where] of headings) {
    const next = follows.get(heading);
    if (next && ![...where].some((sheet) => next.has(sheet))) tell(place, `heading ${heading} stands alone at the end of sheet ${[...where].map((sheet) => sheet + 1)}`);
  }
  sheets.forEach((sheet, number) => {
    if (!sheet.includes('sha256:')) tell(place, `sheet ${number + 1} does not name the digest`);
    if (['draft', 'empty', 'several'].includes(name) && !sheet.includes('DRAFT')) tell(place, `sheet ${number + 1} does not say DRAFT`);
  });
  const repeated = [...heads.values()].filter((where) => where.size > 1).length;
  console.log(`${place}: ${sheets.length} sheets, ${rows.size} rows whole, ${repeated} tables go on with their heads repeated`);
}
await browser.close();

const version = createRequire(import.meta.url)('axe-core/package.json').version;
console.log(`axe-core ${version}, ${names.length} pages:`, counts);
if (wrong.length > 0) {
  console.log(`${wrong.length} things are wrong`);
  process.exit(1);
}
