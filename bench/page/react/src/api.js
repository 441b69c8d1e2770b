// The requests of the React page.
export function createApi({ baseUrl, clientKey, getAccessToken }) {
  async function call(path, { method = 'GET', body, signal } = {}) {
    return fetch(baseUrl + path, {
      method,
      signal,
      headers: {
        'x-client-key': clientKey,
        Authorization: `Bearer ${await getAccessToken()}`,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
    });
  }

  async function json(response) {
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
    return response.json();
  }

  return {
    getProfile: async ({ signal }) => json(await call('/v1/user/profile', { signal })),

    // `null` means the user has no card.
    getCard: async ({ signal }) => {
      const response = await call('/v1/card/status', { signal });
      return response.status === 404 ? null : json(response);
    },

    orderCard: async () => json(await call('/v1/card/order', { method: 'POST', body: { type: 'VIRTUAL' } })),
  };
}
