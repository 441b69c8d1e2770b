// What may be the page's own to do: a page that answers the event does it.

/** Every page of this context does it itself. `name` is the event's, without `order-card-`. */
export function takeStep(context, name) {
  return context.addInitScript((event) => {
    addEventListener(event, (asked) => asked.preventDefault());
  }, `order-card-${name}`);
}
