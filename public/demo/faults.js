// What can go wrong at an endpoint, for more than one scenario, as the sandbox's control API takes it.

export const ALWAYS = null;
export const BROKEN = { times: ALWAYS, status: 503, body: { message: 'Internal server error' } };
export const SILENT = { times: ALWAYS, delayMs: 120_000 };

export function refusal(status, message) {
  return { status, body: { message } };
}
