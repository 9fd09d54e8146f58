/** One field of a request body that was refused: a JSON pointer (RFC 6901) and what is wrong there. */
export interface FieldProblem {
  pointer: string
  detail: string
}

/** Problem details of RFC 9457, as every error of the service is answered. */
export interface ProblemDetails {
  type: string
  title: string
  status: number
  detail?: string
  instance?: string
  errors?: FieldProblem[]
}

/** An answer of the service that is an error, or no answer at all (status 0). */
export class ApiProblem extends Error {
  readonly details: ProblemDetails
  readonly retryAfterSeconds: number | null

  constructor(details: ProblemDetails, retryAfterSeconds: number | null = null) {
    super(details.detail ?? details.title)
    this.name = 'ApiProblem'
    this.details = details
    this.retryAfterSeconds = retryAfterSeconds
  }

  /** Last part of the type's address, such as `second-factor-needed`; `about:blank` gives the status. */
  get code(): string {
    return this.details.type === 'about:blank'
      ? String(this.details.status)
      : this.details.type.replace(/\/+$/, '').split(/[/:#]/).pop() ?? ''
  }

  get status(): number {
    return this.details.status
  }

  static unreachable(): ApiProblem {
    return new ApiProblem({ type: 'urn:zhenzan:unreachable', title: 'The service cannot be reached', status: 0 })
  }

  /** Reads a problem from an answer, also from one that is no problem+json, such as a proxy's page. */
  static async from(answer: Response): Promise<ApiProblem> {
    const seconds = Number(answer.headers.get('Retry-After'))
    const retryAfter = Number.isFinite(seconds) && seconds > 0 ? seconds : null
    const details = await readDetails(answer)
    return new ApiProblem(details, retryAfter)
  }
}

async function readDetails(answer: Response): Promise<ProblemDetails> {
  const blank = { type: 'about:blank', title: answer.statusText, status: answer.status }
  if (!(answer.headers.get('Content-Type') ?? '').includes('json')) return blank
  try {
    return { ...blank, ...((await answer.json()) as Partial<ProblemDetails>), status: answer.status }
  } catch {
    return blank
  }
}
