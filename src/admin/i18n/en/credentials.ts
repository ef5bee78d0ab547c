export const credentials = {
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
