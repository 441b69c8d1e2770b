// What a partner writes to get the element that is on stage, to read and to copy.
import { readAddress } from './address.js';
import { brandNamed, written } from './brands.js';
import { coded } from './coded.js';
import { currentElement } from './stage.js';

const SHOWN = ['issuer', 'base-url', 'client-key', 'user-id', 'product-code', 'design-id', 'actions', 'secure-hosts', 'support-url', 'lang', 'theme'];
const OWN_STEPS = { verify: 'startOwnCheck', setup: 'openAccountForm', fund: 'addWayToPay' };
const code = document.querySelector('#snippet');
const words = document.querySelector('#snippet-words');
const copy = document.querySelector('#snippet-copy');
const copied = document.querySelector('#snippet-copied');
let text = '';

export function startSnippet() {
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      say('Copied');
    } catch {
      // No clipboard without permission, or without a secure context.
      getSelection().selectAllChildren(code);
      say('Selected');
    }
  });
}

export function showSnippet(scenario) {
  text = write(scenario);
  words.replaceChildren(...coded(scenario.issuer.says));
  code.replaceChildren(...coloured(text));
}

function write(scenario) {
  const element = currentElement();
  const attributes = SHOWN.filter((name) => element.hasAttribute(name))
    .map((name) => `\n  ${name}="${element.getAttribute(name)}"`);
  const steps = Object.keys(scenario.steps ?? {}).map((name) => `
  card.addEventListener('order-card-${name}', (event) => {
    event.preventDefault();
    ${OWN_STEPS[name]}();
  });`);
  const brand = brandNamed(readAddress().brand);
  const style = brand ? `<style>\n${brand.css}\n</style>\n\n` : '';
  const logo = brand ? `\n${written(brand.logo)}\n`.replaceAll('\n', '\n  ').trimEnd() + '\n' : '';
  return `<script type="module" src="/order-card/order-card.js"></script>

${style}<order-card${attributes.join('')}>${logo}</order-card>

<script type="module">
  const card = document.querySelector('order-card');
  card.getAccessToken = async () => (await fetch('/my/token')).text();${steps.join('')}
</script>`;
}

// Tags, attributes and texts in colours of their own. Nothing is ever parsed as HTML.
function coloured(source) {
  const kinds = /(?<tag><\/?[\w-]+|\/?>(?!\s*[\w(]))|(?<text>"[^"]*"|'[^']*')|(?<word>[\w-]+(?==")|\b(?:const|async|await)\b)/g;
  const pieces = [];
  let end = 0;
  for (const match of source.matchAll(kinds)) {
    const [kind] = Object.entries(match.groups).find(([, found]) => found);
    const piece = document.createElement('span');
    piece.className = `code-${kind}`;
    piece.textContent = match[0];
    pieces.push(source.slice(end, match.index), piece);
    end = match.index + match[0].length;
  }
  return [...pieces, source.slice(end)];
}

function say(words) {
  copied.textContent = words;
  setTimeout(() => (copied.textContent = ''), 4_000);
}
