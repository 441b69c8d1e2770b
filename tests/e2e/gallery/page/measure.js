// Runs in the page before its scripts: counts the presses of the widget's buttons, and measures the widget as
// it stands. It judges nothing; what is wrong is for the rules to say.
{
  // The page's own is one of a virtual clock, which may stand still.
  const nextFrame = window.requestAnimationFrame.bind(window);
  const CLIPS = ['hidden', 'clip'];
  const SCROLLS = ['auto', 'scroll'];
  const TARGETS = 'button, a[href], input, select, textarea, summary, [role="button"]';

  window.gallery = { presses: 0, measure };
  addEventListener('click', (event) => {
    const isOfWidget = event.composedPath().some(({ localName }) => localName === 'order-card');
    if (isOfWidget) window.gallery.presses += 1;
  }, true);

  // What moves once has come to its end: a look that has no motion begins it anew. A list that is left out while it is out of
  // sight is laid out one frame later than the rest.
  async function measure() {
    const root = document.querySelector('order-card').shadowRoot;
    await new Promise(nextFrame);
    root.getAnimations().filter(hasEnd).forEach((animation) => animation.finish());
    await new Promise(nextFrame);
    const widget = root.querySelector('.order-card');
    const page = document.documentElement;
    const found = { boxes: [], texts: [], targets: [] };
    walk(widget, { depth: 0, within: 'widget', clippers: [], isScrolled: false }, found);
    return {
      page: { width: page.clientWidth, height: page.clientHeight, content: page.scrollWidth },
      widget: rectOf(widget),
      dialog: rectOf(root.querySelector('dialog[open]')),
      stand: standOf(root, widget),
      ...found,
    };
  }

  function hasEnd({ effect }) {
    return effect.getTiming().iterations !== Infinity;
  }

  // Where a person's eye rests while the state changes: from the widget's corner where its text begins.
  function standOf(root, widget) {
    const whole = rectOf(widget);
    const isFromRight = getComputedStyle(widget).direction === 'rtl';
    const place = (element) => {
      const rect = rectOf(element);
      if (!rect) return null;
      return { start: isFromRight ? whole.right - rect.right : rect.left - whole.left, top: rect.top - whole.top };
    };
    const face = root.querySelector('.face');
    const size = face && { width: face.offsetWidth, height: face.offsetHeight };
    return {
      face: face && { ...place(face), ...size },
      title: place(root.querySelector('[part~="title"]')),
      height: heightWithoutLists(root, widget),
    };
  }

  // What the card is paid from and the transactions come later and below the rest.
  function heightWithoutLists(root, widget) {
    const lists = [...root.querySelectorAll('[part~="wallets"], [part~="newest"], [part~="history"]')];
    const first = lists.find((list) => list.checkVisibility());
    if (!first) return widget.offsetHeight;
    const { rowGap, paddingBottom, borderBottomWidth } = getComputedStyle(widget);
    // A gap may be no number.
    const [gap, padding, border] = [rowGap, paddingBottom, borderBottomWidth].map((size) => Number.parseFloat(size) || 0);
    return first.getBoundingClientRect().top - gap + padding + border - widget.getBoundingClientRect().top;
  }

  function walk(element, place, found) {
    const style = getComputedStyle(element);
    // What stands for others has no box of its own.
    const isBox = style.display !== 'contents';
    if (isBox && !isSeen(element, style)) return;
    if (isBox) found.boxes.push(boxOf(element, style, place));
    if (element.matches(TARGETS)) found.targets.push({ element: nameOf(element), rect: rectOf(element) });
    if (element instanceof SVGElement) return;
    const inside = isBox ? placeInside(element, style, place) : place;
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) addText(node, element, inside, found);
      else if (node.nodeType === Node.ELEMENT_NODE) walk(node, inside, found);
    }
  }

  // A person sees it: what only screen readers are told is clipped to nothing.
  function isSeen(element, style) {
    const isShown = element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    return isShown && style.clipPath === 'none';
  }

  function placeInside(element, style, place) {
    const inside = { ...place, depth: place.depth + 1 };
    // A dialog stands over the page, wherever it is in the widget.
    if (element.localName === 'dialog') Object.assign(inside, { within: 'page', clippers: [] });
    const overflow = [style.overflowX, style.overflowY];
    // What a list scrolls out of sight is not cut.
    if (overflow.some((value) => SCROLLS.includes(value))) return { ...inside, clippers: [], isScrolled: true };
    if (!overflow.some((value) => CLIPS.includes(value))) return inside;
    const hasEllipsis = style.textOverflow === 'ellipsis';
    const clipper = { element: nameOf(element), rect: innerRect(element), hasEllipsis };
    return { ...inside, clippers: [...inside.clippers, clipper] };
  }

  function boxOf(element, style, { depth, within, isScrolled }) {
    return {
      element: nameOf(element),
      rect: rectOf(element),
      depth,
      within: element.localName === 'dialog' ? 'page' : within,
      isScrolled,
      // Of what stands in a line of text, and of drawings, there is neither.
      room: element.clientWidth ?? 0,
      content: element.scrollWidth ?? 0,
      hasEllipsis: style.textOverflow === 'ellipsis',
      isDecorated: ['::before', '::after'].some((name) => isDecoration(getComputedStyle(element, name))),
    };
  }

  // A light that runs over the card, or a line from one mark to the next.
  function isDecoration({ content, position }) {
    return content !== 'none' && position === 'absolute';
  }

  function addText(node, parent, { clippers }, found) {
    if (node.data.trim() === '') return;
    const lines = linesOf(node, 0, node.length);
    if (lines.length === 0) return;
    const text = node.data.trim().slice(0, 60);
    found.texts.push({ element: nameOf(parent), text, lines, clippers, broken: brokenWords(node) });
  }

  // Words of letters alone; a number or a name of any length may be broken anywhere.
  function brokenWords(node) {
    const words = [...node.data.matchAll(/\p{L}+/gu)];
    const tops = (start, end) => new Set(linesOf(node, start, end).map(({ top }) => top));
    const isBroken = ({ 0: word, index }) => tops(index, index + word.length).size > 1;
    return words.filter(isBroken).map(([word]) => word);
  }

  function linesOf(node, start, end) {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].map(plain);
  }

  // As a style sheet would name it.
  function nameOf(element) {
    const { action, input } = element.dataset ?? {};
    if (action) return `[data-action="${action}"]`;
    if (input) return `[data-input="${input}"]`;
    if (element.classList.length > 0) return `.${[...element.classList].join('.')}`;
    const parent = element.parentElement;
    return parent ? `${nameOf(parent)} > ${element.localName}` : element.localName;
  }

  function rectOf(element) {
    return element && plain(element.getBoundingClientRect());
  }

  // Without its border, which nothing is cut at.
  function innerRect(element) {
    const { left, top } = element.getBoundingClientRect();
    const [x, y] = [left + element.clientLeft, top + element.clientTop];
    return plain(new DOMRect(x, y, element.clientWidth, element.clientHeight));
  }

  function plain({ left, top, right, bottom, width, height }) {
    return { left, top, right, bottom, width, height };
  }
}
