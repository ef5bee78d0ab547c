import { parse } from "csv-parse/sync"
import type { AxiosResponse } from "axios"
import type { Customer, Job } from "../../../src/types"
import type { Staff, World } from "./world"

/** A file as a spreadsheet reads it: rows by the names of their columns. */
export type Rows = Record<string, string>[]

/** Export and import as one user does them in one chatbot. */
export class Files {
  constructor(
    private readonly world: World,
    readonly staff: Staff,
    readonly chatbot: string
  ) {}

  get path(): string {
    return `/admin/chat-crm/chatbots/${this.chatbot}`
  }

  /** Downloads a file, as its bytes. */
  async download(path: string, params: object = {}): Promise<AxiosResponse<string>> {
    const { headers } = this.staff
    const answer = await this.world.api.request({
      url: `${this.path}${path}`, params, headers, responseType: "arraybuffer", validateStatus: () => true,
    })
    return { ...answer, data: Buffer.from(answer.data).toString("utf8") }
  }

  exported = async (params: object = {}): Promise<string> => (await this.download("/customers/export", params)).data

  /** Sends a file. */
  send(file: string | Buffer, { type = "text/csv", query = "" } = {}): Promise<AxiosResponse> {
    return this.world.post(`${this.path}/customers/import${query}`, Buffer.from(file), { ...this.staff.headers, "content-type": type })
  }

  /** Sends a file and has it looked at. */
  async preview(file: string | Buffer, query = ""): Promise<Job> {
    const { status, data } = await this.send(file, { query })
    if (status !== 202) {
      throw new Error(`${status} ${JSON.stringify(data)}`)
    }
    await this.world.runTasks()
    return this.job(data.job)
  }

  /** Sends a file, has it looked at, and imports it. */
  async import(file: string | Buffer, query = ""): Promise<Job> {
    return this.confirm(await this.preview(file, query))
  }

  async confirm(job: Pick<Job, "id">): Promise<Job> {
    await this.decide(job, "confirm")
    await this.world.runTasks()
    return this.job(job)
  }

  async undo(job: Pick<Job, "id">): Promise<Job> {
    await this.decide(job, "undo")
    await this.world.runTasks()
    return this.job(job)
  }

  decide = (job: Pick<Job, "id">, action: string, body: object = {}) => this.staff.post(`/chatbots/${this.chatbot}/jobs/${job.id}/${action}`, body)
  job = async ({ id }: Pick<Job, "id">): Promise<Job> => (await this.staff.get(`/chatbots/${this.chatbot}/jobs/${id}`)).data.job
  refused = async ({ id }: Pick<Job, "id">): Promise<string> => (await this.download(`/jobs/${id}/refused`)).data

  /** All customers, by external id. */
  async customers(): Promise<Record<string, Customer>> {
    const { customers } = await this.staff.customers(this.chatbot, { limit: 100 })
    return Object.fromEntries(customers.map((customer: Customer) => [customer.external_id, customer]))
  }
}

export const rowsOf = (file: string): Rows => parse<Record<string, string>>(file, { bom: true, columns: true })

/** A file of rows, as any program writes one. */
export const fileOf = (rows: (string | number | null | undefined)[][]): string =>
  rows.map((row) => row.map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`).join(",")).join("\r\n")
