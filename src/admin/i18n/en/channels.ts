export const channels = {
  channels: {
    title: "Channels",
    subtitle: "Where people write to this chatbot. Each channel has its own address and secret.",
    actionsFor: "Actions for channel {{name}}",
    address: "Address",
    copyAddress: "Copy the address of {{name}}",
    switch: "Receive messages on {{name}}",
    switchedOn: "{{name}} receives messages.",
    switchedOff: "{{name}} is switched off.",
    added: "{{name}} is added.",
    deleted: "{{name}} is deleted.",
    gone: "This channel does not exist any more.",
    lastEvent: "Last event",
    lastError: "Last error",
    states: {
      off: "Off",
      waiting: "Waiting for the first message",
      receiving: "Receiving",
      error: "Error",
    },
    offText: "What is sent to it is answered and not stored.",
    finish: "Finish connecting",
    showSetup: "Show setup again",
    empty: {
      title: "No channels yet",
      text: "Add one to receive messages. A guide says what to copy from where.",
    },
    add: {
      action: "Add channel",
      title: "Add a channel",
      text: "Where do people write to this chatbot?",
      name: "Name",
      namePlaceholder: "Main shop",
      nameHint: "For your team, to tell channels apart.",
      nameRequired: "Give the channel a name.",
      back: "Back",
      submit: "Add channel",
    },
    guide: {
      progress: "Step {{step}} of 3",
      type: "Platform",
      credentials: "Details",
      connect: "Connect",
      prepareTitle: "What to look up",
      fieldsTitle: "What to fill in",
      connectTitle: "What to do now",
      valuesTitle: "What to copy",
      setupOf: "Set up {{name}}",
      done: "Done",
    },
    first: {
      waiting: "Waiting for the first message…",
      waitingHint: "This turns green by itself as soon as it arrives.",
      received: "First message received",
      receiving: "Messages arrive, the last one",
      see: "See conversations",
      off: "This channel is switched off",
      offHint: "Switch it on in the list of channels to receive messages.",
    },
    rename: { action: "Rename", title: "Rename the channel", renamed: "The channel is renamed." },
    secret: {
      action: "New secret",
      choose: "Publishable key",
      title: "New secret",
      chooseTitle: "Choose the publishable key",
      overlapLabel: "No gap",
      overlap:
        "The old secret keeps working for 24 hours, so that no message is lost. You can end that earlier. Leave empty what should stay.",
      serverText:
        "A new signing secret is made here and shown once. The old one keeps working for 24 hours, so that you can change it in your program without a gap. You can end that earlier.",
      nothing: "Fill in what should change.",
      isSet: "Set",
      make: "Make a new secret",
      submit: "Save",
      replaced: "The new secret of {{name}} is saved.",
      shownTitle: "Copy it now",
      onceLabel: "Shown once",
      onceText: "Copy it now and store it safely. It is never shown again; if it is lost, make a new one.",
      pasteText: "Enter it where messages are sent from within 24 hours. It is never shown again.",
      label: "Signing secret",
      copy: "Copy: {{label}}",
      hidden:
        "Secrets are shown once, when they are made. If this one is lost, give or make another: the old one keeps working for 24 hours.",
      hiddenLabel: "Not shown again",
      done: "I have copied it",
      until: "The old secret works until {{time}}.",
      endNow: "End now",
      end: {
        title: "End the old secret of {{name}} now?",
        text: "Whatever still uses it is refused from this moment on.",
        done: "Only the new secret of {{name}} works now.",
      },
    },
    leave: {
      unsaved: { title: "Close without adding the channel?", text: "What you filled in is lost." },
      secret: { title: "Close without copying?", text: "What is shown here is never shown again." },
      stay: "Go back",
      go: "Close",
    },
    delete: {
      title: "Delete the channel {{name}}?",
      text: "Its address stops working at once and its secrets are deleted for good. Conversations, messages and customers stay.",
    },
    errors: {
      badSecret:
        "A request came with a wrong or missing secret or signature. If messages arrive all the same, it was a stranger and can be ignored. If not, give the secret anew.",
      otherKey:
        "A storefront came with another publishable key than the channel’s. Use the channel’s key there, or choose the other one here.",
      telegramRefused: "Telegram could not be connected: {{reason}}",
      nameUnknown: "Messages arrive. A customer’s name could not be looked up: {{reason}}",
      namesStopped: "Messages arrive. Names can no longer be looked up: {{reason}}. Give a new token.",
    },
  },
  channelTypes: {
    telegram: {
      name: "Telegram",
      hint: "A Telegram bot, also in a Telegram Business account.",
      prepare: {
        bot: "Open **@BotFather** in Telegram. A new bot: send `/newbot` and choose a name and a username. A bot you have: **/mybots → your bot → API Token**.",
        token: "Copy the **bot token**, such as `123456789:AA…`. With it we tell Telegram the address; without it you do that yourself.",
        taken:
          "A bot has **one** webhook. Does a chatbot framework answer for this bot? Then leave the token empty, or let the framework report its messages by the Ingest API.",
      },
      connect: {
        told: "Telegram knows the address already. There is nothing to paste.",
        call: "Run the command in a terminal, with your bot token in `BOT_TOKEN`. It tells Telegram the address and the secret token.",
        write: "Open your bot in Telegram, press **Start** and write “Hello”.",
      },
      replace:
        "Telegram proves itself with the secret token. With a bot token the new one is set at Telegram for you; otherwise call setWebhook again.",
    },
    messenger: {
      name: "Facebook Messenger",
      hint: "Messages to a Facebook page.",
      prepare: {
        app: "Open your apps at Meta and choose yours. A new one: **Create App** with the use case **Engage with customers on Messenger from Meta**.",
        secret: "**App settings → Basic → App secret → Show**: copy the app secret.",
        page: "**Use cases → Customize → Messenger API Settings → Generate access tokens**: connect your page. Its **page ID** stands below its name.",
        token: "For people’s names: press **Generate** beside the page and copy the token.",
      },
      connect: {
        address:
          "**Use cases → Customize → Messenger API Settings → Configure webhooks**: paste the address as **Callback URL** and the verify token as **Verify token**, then press **Verify and save**.",
        fields:
          "In the list of fields switch on `messages`, `messaging_postbacks`, `message_echoes`, `message_edits` and `standby`.",
        page: "**Generate access tokens → Add subscription** beside your page: choose the same fields.",
        live: "Publish the app. Until then Meta reports only what its admins, developers and testers write. For everybody’s messages it needs **Advanced Access** to `pages_messaging`.",
        write: "Write to your page from a personal Facebook account.",
      },
      replace:
        "The app secret signs what Meta sends: after **Reset** under **App settings → Basic**, give the new one here. A new verify token counts the next time Meta checks the address.",
    },
    zalo_oa: {
      name: "Zalo Official Account",
      hint: "Messages to your shop’s Official Account.",
      prepare: {
        app: "Open your apps at Zalo for Developers and choose yours, or **Thêm ứng dụng mới** (add new app). **Cài đặt** (settings) shows its **ID** and **Khóa bí mật** (app secret key). The app has to be **activated**.",
        grant:
          "**Official Account → Liên kết Official Account** (link): an admin of the account grants the app access. The **OA ID** is shown there and in Zalo OA Manager.",
        domain:
          "**Xác thực domain** (verify domain): enter `{{host}}`. For the file `zalo_verifier….html` set its code as the plugin option `zalo_verification_codes`; or put the meta tag on the home page. It can take up to 72 hours.",
        key: "**Webhook**: copy the **OA Secret Key**. It is another one than the app secret key. If none is shown yet, press **Not shown yet** here and give it in the last step.",
      },
      connect: {
        address:
          "**Webhook → Webhook URL**: paste the address and press **Cập nhật** (update). Zalo tries it at once.",
        events:
          "Switch on the events `user_send_…`, `oa_send_…`, `anonymous_send_…`, `oa_send_anonymous_…`, `follow`, `unfollow`, `user_submit_info` and `user_withdraw`.",
        filter:
          "Switch **Lọc cú pháp** (syntax filter) off. With it Zalo sends only texts that begin with #.",
        key: "Was no OA Secret Key shown before? It is now: copy it and give it here with **⋯ → New secret**.",
        write: "Write to your Official Account from a personal Zalo.",
      },
      replace:
        "The OA Secret Key signs what Zalo sends. When you change it under **Webhook**, give the new one here. The tokens are for names.",
    },
    zalo_bot: {
      name: "Zalo Bot",
      hint: "A bot of the Zalo Bot Platform, made with Zalo Bot Creator.",
      prepare: {
        bot: "Open **Zalo Bot Creator**, in Zalo or at the address below, and create a bot. Its name has to begin with “Bot”.",
        token: "Zalo sends you the **bot token** as a message. Keep it for the last step; it stays with you.",
      },
      connect: {
        set: "Run the command in a terminal, with your bot token in `BOT_TOKEN`. Or enter the address and the secret token under **Webhook** in Zalo Bot Creator.",
        write: "Write to your bot on Zalo.",
      },
      replace:
        "Zalo proves itself with the secret token. Save the new one here, then call setWebhook again with it.",
    },
    website: {
      name: "Website",
      hint: "The chat of your own shop or website.",
      prepare: {
        key: "Your storefront sends a **publishable key** with each request. Under **Settings → Publishable API Keys** you see yours.",
        cors: "The address of your storefront has to stand in **STORE_CORS** of Medusa, or the browser refuses the requests.",
      },
      connect: {
        paste: "Build this into the chat of your storefront and call `say` with what a visitor writes.",
        keep: "It keeps the session in `localStorage`, so that a visitor who comes back is known. Remove `localStorage.chat` when somebody signs out.",
        write: "Open your shop and write in its chat.",
      },
      replace: "Only storefronts with this key open chats on the channel.",
    },
    ingest: {
      name: "Ingest API",
      hint: "Any chatbot framework or program of your own, by signed requests.",
      prepare: {
        what: "For whatever can send an HTTP request when something was said: Botpress, Typebot, Rasa, Dialogflow, n8n, or your own program.",
        sign: "Requests are signed as **Standard Webhooks**. The signing secret is made here and shown in the next step.",
      },
      connect: {
        keep: "Copy the signing secret into your program’s settings, as `CHAT_CRM_SECRET` in the example.",
        send: "Send a signed request to the address. The example is complete.",
      },
    },
  },
  credentials: {
    generate: "Generate",
    notYet: "Not shown yet",
    standIn:
      "This stands in for the key until you have it. Give the real one after the last step, with ⋯ → New secret: until then messages are dropped.",
    forNames: {
      title: "For names",
      text: "Without these, messages arrive all the same; people have no name until they give one.",
    },
    secret_token: {
      label: "Secret token",
      hint: "Telegram sends it with each message, so that nobody else can. 1 to 256 letters, digits, _ and -.",
      required: "Give a secret token, or generate one.",
      invalid: "Use only letters without accents, digits, _ and -, at most 256 of them.",
    },
    zalo_secret_token: {
      label: "Secret token",
      hint: "Zalo sends it with each message, so that nobody else can. 8 to 256 characters.",
      required: "Give a secret token, or generate one.",
      invalid: "Use 8 to 256 letters without accents, digits, _ and -.",
    },
    bot_token: {
      label: "Bot token",
      hint: "From @BotFather. With it we call setWebhook for you; without it you do that yourself.",
      invalid: "This does not look like a bot token. It has the form 123456789:AA…",
    },
    page_id: {
      label: "Page ID",
      hint: "The number of your Facebook page, not its name.",
      required: "Give the page ID.",
      invalid: "A page ID consists of digits.",
    },
    app_secret: {
      label: "App secret",
      hint: "App settings → Basic → App secret. Meta signs each message with it.",
      required: "Give the app secret.",
      invalid: "This does not look like an app secret: it has no spaces and at least 8 characters.",
    },
    verify_token: {
      label: "Verify token",
      hint: "Any text that you enter here and at Meta. Meta checks the address with it.",
      required: "Give a verify token, or generate one.",
      invalid: "Use at least 8 characters without spaces.",
    },
    page_access_token: {
      label: "Page access token",
      hint: "Messenger API Settings → Generate access tokens.",
      invalid: "This does not look like an access token: copy it whole, without spaces.",
    },
    app_id: {
      label: "App ID",
      hint: "developers.zalo.me → app → Cài đặt (settings)",
      required: "Give the app ID.",
      invalid: "An app ID consists of digits.",
    },
    oa_id: {
      label: "OA ID",
      hint: "developers.zalo.me → app → Official Account",
      required: "Give the OA ID.",
      invalid: "An OA ID consists of digits.",
    },
    oa_secret_key: {
      label: "OA Secret Key (developers.zalo.me → app → Webhook)",
      hint: "Zalo signs each message with it. It is not the app secret key.",
      required: "Give the OA Secret Key, or press “Not shown yet”.",
      invalid: "This does not look like an OA Secret Key: it has no spaces and at least 8 characters.",
    },
    app_secret_key: {
      label: "App secret key",
      hint: "developers.zalo.me → app → Cài đặt (settings) → Khóa bí mật. Renews the tokens.",
      invalid: "This does not look like a secret key: it has no spaces and at least 8 characters.",
    },
    access_token: {
      label: "Access token",
      hint: "developers.zalo.me → Công cụ (tools) → API Explorer → OA Access Token. With the two others it is renewed by itself.",
      invalid: "This does not look like an access token: copy it whole, without spaces.",
    },
    refresh_token: {
      label: "Refresh token",
      hint: "Shown together with the access token. It works once; each renewal brings the next.",
      invalid: "This does not look like a refresh token: copy it whole, without spaces.",
    },
    publishable_key_id: {
      label: "Publishable key",
      hint: "With a key chosen, only storefronts with this key open chats on the channel.",
      any: "Any of the shop’s keys",
      failed: "The shop’s keys could not be loaded. You can go on without choosing one.",
    },
    allow_bearer: {
      label: "Allow bearer token",
      hint: "Lets senders that cannot sign requests send the secret itself in the Authorization header. Signed requests are safer.",
    },
  },
  snippets: {
    title: { telegram: "Command", zaloBot: "Command", ingest: "Example in Node.js", website: "Code for your storefront" },
    copy: "Copy the code",
    remarks: {
      secret: "npm install standardwebhooks; the signing secret of the channel: whsec_…",
      session: "Opens a session, once for each visitor.",
      message: "Sends what a visitor writes. A repetition under the same id is stored once.",
    },
  },
}
