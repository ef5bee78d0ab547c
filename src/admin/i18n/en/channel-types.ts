/** What the guide says of each platform; `**` sets menus and buttons apart, backticks values. */
export const channelTypes = {
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
}
