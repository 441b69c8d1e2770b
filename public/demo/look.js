// Theme, brand, language and width: the page's own look, the widget's theme and finished look, how it writes
// amounts and dates, and how much room it gets.
import { changeAddress, keepLink, readAddress } from './address.js';
import { BRANDS } from './brands.js';
import { writeBrand, writeLanguage, writeTheme } from './stage.js';

const brand = document.querySelector('#brand');
const language = document.querySelector('#lang');
const frame = document.querySelector('#frame');
const width = document.querySelector('#width');
const widthShown = document.querySelector('#width-shown');

// `changed` hears that the element's attributes are others now.
export function startLook(changed) {
  const address = readAddress();
  for (const choice of document.querySelectorAll('[name=theme]')) {
    choice.checked = choice.value === address.theme;
    choice.addEventListener('change', () => {
      changeAddress({ theme: choice.value });
      document.documentElement.dataset.theme = choice.value;
      writeTheme(choice.value);
      changed();
    });
  }
  brand.append(...BRANDS.map(({ name, label }) => new Option(label, name)));
  brand.value = address.brand ?? '';
  brand.addEventListener('change', () => {
    changeAddress({ brand: brand.value || null });
    writeBrand(brand.value);
    changed();
  });
  language.value = address.lang;
  language.addEventListener('change', () => {
    changeAddress({ lang: language.value });
    writeLanguage(language.value);
    changed();
  });
  keepLink(document.querySelector('#only-widget'), { bare: true });
  width.value = address.width;
  width.addEventListener('input', () => {
    showWidth(Number(width.value));
    changeAddress({ width: Number(width.value) });
  });
  showWidth(address.width);
  new ResizeObserver(() => sayWidth(Number(width.value))).observe(frame);
}

function showWidth(pixels) {
  frame.style.setProperty('--width', `${pixels}px`);
  width.setAttribute('aria-valuetext', `${pixels} pixels`);
  sayWidth(pixels);
}

// On a small screen there is less room than was asked for, and the page does not scroll sideways.
function sayWidth(asked) {
  const real = Math.round(frame.getBoundingClientRect().width);
  widthShown.textContent = real < asked ? `${real} of ${asked} px` : `${asked} px`;
}
