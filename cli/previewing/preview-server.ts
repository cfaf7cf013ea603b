/** Serves the page of a plan to a browser on the same machine. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PlanPage } from '@runplan/exchange';
import { frame } from './frame.ts';

const LOOPBACK = '127.0.0.1';
/** What lies below the token, besides the page itself and what changes in it. */
const FILES: ReadonlyMap<string, string> = new Map([
  ['page.js', 'text/javascript; charset=utf-8'],
  ['live.js', 'text/javascript; charset=utf-8'],
  ['page.css', 'text/css; charset=utf-8'],
]);
const CHANGES = 'changes';
/** Nothing is fetched from elsewhere, nothing is kept, and no other page may show or read this one. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * A server on the loopback interface alone. Whoever asks has to know the token in its address, and to ask for it by that
 * address: a name that leads here from elsewhere, as in DNS rebinding, is refused.
 */
export class PreviewServer {
  private readonly server: Server;
  private readonly token = randomBytes(24).toString('base64url');
  private readonly readers = new Set<ServerResponse>();
  private readonly name: string;
  /** The last page, and what is wrong with the file since. */
  private page: string | undefined;
  private problem: string | undefined;

  /** @param name how the file is called */
  constructor(name: string) {
    this.name = name;
    this.server = createServer((request, response) => this.answer(request, response));
  }

  /**
   * @param port 0 for any that is free
   * @returns the address of the page
   * @throws the system's error where the port can't be used
   */
  async listen(port: number): Promise<string> {
    this.server.listen(port, LOOPBACK);
    await once(this.server, 'listening');
    return `http://${LOOPBACK}:${this.port}/${this.token}/`;
  }

  /** Shows a page in all windows. */
  show(page: PlanPage): void {
    const text = JSON.stringify(page);
    if (text === this.page && this.problem === undefined) return;
    this.page = text;
    this.problem = undefined;
    for (const reader of this.readers) this.tell(reader);
  }

  /** Says what is wrong, beside the page that was shown last. */
  warn(problem: string): void {
    this.problem = problem;
    for (const reader of this.readers) this.tell(reader);
  }

  private get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { host, method, url = '' } = { ...request, host: request.headers.host };
    for (const [header, value] of Object.entries(HEADERS)) response.setHeader(header, value);
    const [, token = '', path, ...more] = url.split('/');
    if (host !== `${LOOPBACK}:${this.port}` && host !== `localhost:${this.port}`) refuse(response, 421);
    else if (!isSame(token, this.token)) refuse(response, 403);
    else if (method !== 'GET' && method !== 'HEAD') refuse(response, 405);
    else if (more.length > 0 || path === undefined) refuse(response, 404);
    else if (path === '') send(response, 'text/html; charset=utf-8', frame(this.name));
    else if (path === CHANGES) this.follow(response);
    else void sendFile(response, path);
  }

  /** Tells a window what there is to show, now and whenever that changes. */
  private follow(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
    this.readers.add(response);
    response.on('close', () => this.readers.delete(response));
    this.tell(response);
  }

  private tell(reader: ServerResponse): void {
    if (this.page !== undefined) reader.write(`event: page\ndata: ${this.page}\n\n`);
    if (this.problem !== undefined) reader.write(`event: problem\ndata: ${JSON.stringify(this.problem)}\n\n`);
  }
}

/** Compares in a time that does not tell how much of it is right. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(a, b);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end('Nothing to see here. `runplan preview` prints the address of its page.\n');
}

function send(response: ServerResponse, type: string, content: string | Buffer): void {
  response.writeHead(200, { 'Content-Type': type });
  response.end(content);
}

async function sendFile(response: ServerResponse, name: string): Promise<void> {
  const type = FILES.get(name);
  if (type === undefined) refuse(response, 404);
  else send(response, type, await readFile(new URL(name, import.meta.url)));
}
