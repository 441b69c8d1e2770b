// Runs in the page: sees to it that each thing that is waited for is noted in the moment when it
// happens.

export function watch({ host }, widgets, mark) {
  const states = [];

  // What is there to be seen is on screen with the frame after the next.
  function lookForPixels() {
    requestAnimationFrame(widgets.areVisible() ? () => mark('visible') : lookForPixels);
  }
  requestAnimationFrame(lookForPixels);

  // What can be pressed and what is said changes with the document.
  const observer = new MutationObserver(() => {
    const state = widgets.state();
    if (state && state !== states.at(-1)) states.push(state);
    if (widgets.areUsable()) mark('usable');
    if (widgets.hasActive()) mark('active');
  });
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document, everything);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attach(init) {
    const root = attachShadow.call(this, init);
    if (this.matches(host)) observer.observe(root, everything);
    return root;
  };

  addEventListener('click', (event) => widgets.isPressed(event) && mark('press', event.timeStamp), true);
  return states;
}
