// Three finished looks, as a partner writes them: custom properties and parts of the widget, and a logo for
// its slot. What is here is what the page shows, and what is to be copied. It knows no DOM.
//
// Of a look:
// name   in the URL
// label  in the picker
// logo   of the slot `logo`: the name of the element, its attributes, and what is in it
// css    in the partner's style sheet; a colour for light and one for dark wherever the two differ

const SVG = { slot: 'logo', role: 'img', height: '28' };

export const BRANDS = [
  {
    name: 'evergreen',
    label: 'Evergreen, a calm bank',
    logo: ['svg', { ...SVG, 'aria-label': 'Evergreen', viewBox: '0 0 132 28', fill: 'currentColor' }, [
      ['path', { d: 'M13 1 5 12h3.2L2.5 20h8.7v6h3.6v-6h8.7L17.8 12H21z' }],
      ['text', { x: '31', y: '20', textLength: '96', lengthAdjust: 'spacingAndGlyphs', 'font-family': 'Georgia, serif', 'font-size': '20' }, 'Evergreen'],
    ]],
    css: `order-card {
  --order-card-surface: light-dark(#fffdf7, #0f1b17);
  --order-card-text: light-dark(#13261f, #e9f0ea);
  --order-card-muted: light-dark(#52645b, #a5b7ad);
  --order-card-line: light-dark(#dfe4d8, #263931);
  --order-card-bone: light-dark(#f0f3e9, #1a2a23);
  --order-card-accent: light-dark(#14573f, #93d5b3);
  --order-card-face-from: #14573f;
  --order-card-face-to: #092c21;
  --order-card-face-text: #f5ecd7;
  --order-card-logo-text: #e6cd92;
  --order-card-face-shadow: 0 1px 2px #0003, 0 20px 30px -18px #092c21b3;
  --order-card-face-frozen-from: #35607a;
  --order-card-face-frozen-to: #1f4055;
  --order-card-face-blocked-from: #4d524e;
  --order-card-face-blocked-to: #33383a;
  --order-card-active: light-dark(#14573f, #93d5b3);
  --order-card-active-surface: light-dark(#e0efdf, #123526);
  --order-card-neutral-surface: light-dark(#e9ece2, #2a3a33);
  --order-card-radius: 12px;
  --order-card-button-radius: 8px;
  --order-card-tile-radius: 8px;
  --order-card-field-radius: 6px;
  --order-card-badge-radius: 6px;
  --order-card-title-size: 1.47em;
  --order-card-bold: 600;
  --order-card-button-weight: 550;
}
order-card::part(title), order-card::part(face) {
  font-family: Charter, "Iowan Old Style", Palatino, Georgia, serif;
}
order-card::part(badge) { font-family: system-ui, sans-serif; }`,
  },
  {
    name: 'volt',
    label: 'Volt, a loud one',
    logo: ['svg', { ...SVG, 'aria-label': 'Volt', viewBox: '0 0 96 28', fill: 'currentColor' }, [
      ['path', { d: 'M14 0 2 16h8l-3 12L20 11h-8z' }],
      ['text', { x: '25', y: '22', 'font-family': 'Arial Black, Futura, sans-serif', 'font-size': '23', 'font-weight': '900', textLength: '68', lengthAdjust: 'spacingAndGlyphs' }, 'VOLT'],
    ]],
    css: `order-card {
  --order-card-font: Futura, "Avenir Next", "Century Gothic", "Trebuchet MS", sans-serif;
  --order-card-surface: light-dark(#f6ff3d, #0b0b0d);
  --order-card-text: light-dark(#0b0b0d, #ffffff);
  --order-card-muted: light-dark(#3c3d1a, #c9c9d2);
  --order-card-line: light-dark(#0b0b0d, #a31d5f);
  --order-card-bone: light-dark(#e4ee12, #22131b);
  --order-card-accent: light-dark(#ff2e93, #f6ff3d);
  --order-card-on-accent: #0b0b0d;
  --order-card-tile-surface: light-dark(#0b0b0d, #22131b);
  --order-card-tile-text: #f6ff3d;
  --order-card-face-from: #ff2e93;
  --order-card-face-to: #ff5cae;
  --order-card-face-shadow: 7px 7px 0 light-dark(#0b0b0d, #f6ff3d);
  --order-card-face-frozen-from: #35d6ff;
  --order-card-face-frozen-to: #9bf0ff;
  --order-card-face-blocked-from: #8c8c96;
  --order-card-face-blocked-to: #b4b4be;
  --order-card-active: light-dark(#00602b, #7dffb0);
  --order-card-active-surface: light-dark(#ffffff, #0b0b0d);
  --order-card-frozen: light-dark(#00506b, #7fe6ff);
  --order-card-frozen-surface: light-dark(#ffffff, #0b0b0d);
  --order-card-blocked: light-dark(#96131d, #ffb0b0);
  --order-card-blocked-surface: light-dark(#ffffff, #0b0b0d);
  --order-card-neutral: light-dark(#0b0b0d, #ffffff);
  --order-card-neutral-surface: light-dark(#ffffff, #0b0b0d);
  --order-card-notice: light-dark(#0b0b0d, #ffb8da);
  --order-card-notice-surface: light-dark(#ffffff, #3a0d24);
  --order-card-error: light-dark(#96131d, #ff9dae);
  --order-card-focus: light-dark(#c4005f, #ff2e93);
  --order-card-radius: 6px;
  --order-card-button-radius: 0;
  --order-card-tile-radius: 0;
  --order-card-field-radius: 0;
  --order-card-badge-radius: 0;
  --order-card-bold: 800;
  --order-card-button-weight: 800;
  --order-card-title-size: 1.6em;
}
order-card::part(title) { text-transform: uppercase; }`,
  },
  {
    name: 'paper',
    label: 'Paper, a warm one',
    logo: ['svg', { ...SVG, 'aria-label': 'Paper', viewBox: '0 0 96 28', fill: 'currentColor' }, [
      ['path', { d: 'M4 24a10 10 0 0 1 20 0zM13 4h2v7h-2zM2.3 8.7l1.4-1.4 4.6 4.6-1.4 1.4zM25.7 8.7l-1.4-1.4-4.6 4.6 1.4 1.4z' }],
      ['text', { x: '33', y: '23', textLength: '56', lengthAdjust: 'spacingAndGlyphs', 'font-family': 'Georgia, serif', 'font-size': '22', 'font-style': 'italic' }, 'Paper'],
    ]],
    css: `order-card {
  --order-card-font: Georgia, Charter, "Iowan Old Style", serif;
  --order-card-surface: light-dark(#fdf7ea, #211c16);
  --order-card-text: light-dark(#33281c, #f5ecdc);
  --order-card-muted: light-dark(#6e5c46, #bfae96);
  --order-card-line: light-dark(#e8dcc5, #3d342a);
  --order-card-bone: light-dark(#f4ead6, #2f281f);
  --order-card-accent: light-dark(#a8432a, #f2a583);
  --order-card-face-from: #f7ebd2;
  --order-card-face-to: #e9c79b;
  --order-card-face-text: #43301c;
  --order-card-logo-text: #a03d24;
  --order-card-face-shadow: 0 1px 2px #43301c33, 0 16px 26px -16px #43301c80;
  --order-card-face-frozen-from: #e6eef1;
  --order-card-face-frozen-to: #bcd0d8;
  --order-card-face-blocked-from: #e4ded4;
  --order-card-face-blocked-to: #c4bbad;
  --order-card-active: light-dark(#3f5a1e, #bfdc93);
  --order-card-active-surface: light-dark(#eaf0d6, #2c3a1a);
  --order-card-neutral: light-dark(#5a4a37, #e0d4c0);
  --order-card-neutral-surface: light-dark(#fffaf0, #3a3126);
  --order-card-radius: 22px;
  --order-card-button-radius: 99px;
  --order-card-tile-radius: 18px;
  --order-card-field-radius: 14px;
  --order-card-title-size: 1.4em;
  --order-card-bold: 600;
  --order-card-button-weight: 500;
}`,
  },
];

export function brandNamed(name) {
  return BRANDS.find((brand) => brand.name === name);
}

// An element as HTML, to be read.
export function written([name, attributes, inside]) {
  const pairs = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`);
  if (inside === undefined) return `<${name}${pairs.join('')}/>`;
  const text = typeof inside === 'string' ? inside : inside.map((child) => `\n  ${written(child)}`).join('') + '\n';
  return `<${name}${pairs.join('')}>${text}</${name}>`;
}
