// The issuer: one sandbox a worker, in a process of its own, and the people in it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = process.env.ORDER_CARD_SANDBOX_BIN ?? built('target/debug/sandbox');
const SITE = process.env.ORDER_CARD_SITE ?? built('target/site');
const PACKAGE = process.env.ORDER_CARD_PACKAGE ?? built('npm/dist');

const STATUS = '/baanx/v1/card/status';
const ORDER = '/baanx/v1/card/order';
const WALLETS = '/baanx/v1/wallet/external';
const TRANSACTIONS = '/baanx/v1/card/transactions';
const PROFILES = ['/baanx/v1/user', '/baanx/v1/user/profile'];

export async function startSandbox() {
  const options = ['--port', '0', '--site', SITE, '--package', PACKAGE];
  const program = spawn(PROGRAM, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const spoken = once(createInterface({ input: program.stdout }), 'line');
  const ended = once(program, 'exit').then(([code]) => {
    throw new Error(`the sandbox ended with code ${code} before it listened`);
  });
  const [line] = await Promise.race([spoken, ended]);
  return new Sandbox(line.replace('sandbox listening on ', ''), program);
}

/** Where a build leaves things, seen from the project's root. */
export function built(path) {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}

class Sandbox {
  constructor(address, program) {
    this.address = address;
    this.api = `${address}/baanx`;
    this.program = program;
  }

  async createUser(scenario = {}) {
    const made = await this.ask('POST', '/users', scenario);
    return new User(this, made);
  }

  /** Everything that was asked since entry number `since`, preflights too. */
  async log(since = 0) {
    return (await this.ask('GET', `/log?since=${since}`)).entries;
  }

  async ask(method, path, body) {
    const answer = await fetch(`${this.address}/control${path}`, {
      method,
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.status === 204 ? undefined : answer.json();
  }

  async stop() {
    const stopped = once(this.program, 'exit');
    this.program.kill();
    await stopped;
  }
}

/** A made-up person, as the issuer knows them. */
class User {
  constructor(sandbox, { id, token, user }) {
    this.sandbox = sandbox;
    this.id = id;
    this.token = token;
    this.issuerId = user.id;
    this.kulipaUserId = user.kulipaUserId;
    this.externalUserId = user.externalUserId;
    this.tokens = [token];
  }

  change(scenario) {
    return this.ask('PATCH', '', scenario);
  }

  /** The next requests to the endpoint meet these faults, one after the other. */
  addFaults(endpoint, ...faults) {
    return this.ask('PUT', `/faults/${endpoint}`, faults);
  }

  /** From now on every request to the endpoint meets this fault. */
  breakDown(endpoint, fault) {
    return this.addFaults(endpoint, { ...fault, times: null });
  }

  repair() {
    return this.ask('DELETE', '/faults');
  }

  /** The token that is there is refused from now on; the new one is the user's next. */
  async replaceToken() {
    this.token = (await this.ask('POST', '/tokens', { revokeOthers: true })).token;
    this.tokens.push(this.token);
  }

  /** From now on every token of the user is refused. */
  signOut() {
    return this.ask('DELETE', '/tokens');
  }

  /** What an issuer has of this user: `cards`, `ordersReceived`, `ordersAccepted` and more. */
  async at(issuer) {
    return issuer.account(await this.ask('GET', ''));
  }

  async ordersReceived() {
    return (await this.ask('GET', '')).ordersReceived;
  }

  async ordersAccepted() {
    return (await this.ask('GET', '')).ordersAccepted;
  }

  /** What was asked in this user's name, in the order of arrival. */
  async requests() {
    const { entries } = await this.sandbox.ask('GET', `/log?user=${this.id}`);
    return entries.filter(({ method }) => method !== 'OPTIONS').sort((a, b) => a.atMs - b.atMs);
  }

  async statusRequests() {
    return (await this.requests()).filter(({ path }) => path === STATUS);
  }

  async profileRequests() {
    return (await this.requests()).filter(({ path }) => PROFILES.includes(path));
  }

  async orderRequests() {
    return (await this.requests()).filter(({ path }) => path === ORDER);
  }

  /** Whether all that is asked of an active card by itself was asked: profile, wallets, newest transactions. */
  async isReadWhole() {
    const asked = (await this.requests()).map(({ path }) => path);
    return asked.includes(WALLETS) && asked.includes(TRANSACTIONS) && asked.some((path) => PROFILES.includes(path));
  }

  /** What was asked of one endpoint of the card, such as `freeze` or `details/token`. */
  async cardRequests(endpoint) {
    return (await this.requests()).filter(({ path }) => path === `/baanx/v1/card/${endpoint}`);
  }

  /** How often an image or a page of the issuer was opened, such as `details-image`. */
  async opened(page) {
    return (await this.requests()).filter(({ path }) => path === `/baanx/secure/${page}`).length;
  }

  /** The state of the card at the issuer. */
  async cardStatus() {
    return (await this.ask('GET', '')).card.status;
  }

  /** How often a PIN was set. */
  async pinsSet() {
    return (await this.ask('GET', '')).pinSet;
  }

  ask(method, path, body) {
    return this.sandbox.ask(method, `/users/${this.id}${path}`, body);
  }
}
