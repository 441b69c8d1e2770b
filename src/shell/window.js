// A window must be opened while the click is being handled, or the browser blocks it; the address
// arrives later. So an empty window opens first.

export function openWindow() {
  return open('about:blank', '_blank') ?? undefined;
}

// Sends the window to its page, and cuts its way back to this one. False where the user has
// closed it.
export function showPage(page, address) {
  if (page.closed) return false;
  page.opener = null;
  page.location.replace(address);
  return true;
}
