import type { InternalModuleDeclaration, Logger, MedusaContainer } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { container as applicationContainer } from "@medusajs/framework"
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"
import type { Credentials } from "../../platforms"
import type {
  ChatDelivery,
  Conversation,
  ChangeOutcome,
  CustomerChanges,
  DeliveryResult,
  Feature,
  FeaturePlan,
  Message,
  Page,
} from "../../types"
import { AlertRules } from "./alert-rules"
import { Alerts } from "./alerts"
import { AllChatbots } from "./all-chatbots"
import { Channels, type OpenChannel } from "./channels"
import { Cursors, readPage, type Asked, type CursorScope } from "./cursor"
import { Customers } from "./customers"
import { Database } from "./database"
import { Enrichment } from "./enrichment"
import { EnrichmentTrials } from "./enrichment-trials"
import { Exports } from "./exports"
import { Facts } from "./facts"
import { notFound, planRequired } from "./errors"
import { Imports } from "./imports"
import { ingestDeliveries } from "./ingest/ingest"
import { Intents } from "./intents"
import { Jobs } from "./jobs"
import { Links } from "./links"
import Channel from "./models/channel"
import Chatbot from "./models/chatbot"
import ChatbotMember from "./models/chatbot-member"
import { Notes } from "./notes"
import { Members } from "./members"
import { parseOptions, type ResolvedOptions } from "./options"
import { Plans } from "./plans"
import { Profiles } from "./profiles"
import { applySignals } from "./queries/apply-signals"
import { enqueueTask, type Enqueued } from "./queries/enqueue"
import { erasePerson } from "./queries/erase-person"
import type { Fact } from "./queries/facts"
import { findVisibleChatbot, listVisibleChatbots, type Viewer } from "./queries/find-chatbots"
import {
  countConversations,
  findConversation,
  listConversations,
  listMessages,
  type ConversationFilter,
  type MessageOrder,
} from "./queries/list-conversations"
import { forgetOldDeliveries } from "./queries/open-batch"
import {
  findVisitor,
  findVisitorOf,
  linkShopCustomer,
  unlinkShopCustomer,
  type ShopLink,
  type VisitorState,
} from "./queries/link-shop-customer"
import { purgeChatbot } from "./queries/purge-chatbot"
import { reconcileTracking } from "./queries/reconcile-tracking"
import { endRotation, replaceCredentials, restoreCredentials } from "./queries/rotate-credentials"
import { setFeatures } from "./queries/set-features"
import { clearChannelError, eraseChannelSecrets, noteChannelError } from "./queries/touch-channels"
import { Queue } from "./queue"
import type { ChannelRow, ChatbotRow } from "./rows"
import { SecretBox } from "./secrets"
import { Sessions, type ChatSession, type OpenedSession } from "./sessions"
import { Stages } from "./stages"
import { Timeline } from "./timeline"
import { Views } from "./views"

type Dependencies = { [ContainerRegistrationKeys.PG_CONNECTION]: Knex; logger: Logger }

