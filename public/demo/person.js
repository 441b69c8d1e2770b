// A made-up person in the sandbox, by its control API: what an issuer knows and a partner's page does not.

export class SandboxSilent extends Error {}

export class Person {
  signedIn = true;
  id;
  // What the sandbox knew at first; the issuers’ names of the person stay as they are.
  atFirst;
  #token;
  #isTokenNew = true;

  // The person of the scenario, with everything that goes wrong for them.
  static async make(scenario) {
    const made = await control('POST', 'users', scenario.user ?? {});
    const faults = Object.entries(scenario.faults ?? {});
    await Promise.all(faults.map(([endpoint, fault]) => control('PUT', `users/${made.id}/faults/${endpoint}`, fault)));
    return new Person(made.user, made.token);
  }

  // The person of another tab, or `undefined` where the sandbox has forgotten them.
  static async meet(id) {
    const path = `users/${encodeURIComponent(id)}`;
    const [answer, known] = await Promise.all([control('POST', `${path}/tokens`, {}), control('GET', path)]);
    return answer && known && new Person(known, answer.token);
  }

  constructor(known, token) {
    this.id = known.id;
    this.atFirst = known;
    this.#token = token;
  }

  // What a partner's `getAccessToken` does: the token, a new one when asked again, or null.
  async accessToken() {
    if (!this.signedIn) return null;
    if (!this.#isTokenNew) this.#token = (await this.#call('POST', '/tokens', {}))?.token ?? null;
    this.#isTokenNew = false;
    return this.#token;
  }

  // What the sandbox knows now.
  read() {
    return this.#call('GET', '');
  }

  // The requests that the issuer got from this person, the newest last.
  async requests() {
    return (await control('GET', `log?user=${this.id}`))?.entries ?? [];
  }

  change(scenario) {
    return this.#call('PATCH', '', scenario);
  }

  expireTokens() {
    return this.#call('DELETE', '/tokens');
  }

  removeFaults() {
    return this.#call('DELETE', '/faults');
  }

  async signOut() {
    this.signedIn = false;
    await this.expireTokens();
  }

  signIn() {
    this.signedIn = true;
  }

  #call(method, path, body) {
    return control(method, `users/${this.id}${path}`, body);
  }
}

// The answer as an object, or `undefined` where there is none (any more).
async function control(method, path, body) {
  let response;
  try {
    response = await fetch(`/control/${path}`, { method, body: body && JSON.stringify(body), cache: 'no-store' });
  } catch {
    throw new SandboxSilent();
  }
  const isJson = response.headers.get('content-type')?.includes('json');
  if (response.status === 204) return undefined;
  // Another server than the sandbox has pages at these paths, or its own 404.
  if (!isJson) throw new SandboxSilent();
  const answer = await response.json();
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(answer.error);
  return answer;
}
