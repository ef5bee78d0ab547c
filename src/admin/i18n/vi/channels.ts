export const channels = {
  channels: {
    title: "Kênh",
    subtitle: "Nơi khách nhắn tin cho chatbot này. Mỗi kênh có địa chỉ và khóa bí mật riêng.",
    actionsFor: "Thao tác với kênh {{name}}",
    address: "Địa chỉ",
    copyAddress: "Sao chép địa chỉ của {{name}}",
    switch: "Nhận tin nhắn trên {{name}}",
    switchedOn: "{{name}} đang nhận tin nhắn.",
    switchedOff: "Đã tắt {{name}}.",
    added: "Đã thêm {{name}}.",
    deleted: "Đã xóa {{name}}.",
    gone: "Kênh này không còn tồn tại.",
    lastEvent: "Sự kiện cuối",
    lastError: "Lỗi gần nhất",
    states: {
      off: "Đang tắt",
      waiting: "Chờ tin nhắn đầu tiên",
      receiving: "Đang nhận tin",
      error: "Có lỗi",
    },
    offText: "Tin gửi tới vẫn được trả lời nhưng không được lưu.",
    finish: "Hoàn tất kết nối",
    showSetup: "Xem lại hướng dẫn",
    empty: {
      title: "Chưa có kênh nào",
      text: "Thêm kênh để nhận tin nhắn. Phần hướng dẫn chỉ rõ cần sao chép gì, từ đâu.",
    },
    add: {
      action: "Thêm kênh",
      title: "Thêm kênh",
      text: "Khách nhắn tin cho chatbot này ở đâu?",
      name: "Tên",
      namePlaceholder: "Cửa hàng chính",
      nameHint: "Để đội ngũ của bạn phân biệt các kênh.",
      nameRequired: "Hãy đặt tên cho kênh.",
      back: "Quay lại",
      submit: "Thêm kênh",
    },
    guide: {
      progress: "Bước {{step}} trên 3",
      type: "Nền tảng",
      credentials: "Thông tin",
      connect: "Kết nối",
      prepareTitle: "Cần tìm",
      fieldsTitle: "Cần điền",
      connectTitle: "Việc cần làm",
      valuesTitle: "Cần sao chép",
      setupOf: "Kết nối {{name}}",
      done: "Xong",
    },
    first: {
      waiting: "Đang chờ tin nhắn đầu tiên…",
      waitingHint: "Mục này tự chuyển sang màu xanh ngay khi có tin nhắn.",
      received: "Đã nhận tin nhắn đầu tiên",
      receiving: "Đang nhận tin nhắn, tin gần nhất",
      see: "Xem hội thoại",
      off: "Kênh này đang tắt",
      offHint: "Hãy bật kênh trong danh sách để nhận tin nhắn.",
    },
    rename: { action: "Đổi tên", title: "Đổi tên kênh", renamed: "Đã đổi tên kênh." },
    secret: {
      action: "Khóa bí mật mới",
      choose: "Publishable key",
      title: "Khóa bí mật mới",
      chooseTitle: "Chọn publishable key",
      overlapLabel: "Không gián đoạn",
      overlap:
        "Khóa cũ vẫn dùng được trong 24 giờ nên không mất tin nhắn nào. Bạn có thể kết thúc sớm hơn. Mục nào giữ nguyên thì để trống.",
      serverText:
        "Một khóa ký mới sẽ được tạo tại đây và chỉ hiện một lần. Khóa cũ vẫn dùng được trong 24 giờ để bạn thay trong chương trình của mình mà không gián đoạn. Bạn có thể kết thúc sớm hơn.",
      nothing: "Hãy điền mục cần thay đổi.",
      isSet: "Đã có",
      make: "Tạo khóa mới",
      submit: "Lưu",
      replaced: "Đã lưu khóa bí mật mới của {{name}}.",
      shownTitle: "Hãy sao chép ngay",
      onceLabel: "Chỉ hiện một lần",
      onceText: "Hãy sao chép và cất giữ ngay bây giờ. Nội dung này sẽ không hiện lại; nếu làm mất, bạn phải tạo khóa mới.",
      pasteText: "Hãy nhập vào nơi gửi tin nhắn trong vòng 24 giờ. Nội dung này sẽ không hiện lại.",
      label: "Khóa ký",
      copy: "Sao chép: {{label}}",
      hidden:
        "Khóa bí mật chỉ hiện một lần khi được tạo. Nếu làm mất, hãy nhập hoặc tạo khóa khác: khóa cũ vẫn dùng được trong 24 giờ.",
      hiddenLabel: "Không hiện lại",
      done: "Tôi đã sao chép",
      until: "Khóa cũ còn dùng được đến {{time}}.",
      endNow: "Kết thúc ngay",
      end: {
        title: "Ngừng khóa cũ của {{name}} ngay bây giờ?",
        text: "Mọi yêu cầu còn dùng khóa cũ sẽ bị từ chối từ lúc này.",
        done: "Từ giờ chỉ khóa mới của {{name}} có hiệu lực.",
      },
    },
    leave: {
      unsaved: { title: "Đóng mà chưa thêm kênh?", text: "Những gì bạn đã điền sẽ mất." },
      secret: { title: "Đóng mà chưa sao chép?", text: "Nội dung ở đây sẽ không bao giờ hiện lại." },
      stay: "Quay lại",
      go: "Đóng",
    },
    delete: {
      title: "Xóa kênh {{name}}?",
      text: "Địa chỉ của kênh ngừng hoạt động ngay và các khóa bí mật bị xóa vĩnh viễn. Hội thoại, tin nhắn và khách hàng vẫn được giữ lại.",
    },
    errors: {
      badSecret:
        "Có yêu cầu gửi tới với khóa bí mật hoặc chữ ký sai hay bị thiếu. Nếu tin nhắn vẫn đến thì đó là người lạ, có thể bỏ qua. Nếu không, hãy nhập lại khóa bí mật.",
      otherKey:
        "Một website dùng publishable key khác với key của kênh. Hãy dùng đúng key của kênh ở đó, hoặc chọn key kia tại đây.",
      telegramRefused: "Không kết nối được Telegram: {{reason}}",
      nameUnknown: "Tin nhắn vẫn đến. Không tra được tên của một khách hàng: {{reason}}",
      namesStopped: "Tin nhắn vẫn đến. Không tra được tên khách nữa: {{reason}}. Hãy nhập token mới.",
    },
  },
  channelTypes: {
    telegram: {
      name: "Telegram",
      hint: "Bot Telegram, kể cả trong tài khoản Telegram Business.",
      prepare: {
        bot: "Mở **@BotFather** trong Telegram. Tạo bot mới: gửi `/newbot` rồi đặt tên và username. Bot đã có: **/mybots → bot của bạn → API Token**.",
        token: "Sao chép **bot token**, ví dụ `123456789:AA…`. Nếu có token, chúng tôi báo địa chỉ cho Telegram giúp bạn; nếu không, bạn tự làm việc đó.",
        taken:
          "Mỗi bot chỉ có **một** webhook. Bot này đang do một nền tảng chatbot trả lời? Vậy hãy để trống token, hoặc để nền tảng đó gửi tin nhắn qua Ingest API.",
      },
      connect: {
        told: "Telegram đã biết địa chỉ. Bạn không cần dán gì cả.",
        call: "Chạy lệnh này trong terminal, với bot token của bạn trong `BOT_TOKEN`. Lệnh báo cho Telegram địa chỉ và mã bí mật.",
        write: "Mở bot của bạn trong Telegram, bấm **Start** và nhắn “Xin chào”.",
      },
      replace:
        "Telegram tự chứng thực bằng mã bí mật. Nếu có bot token, chúng tôi cài mã mới ở Telegram giúp bạn; nếu không, hãy gọi lại setWebhook.",
    },
    messenger: {
      name: "Facebook Messenger",
      hint: "Tin nhắn gửi tới trang Facebook.",
      prepare: {
        app: "Mở danh sách ứng dụng ở Meta và chọn ứng dụng của bạn. Tạo mới: **Create App** (Tạo ứng dụng) với use case **Engage with customers on Messenger from Meta**.",
        secret: "**App settings → Basic → App secret → Show** (Cài đặt ứng dụng → Thông tin cơ bản): sao chép khóa bí mật của ứng dụng.",
        page: "**Use cases → Customize → Messenger API Settings → Generate access tokens**: kết nối trang của bạn. **ID trang** nằm dưới tên trang.",
        token: "Để biết tên khách: bấm **Generate** bên cạnh trang và sao chép token.",
      },
      connect: {
        address:
          "**Use cases → Customize → Messenger API Settings → Configure webhooks**: dán địa chỉ vào **Callback URL** và mã xác minh vào **Verify token**, rồi bấm **Verify and save**.",
        fields:
          "Trong danh sách trường, bật `messages`, `messaging_postbacks`, `message_echoes`, `message_edits` và `standby`.",
        page: "**Generate access tokens → Add subscription** bên cạnh trang: chọn đúng các trường đó.",
        live: "Xuất bản ứng dụng (Publish). Trước đó Meta chỉ báo tin nhắn của quản trị viên, nhà phát triển và người thử nghiệm. Để nhận tin của mọi người cần **Advanced Access** cho `pages_messaging`.",
        write: "Dùng tài khoản Facebook cá nhân nhắn tin cho trang.",
      },
      replace:
        "Meta ký tin gửi đi bằng khóa bí mật của ứng dụng: sau khi bấm **Reset** trong **App settings → Basic**, hãy nhập khóa mới ở đây. Mã xác minh mới có hiệu lực khi Meta kiểm tra lại địa chỉ.",
    },
    zalo_oa: {
      name: "Zalo Official Account",
      hint: "Tin nhắn gửi tới Official Account của cửa hàng.",
      prepare: {
        app: "Mở danh sách ứng dụng ở Zalo for Developers và chọn ứng dụng của bạn, hoặc **Thêm ứng dụng mới**. Mục **Cài đặt** có **ID ứng dụng** và **Khóa bí mật**. Ứng dụng phải được **kích hoạt**.",
        grant:
          "**Official Account → Liên kết Official Account**: quản trị viên của OA cấp quyền cho ứng dụng. **OA ID** hiện ở đó và trong Zalo OA Manager.",
        domain:
          "**Xác thực domain**: nhập `{{host}}`. Nếu chọn tệp `zalo_verifier….html`, hãy đặt mã trong tên tệp vào tùy chọn `zalo_verification_codes` của plugin; hoặc đặt thẻ meta vào trang chủ. Có thể mất tới 72 giờ.",
        key: "**Webhook**: sao chép **OA Secret Key**. Đây không phải là Khóa bí mật của ứng dụng. Nếu chưa thấy, hãy bấm **Chưa hiện** ở đây và nhập sau, ở bước cuối.",
      },
      connect: {
        address:
          "**Webhook → Webhook URL**: dán địa chỉ và bấm **Cập nhật**. Zalo sẽ thử gọi ngay.",
        events:
          "Bật các sự kiện `user_send_…`, `oa_send_…`, `anonymous_send_…`, `oa_send_anonymous_…`, `follow`, `unfollow`, `user_submit_info` và `user_withdraw`.",
        filter: "Tắt **Lọc cú pháp**. Nếu bật, Zalo chỉ gửi những tin bắt đầu bằng #.",
        key: "Trước đó chưa thấy OA Secret Key? Bây giờ đã có: hãy sao chép và nhập tại **⋯ → Khóa bí mật mới**.",
        write: "Dùng Zalo cá nhân nhắn tin cho Official Account của bạn.",
      },
      replace:
        "Zalo ký tin gửi đi bằng OA Secret Key. Khi đổi khóa này trong mục **Webhook**, hãy nhập khóa mới ở đây. Các token dùng để tra tên khách.",
    },
    zalo_bot: {
      name: "Zalo Bot",
      hint: "Bot trên Zalo Bot Platform, tạo bằng Zalo Bot Creator.",
      prepare: {
        bot: "Mở **Zalo Bot Creator** trong Zalo hoặc theo địa chỉ bên dưới và tạo bot. Tên bot phải bắt đầu bằng “Bot”.",
        token: "Zalo gửi **bot token** cho bạn bằng tin nhắn. Hãy giữ lại cho bước cuối; token không cần nhập vào đây.",
      },
      connect: {
        set: "Chạy lệnh này trong terminal, với bot token của bạn trong `BOT_TOKEN`. Hoặc nhập địa chỉ và mã bí mật vào mục **Webhook** trong Zalo Bot Creator.",
        write: "Nhắn tin cho bot của bạn trên Zalo.",
      },
      replace:
        "Zalo tự chứng thực bằng mã bí mật. Hãy lưu mã mới ở đây rồi gọi lại setWebhook với mã đó.",
    },
    website: {
      name: "Website",
      hint: "Khung chat trên cửa hàng hoặc website của bạn.",
      prepare: {
        key: "Storefront gửi kèm một **publishable key** trong mỗi yêu cầu. Bạn xem key tại **Cài đặt → Publishable API Keys**.",
        cors: "Địa chỉ storefront phải có trong **STORE_CORS** của Medusa, nếu không trình duyệt sẽ chặn yêu cầu.",
      },
      connect: {
        paste: "Đưa đoạn mã này vào khung chat của storefront và gọi `say` với nội dung khách viết.",
        keep: "Phiên được giữ trong `localStorage` để nhận ra khách quay lại. Hãy xóa `localStorage.chat` khi khách đăng xuất.",
        write: "Mở cửa hàng của bạn và nhắn tin trong khung chat.",
      },
      replace: "Chỉ storefront dùng key này mới mở được chat trên kênh.",
    },
    ingest: {
      name: "Ingest API",
      hint: "Nền tảng chatbot bất kỳ hoặc chương trình của bạn, qua yêu cầu có chữ ký.",
      prepare: {
        what: "Dành cho mọi thứ gửi được yêu cầu HTTP khi có tin nhắn: Botpress, Typebot, Rasa, Dialogflow, n8n hoặc chương trình của bạn.",
        sign: "Yêu cầu được ký theo **Standard Webhooks**. Khóa ký được tạo tại đây và hiện ở bước sau.",
      },
      connect: {
        keep: "Chép khóa ký vào cấu hình chương trình của bạn, trong ví dụ là `CHAT_CRM_SECRET`.",
        send: "Gửi một yêu cầu có chữ ký tới địa chỉ này. Ví dụ dưới đây đã đầy đủ.",
      },
    },
  },
  credentials: {
    generate: "Tạo ngẫu nhiên",
    notYet: "Chưa hiện",
    standIn:
      "Đây là giá trị tạm cho đến khi có khóa thật. Sau bước cuối, hãy nhập khóa thật tại ⋯ → Khóa bí mật mới: cho đến lúc đó tin nhắn bị bỏ qua.",
    forNames: {
      title: "Để có tên khách",
      text: "Không có các mục này thì tin nhắn vẫn đến; khách chưa có tên cho đến khi họ tự cho biết.",
    },
    secret_token: {
      label: "Mã bí mật",
      hint: "Telegram gửi kèm mã này trong mỗi tin nhắn nên không ai giả mạo được. Từ 1 đến 256 ký tự gồm chữ cái, chữ số, _ và -.",
      required: "Hãy nhập mã bí mật hoặc tạo ngẫu nhiên.",
      invalid: "Chỉ dùng chữ cái không dấu, chữ số, _ và -, tối đa 256 ký tự.",
    },
    zalo_secret_token: {
      label: "Mã bí mật",
      hint: "Zalo gửi kèm mã này trong mỗi tin nhắn nên không ai giả mạo được. Từ 8 đến 256 ký tự.",
      required: "Hãy nhập mã bí mật hoặc tạo ngẫu nhiên.",
      invalid: "Dùng từ 8 đến 256 ký tự gồm chữ cái không dấu, chữ số, _ và -.",
    },
    bot_token: {
      label: "Bot token",
      hint: "Lấy từ @BotFather. Nếu có, chúng tôi gọi setWebhook giúp bạn; nếu không, bạn tự thực hiện.",
      invalid: "Đây không giống bot token. Bot token có dạng 123456789:AA…",
    },
    page_id: {
      label: "ID trang",
      hint: "Dãy số của trang Facebook, không phải tên trang.",
      required: "Hãy nhập ID trang.",
      invalid: "ID trang chỉ gồm chữ số.",
    },
    app_secret: {
      label: "Khóa bí mật của ứng dụng (App secret)",
      hint: "App settings → Basic → App secret. Meta dùng khóa này để ký từng tin nhắn.",
      required: "Hãy nhập khóa bí mật của ứng dụng.",
      invalid: "Đây không giống khóa bí mật: khóa không có khoảng trắng và có ít nhất 8 ký tự.",
    },
    verify_token: {
      label: "Mã xác minh (Verify token)",
      hint: "Chuỗi tùy ý mà bạn nhập ở đây và ở Meta. Meta dùng mã này để kiểm tra địa chỉ.",
      required: "Hãy nhập mã xác minh hoặc tạo ngẫu nhiên.",
      invalid: "Dùng ít nhất 8 ký tự, không có khoảng trắng.",
    },
    page_access_token: {
      label: "Token truy cập trang (Page access token)",
      hint: "Messenger API Settings → Generate access tokens.",
      invalid: "Đây không giống access token: hãy sao chép đầy đủ, không có khoảng trắng.",
    },
    app_id: {
      label: "ID ứng dụng",
      hint: "developers.zalo.me → ứng dụng → Cài đặt",
      required: "Hãy nhập ID ứng dụng.",
      invalid: "ID ứng dụng chỉ gồm chữ số.",
    },
    oa_id: {
      label: "OA ID",
      hint: "developers.zalo.me → ứng dụng → Official Account",
      required: "Hãy nhập OA ID.",
      invalid: "OA ID chỉ gồm chữ số.",
    },
    oa_secret_key: {
      label: "OA Secret Key (developers.zalo.me → app → Webhook)",
      hint: "Zalo dùng khóa này để ký từng tin nhắn. Đây không phải Khóa bí mật của ứng dụng.",
      required: "Hãy nhập OA Secret Key hoặc bấm “Chưa hiện”.",
      invalid: "Đây không giống OA Secret Key: khóa không có khoảng trắng và có ít nhất 8 ký tự.",
    },
    app_secret_key: {
      label: "Khóa bí mật của ứng dụng",
      hint: "developers.zalo.me → ứng dụng → Cài đặt → Khóa bí mật. Dùng để gia hạn token.",
      invalid: "Đây không giống khóa bí mật: khóa không có khoảng trắng và có ít nhất 8 ký tự.",
    },
    access_token: {
      label: "Access token",
      hint: "developers.zalo.me → Công cụ → API Explorer → OA Access Token. Token tự được gia hạn nhờ hai mục còn lại.",
      invalid: "Đây không giống access token: hãy sao chép đầy đủ, không có khoảng trắng.",
    },
    refresh_token: {
      label: "Refresh token",
      hint: "Hiện cùng với access token. Mỗi token chỉ dùng một lần; mỗi lần gia hạn sẽ có token kế tiếp.",
      invalid: "Đây không giống refresh token: hãy sao chép đầy đủ, không có khoảng trắng.",
    },
    publishable_key_id: {
      label: "Publishable key",
      hint: "Khi đã chọn, chỉ storefront dùng key này mới mở được chat trên kênh.",
      any: "Key bất kỳ của cửa hàng",
      failed: "Không tải được các key của cửa hàng. Bạn có thể tiếp tục mà không chọn.",
    },
    allow_bearer: {
      label: "Cho phép bearer token",
      hint: "Cho phép nơi gửi không ký được yêu cầu gửi thẳng khóa bí mật trong header Authorization. Yêu cầu có chữ ký an toàn hơn.",
    },
  },
  snippets: {
    title: { telegram: "Lệnh", zaloBot: "Lệnh", ingest: "Ví dụ bằng Node.js", website: "Mã cho storefront" },
    copy: "Sao chép mã",
    remarks: {
      secret: "npm install standardwebhooks; khóa ký của kênh: whsec_…",
      session: "Mở phiên, một lần cho mỗi khách truy cập.",
      message: "Gửi nội dung khách viết. Gửi lại với cùng id thì chỉ lưu một lần.",
    },
  },
}
