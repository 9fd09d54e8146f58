import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
}

/** A real HTTP service on a free port of this machine, which answers as it is told and remembers what it was asked. */
export class Service {
  readonly asked: Asked[] = []
  answer: (asked: Asked, response: ServerResponse) => void = (_asked, response) => response.end()
  private readonly server: Server = createServer((request, response) => void this.take(request, response))

  async start(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((done) => this.server.close(done))
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = ''
    for await (const chunk of request) body += chunk
    const asked = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body }
    this.asked.push(asked)
    this.answer(asked, response)
  }
}

export function json(response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers })
  response.end(JSON.stringify(value))
}
