// What a page's own `fetch` may answer that is no response: each by the name that the cases have for it.

const headers = new Headers({ 'content-type': 'application/json' });
const like = (more) => ({ status: 200, headers, text: async () => '{}', blob: async () => new Blob(), ...more });

function fail(reason) {
  throw reason;
}

function usedUp() {
  const response = new Response('{}');
  response.text();
  return response;
}

const getters = {
  get status() {
    return fail(new Error('no status'));
  },
};

export const odd = {
  undefined: () => undefined,
  null: () => null,
  'a text': () => '{"status":200}',
  'a number': () => 200,
  'a function': () => () => 200,
  'an empty object': () => ({}),
  'a status that is a text': () => like({ status: '200' }),
  'no number as status': () => like({ status: NaN }),
  'a status of 0': () => like({ status: 0 }),
  'a status of 99': () => like({ status: 99 }),
  'a status of 600': () => like({ status: 600 }),
  'a status of 1e9': () => like({ status: 1e9 }),
  'a body that is a number': () => like({ text: async () => 7, blob: async () => 7 }),
  'a body that rejects without a reason': () => like({ text: () => Promise.reject(), blob: () => Promise.reject() }),
  'a body that rejects with a text': () => like({ text: () => Promise.reject('no'), blob: () => Promise.reject('no') }),
  'a body that throws': () => like({ text: () => fail('no'), blob: () => fail('no') }),
  'headers that throw': () => like({ headers: { get: () => fail('no') } }),
  'headers that are none': () => like({ headers: 7 }),
  'a used body': usedUp,
  'an error response': () => Response.error(),
  'a rejection without a reason': () => Promise.reject(),
  'a rejection with a text': () => Promise.reject('no'),
  'a throw': () => fail(new Error('no')),
  'a thenable that throws': () => ({ then: () => fail('no') }),
  'getters that throw': () => getters,
};
