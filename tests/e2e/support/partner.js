// The partner's own script, which runs in the page: it offers the signed-in user's token, as the
// widget's documentation shows it.
async function getAccessToken() {
  const answer = await fetch(`${location.pathname}/token`);
  return answer.status === 204 ? null : answer.text();
}

for (const element of document.querySelectorAll('order-card, order-card-session')) {
  element.getAccessToken = getAccessToken;
}
