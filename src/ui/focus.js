// Where the focus goes when what had it is gone, or when a question is asked. It never falls to
// the page's body. Nothing is looked for in the list of transactions, which may be long.

// Before a drawing; the rest happens when the drawing is in the page.
export function keepFocus(root, keepsDialog, hasButton) {
  const child = (name) => [...root.children].find(({ className }) => className === name);
  const question = () => child('confirm')?.querySelector('input, button');
  const focused = () => {
    const { activeElement } = root.getRootNode();
    return root.contains(activeElement) ? activeElement : undefined;
  };
  // Closing gives the focus back to where it was, removing does not.
  if (!keepsDialog) child('dialog')?.close();
  if (!hasButton && focused()?.part.contains('order-button')) root.focus();
  const hadFocus = focused();
  const wasAsked = question();
  queueMicrotask(() => {
    if (question() && !wasAsked) question().focus();
    else if (hadFocus && !focused()) (child('panel')?.querySelector('[data-action$=freeze]') ?? root).focus();
    const dialog = child('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  });
}
