export const channels = {
  channels: {
    title: "Channels",
    subtitle: "Where people write to this chatbot. Each channel has its own webhook address and secret.",
    actionsFor: "Actions for channel {{name}}",
    lastEvent: "last event",
    lastError: "Last error",
    webhook: "Webhook address",
    copyWebhook: "Copy the webhook address of {{name}}",
    on: "On",
    off: "Off",
    switch: "Receive messages on {{name}}",
    switchedOn: "{{name}} receives messages.",
    switchedOff: "{{name}} is switched off.",
    added: "{{name}} is added.",
    deleted: "{{name}} is deleted.",
    waiting: { label: "Waiting for the first message" },
    empty: {
      title: "No channels yet",
      text: "Add one to receive messages. You get a webhook address to copy.",
    },
    add: {
      action: "Add channel",
      title: "Add a channel",
      text: "Where do people write to this chatbot?",
      type: "Type",
      name: "Name",
      namePlaceholder: "Main shop",
      nameHint: "For your team, to tell channels apart.",
      nameRequired: "Give the channel a name.",
      submit: "Add channel",
    },
    secret: {
      action: "Replace secret",
      title: "Replace the secret",
      submit: "Replace",
      replaced: "The secret of {{name}} is replaced.",
      gone: "This channel does not exist any more.",
      shownTitle: "Keep this secret",
      onceLabel: "Shown once",
      onceText: "Copy the secret now and store it safely. It is never shown again; if it is lost, delete this channel and add it again.",
      label: "Signing secret",
      copy: "Copy the signing secret",
      done: "I have copied it",
      leave: {
        title: "Close without the secret?",
        text: "It is never shown again.",
        stay: "Go back",
        go: "Close",
      },
    },
    delete: {
      title: "Delete the channel {{name}}?",
      text: "Its address stops working at once and its secret is deleted. Conversations and customers stay.",
    },
  },
  channelTypes: {
    telegram: {
      name: "Telegram",
      hint: "A Telegram bot.",
      waiting:
        "Send your bot a message on Telegram. If you gave no bot token here, call setWebhook yourself with this address and your secret token.",
      replace:
        "Telegram proves itself with the secret token. Give the new one here; with a bot token it is set at Telegram for you, otherwise call setWebhook again.",
    },
    ingest: {
      name: "Ingest API",
      hint: "Any chatbot framework or your own code, by signed requests.",
      waiting:
        "Send a signed request to this address, as the documentation of the Ingest API shows.",
    },
    messenger: {
      name: "Facebook Messenger",
      waiting: "Subscribe your app to this address, then write to your page.",
    },
    zalo_oa: {
      name: "Zalo Official Account",
      waiting: "Enter this address in your Zalo app, then write to the account.",
    },
    zalo_bot: {
      name: "Zalo Bot",
      waiting: "Set this address at your Zalo bot, then write to it.",
    },
    website: {
      name: "Website",
      waiting: "Open your shop and write in its chat.",
    },
  },
  credentials: {
    generate: "Generate",
    secret_token: {
      label: "Secret token",
      hint: "Telegram sends it with each message, so that nobody else can. 1 to 256 letters, digits, _ and -. It is never shown again.",
      required: "Give a secret token, or generate one.",
      invalid: "Use only letters without accents, digits, _ and -, at most 256 of them.",
    },
    bot_token: {
      label: "Bot token",
      hint: "From @BotFather. With it we call setWebhook for you; without it you do that yourself.",
      invalid: "This does not look like a bot token. It has the form 123456789:AA…",
    },
    allow_bearer: {
      label: "Allow bearer token",
      hint: "Lets senders that cannot sign requests send the secret itself in the Authorization header. Signed requests are safer.",
    },
  },
}
