// The page's part: it gives the widget the access token of the user who is signed in, or nothing.

async function getAccessToken() {
  const answer = await fetch('/token', { cache: 'no-store' });
  return answer.ok ? (await answer.text()).trim() : null;
}

document.querySelector('order-card').getAccessToken = getAccessToken;
