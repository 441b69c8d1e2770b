// Runs in the page: what can be seen of the widgets and done with them, read from the document. A
// contender says where they are.

export function findWidgets({ host, isShadow, count, button, badge }) {
  const hosts = () => [...document.querySelectorAll(host)];
  const rootOf = (widget) => (isShadow ? widget.shadowRoot : widget);
  const find = (widget, selector) => rootOf(widget)?.querySelector(selector);

  function isOnScreen(element) {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }

  function isUsable(widget) {
    const found = find(widget, button);
    return found && !found.disabled && found.getAttribute('aria-disabled') !== 'true';
  }

  return {
    areVisible: () => hosts().some((widget) => [...(rootOf(widget)?.querySelectorAll('*') ?? [])].some(isOnScreen)),
    areUsable: () => hosts().length === count && hosts().every(isUsable),
    hasActive: () => hosts().some((widget) => find(widget, badge)?.getAttribute('data-status') === 'ACTIVE'),
    isPressed: (event) => hosts().some((widget) => event.composedPath().includes(find(widget, button))),
    state: () => hosts()[0]?.getAttribute('state'),

    /** Where a person would press. */
    buttonCentre() {
      const { x, y, width, height } = find(hosts()[0], button).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
  };
}
