// A finished look on the element: its style sheet in the page, and its logo in the slot. The policy allows
// neither inline styles nor markup in texts, so the one is a constructed sheet and the other is made node by
// node.
import { brandNamed } from './brands.js';

const NAMESPACE = 'http://www.w3.org/2000/svg';
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

// Without a name it is the widget's own look.
export function wear(element, name) {
  const brand = brandNamed(name);
  sheet.replaceSync(brand?.css ?? '');
  document.documentElement.dataset.brand = brand?.name ?? '';
  element.replaceChildren(...(brand ? [made(brand.logo)] : []));
}

function made([name, attributes, inside = '']) {
  const node = document.createElementNS(NAMESPACE, name);
  for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
  node.append(...(typeof inside === 'string' ? [inside] : inside.map(made)));
  return node;
}