/** The data of the CRM. Small settings tables are kept by MedusaService; everything else stands in `queries/`. */
export default class ChatCrmModuleService extends MedusaService({
  ChatCrmChatbot: Chatbot,
  ChatCrmMember: ChatbotMember,
  ChatCrmChannel: Channel,
}) {
  readonly options: ResolvedOptions
  /** The customers of chatbots. */
  readonly customers: Customers
  /** The stages of their pipelines. */
  readonly stages: Stages
  /** Who belongs to chatbots. */
  readonly members: Members
  /** What happened to them. */
  readonly timeline: Timeline
  /** What the team wrote about them. */
  readonly notes: Notes
  /** Filters of their list that somebody gave a name. */
  readonly views: Views
  /** What is looked for in conversations under a name. */
  readonly intents: Intents
  /** When the team is told of customers, and how. */
  readonly alertRules: AlertRules
  /** What it was told of. */
  readonly alerts: Alerts
  /** Which of them are one person. */
  readonly links: Links
  /** Long work on many of them. */
  readonly jobs: Jobs
  /** Them as a file, on the way out. */
  readonly exports: Exports
  /** Files of them, on the way in. */
  readonly imports: Imports
  /** What is read across chatbots. */
  readonly allChatbots: AllChatbots
  /** Names that a platform tells on request only. */
  readonly profiles: Profiles
  /** What conversations say of customers. */
  readonly enrichment: Enrichment
  /** What another provider would make of past ones. */
  readonly trials: EnrichmentTrials
  readonly #database: Database
  readonly #channels: Channels
  readonly #plans: Plans
  readonly #queue: Queue
  readonly #sessions: Sessions
  readonly #facts: Facts
  readonly #cursors: Cursors
  readonly #logger: Logger
  readonly #runsTasks: boolean

  constructor(dependencies: Dependencies, options?: unknown, declaration?: InternalModuleDeclaration) {
    super(...arguments)
    this.options = parseOptions(options)
    this.#logger = dependencies.logger
    this.#database = new Database(dependencies[ContainerRegistrationKeys.PG_CONNECTION])
    this.#channels = new Channels(this.#database, new SecretBox(this.options.encryption_keys))
    this.profiles = new Profiles(this.#database, this.#channels)
    this.#plans = new Plans(this.options, this.#database, this.#logger)
    this.allChatbots = new AllChatbots(this.#database, this.#plans)
    this.#queue = new Queue(this.#database, this.options.worker, this.#logger)
    this.#sessions = new Sessions(this.options)
    this.#facts = new Facts(this.#database, this.#logger)
    this.#cursors = new Cursors(this.options.encryption_keys)
    this.enrichment = new Enrichment(this.#database, this.#cursors, this.#facts, this.options)
    this.trials = new EnrichmentTrials(this.#database, this.#facts, this.enrichment)
    this.customers = new Customers(this.#database, this.#cursors, this.#facts)
    this.jobs = new Jobs(this.#database, this.#cursors, this.#facts)
    this.exports = new Exports(this.#database, this.#cursors)
    this.imports = new Imports(this.#database, this.jobs, this.#facts)
    this.stages = new Stages(this.#database, this.customers, this.#facts)
    this.members = new Members(this.#database)
    this.timeline = new Timeline(this.#database, this.#cursors)
    this.notes = new Notes(this.#database, this.#cursors, this.#facts)
    this.views = new Views(this.#database)
    this.intents = new Intents(this.#database)
    this.alertRules = new AlertRules(this.#database, new SecretBox(this.options.encryption_keys), this.options)
    this.alerts = new Alerts(this.#database, this.#cursors, this.#facts)
    this.links = new Links(this.#database, this.#facts)
    this.#runsTasks = this.options.worker.enabled && declaration?.worker_mode !== "server"
  }

  __hooks = {
    onApplicationStart: async (): Promise<void> => {
      try {
        await this.#queue.migrate()
        await this.#reconcileAllTracking()
        await this.#facts.enqueue()
        await this.stages.resume()
        await this.enrichment.wake()
        if (this.#runsTasks) {
          await this.#queue.start(applicationContainer)
        }
      } catch (error) {
        // Medusa swallows what is thrown here.
        this.#logger.error(`chat-crm: what runs later could not be started: ${(error as Error).message}`)
      }
    },
    onApplicationPrepareShutdown: async (): Promise<void> => {
      this.#facts.forget()
      await this.#queue.stop()
    },
  }

  /** A chatbot, if the viewer may know that it exists. */
  async findVisibleChatbot(id: string, viewer: Viewer): Promise<ChatbotRow | undefined> {
    return findVisibleChatbot(this.#database.query, id, viewer)
  }

  /** The chatbots a viewer may see. */
  async listVisibleChatbots(
    viewer: Viewer,
    page: { limit: number; offset: number }
  ): Promise<{ chatbots: ChatbotRow[]; count: number }> {
    return listVisibleChatbots(this.#database.query, viewer, page)
  }

  /** Stores verified deliveries; see {@link ingestDeliveries}. `container` is what a plan function is called with. */
  async ingest(deliveries: ChatDelivery[], container: MedusaContainer): Promise<DeliveryResult[]> {
    if (typeof this.options.plan === "function") {
      const chatbotIds = await this.#chatbotsOf(deliveries.map(({ channel_id }) => channel_id))
      await this.#plans.refresh(container, chatbotIds)
    }
    const results = await ingestDeliveries(this.#database, deliveries, this.options)
    this.#facts.announce()
    await this.#applySignals(deliveries)
    return results
  }

  async #applySignals(deliveries: ChatDelivery[]): Promise<void> {
    for (const { channel_id, items } of deliveries) {
      const signals = items.flatMap((item) => ("signal" in item ? [item.signal] : []))
      if (signals.length > 0) {
        await this.#database.transaction((sql) => applySignals(sql, channel_id, signals))
      }
    }
  }

  /** Erases what one person said and who they are. Doing it again changes nothing. */
  async erasePerson(chatbotId: string, identityId: string): Promise<void> {
    await this.#database.transaction((sql) => erasePerson(sql, chatbotId, identityId))
    this.#facts.announce()
  }

  async #chatbotsOf(channelIds: string[]): Promise<string[]> {
    const channels = await Promise.all([...new Set(channelIds)].map((id) => this.#channels.open(id)))
    return [...new Set(channels.flatMap((channel) => (channel ? [channel.chatbot_id] : [])))]
  }

  /** A chatbot's channels, the oldest first. */
  async listChannels(chatbotId: string): Promise<ChannelRow[]> {
    return this.#database.query<ChannelRow>(
      "select * from chat_crm_channel where chatbot_id = $1 and deleted_at is null order by created_at, id",
      [chatbotId]
    )
  }

  /** A channel of this chatbot. Throws where it has none of that id. */
  async findChannel(chatbotId: string, channelId: string): Promise<ChannelRow> {
    const channel = (await this.listChannels(chatbotId)).find(({ id }) => id === channelId)
    if (!channel) {
      throw notFound("channel", channelId)
    }
    return channel
  }

  /** A channel with its secrets, as of at most five seconds ago; null where there is none. */
  async openChannel(channelId: string): Promise<OpenChannel | null> {
    return this.#channels.open(channelId)
  }

  /** Notes what went wrong on a channel, for its settings page; at most once in five seconds. */
  async noteChannelError(channelId: string, sentence: string, { always = false } = {}): Promise<void> {
    if (always || this.#channels.shouldNoteError(channelId)) {
      await noteChannelError(this.#database.query, channelId, sentence)
    }
  }

  async clearChannelError(channelId: string): Promise<void> {
    await clearChannelError(this.#database.query, channelId)
  }

  /**
   * Replaces some of a channel's credentials; the others stay. Those among `proofs` that are replaced are accepted until
   * `rotatingUntil` too, so that what is on its way is not lost.
   */
  async replaceCredentials(
    channelId: string,
    credentials: Credentials,
    { proofs = [], rotatingUntil = null }: { proofs?: string[]; rotatingUntil?: Date | null } = {}
  ): Promise<void> {
    const encrypted = this.#channels.encrypt(credentials, channelId)
    await replaceCredentials(this.#database.query, channelId, encrypted, proofs, rotatingUntil)
    this.#channels.forget(channelId)
  }

  /** Undoes what {@link replaceCredentials} did; `before` is the channel as it was. */
  async restoreCredentials(
    before: Pick<ChannelRow, "id" | "credentials" | "previous_credentials" | "rotating_until">,
    replaced: string[]
  ): Promise<void> {
    await restoreCredentials(this.#database.query, before.id, before, replaced)
    this.#channels.forget(before.id)
  }

  /** From now on only the current secret of a channel is accepted. */
  async endRotation(channelId: string): Promise<void> {
    await endRotation(this.#database.query, channelId)
    this.#channels.forget(channelId)
  }

  /** Removes the secrets of a deleted channel. */
  async eraseChannelSecrets(channelId: string): Promise<void> {
    await eraseChannelSecrets(this.#database.query, channelId)
  }

  async encryptCredentials(credentials: Credentials, channelId: string): Promise<Record<string, string>> {
    return this.#channels.encrypt(credentials, channelId)
  }

  async decryptCredentials(stored: Record<string, string>, channelId: string): Promise<Credentials> {
    return this.#channels.decrypt(stored, channelId)
  }

  /** Makes a change of a channel count at once in this process; others follow within five seconds. */
  async forgetChannel(channelId: string): Promise<void> {
    this.#channels.forget(channelId)
  }

  /** The chatbot's plan, asked for again when the answer is older than a minute. */
  async planOf(chatbotId: string, container: MedusaContainer): Promise<FeaturePlan> {
    await this.#plans.refresh(container, [chatbotId])
    return this.#plans.read(chatbotId)
  }

  /** Throws `plan_required` (403) where the chatbot's plan does not include the feature. */
  async requirePlan(feature: Feature, chatbotId: string, container: MedusaContainer): Promise<void> {
    const { current, features } = await this.planOf(chatbotId, container)
    if (!features[feature].allowed) {
      throw planRequired(feature, features[feature].required_plan, current)
    }
  }

  /** Asks again for the plans of all chatbots that track, so that an upgrade counts before the next message. */
  async refreshPlans(container: MedusaContainer): Promise<void> {
    if (typeof this.options.plan === "function") {
      const rows = await this.#database.query<{ id: string }>(
        "select id from chat_crm_chatbot where customer_tracking and deleted_at is null"
      )
      await this.#plans.refresh(container, rows.map(({ id }) => id))
    }
  }

  /** Switches features and opens or closes the tracking interval in one transaction; gives the chatbot as it was. */
  async setFeatures(chatbotId: string, features: Partial<Record<Feature, boolean>>): Promise<ChatbotRow | undefined> {
    return this.#database.transaction((sql) => setFeatures(sql, chatbotId, features, this.options))
  }

  async #reconcileAllTracking(): Promise<void> {
    const rows = await this.#database.query<{ id: string }>("select id from chat_crm_chatbot where deleted_at is null")
    for (const { id } of rows) {
      await this.#database.transaction((sql) => reconcileTracking(sql, id, this.options))
    }
  }

  /** See {@link Customers.change}: the one way in which CRM fields change. */
  async change(changes: CustomerChanges): Promise<ChangeOutcome> {
    return this.customers.change(changes)
  }

  /** Opens a session of a website visitor, a new one unless told; see {@link Sessions}. */
  async openSession(channelId: string, known?: { visitor_id?: string; session_id?: string }): Promise<OpenedSession> {
    return this.#sessions.open(channelId, known)
  }

  /** The session of a token; null where the token is not one of ours, or has expired. */
  async readSession(token: string): Promise<ChatSession | null> {
    return this.#sessions.read(token)
  }

  async findVisitor(chatbotId: string, visitorId: string): Promise<VisitorState> {
    return findVisitor(this.#database.query, chatbotId, visitorId)
  }

  async findVisitorOf(chatbotId: string, shopCustomerId: string): Promise<string | null> {
    return findVisitorOf(this.#database.query, chatbotId, shopCustomerId)
  }

  /** Links a website visitor, and their profile, to a shop customer; see {@link linkShopCustomer}. */
  async linkShopCustomer(given: Parameters<typeof linkShopCustomer>[1]): Promise<ShopLink> {
    const link = await this.#database.transaction((sql) => linkShopCustomer(sql, given))
    this.#facts.announce()
    return link
  }

  /** Takes back what a link changed. */
  async unlinkShopCustomer(link: ShopLink): Promise<void> {
    await this.#database.transaction((sql) => unlinkShopCustomer(sql, link))
    this.#facts.announce()
  }

  async listConversations(
    chatbotId: string,
    { limit, cursor, ...filter }: Asked & ConversationFilter
  ): Promise<Page<"conversations", Conversation>> {
    const scope: CursorScope = ["conversations", chatbotId, filter.customer_id ?? null, filter.platform ?? []]
    const { items, next_cursor } = await readPage(this.#cursors, scope, { limit, cursor }, (stretch) =>
      listConversations(this.#database.query, chatbotId, { ...filter, ...stretch })
    )
    return { conversations: items, limit, next_cursor }
  }

  /** How many conversations there are, counted up to a thousand. */
  async countConversations(
    chatbotId: string,
    filter: ConversationFilter
  ): Promise<{ count: number; count_is_exact: boolean }> {
    return countConversations(this.#database.query, chatbotId, filter)
  }

  async findConversation(chatbotId: string, conversationId: string): Promise<Conversation | undefined> {
    return findConversation(this.#database.query, chatbotId, conversationId)
  }

  async listMessages(
    chatbotId: string,
    conversationId: string,
    { limit, cursor, order = "sent_at" }: Asked & { order?: MessageOrder }
  ): Promise<Page<"messages", Message>> {
    const scope: CursorScope = ["messages", chatbotId, conversationId, order]
    const { items, next_cursor } = await readPage(this.#cursors, scope, { limit, cursor }, (stretch) =>
      listMessages(this.#database.query, chatbotId, conversationId, { order, ...stretch })
    )
    return { messages: items, limit, next_cursor }
  }

  /** Queues a task. */
  async runLater(enqueued: Enqueued): Promise<void> {
    await enqueueTask(this.#database.query, enqueued)
  }

  /** Hands the facts that wait to be told to `tell`, and queues what follows from them; those it throws on stay. */
  async drainFacts(tell: (facts: Fact[]) => Promise<void>): Promise<void> {
    await this.#facts.drain(async (facts, sql) => {
      await this.profiles.queueNew(sql, facts)
      await this.alerts.endAnswered(sql, facts)
      await this.enrichment.queueNew(sql, facts)
      await tell(facts)
    })
  }

  /** Removes what belonged to a deleted chatbot. */
  async purgeChatbot(chatbotId: string): Promise<void> {
    await purgeChatbot(this.#database, chatbotId)
  }

  /** Forgets deliveries older than `days`: no platform repeats one that long. */
  async forgetOldDeliveries(days: number): Promise<void> {
    await this.#database.transaction((sql) => forgetOldDeliveries(sql, days))
  }

  /** Works off the tasks that are due, for tests and scripts where no worker runs. */
  async drainTasks(container: MedusaContainer): Promise<void> {
    await this.#facts.enqueue()
    await this.#queue.drain(container)
  }
}
