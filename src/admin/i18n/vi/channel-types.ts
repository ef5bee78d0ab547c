/** What the guide says of each platform; `**` sets menus and buttons apart, backticks values. */
export const channelTypes = {
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
}
