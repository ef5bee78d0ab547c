export const channels = {
  channels: {
    title: "Kênh",
    subtitle: "Nơi mọi người nhắn tin cho chatbot này. Mỗi kênh có địa chỉ webhook và khóa bí mật riêng.",
    actionsFor: "Thao tác với kênh {{name}}",
    lastEvent: "sự kiện cuối",
    lastError: "Lỗi gần nhất",
    webhook: "Địa chỉ webhook",
    copyWebhook: "Sao chép địa chỉ webhook của {{name}}",
    on: "Bật",
    off: "Tắt",
    switch: "Nhận tin nhắn trên {{name}}",
    switchedOn: "{{name}} đang nhận tin nhắn.",
    switchedOff: "Đã tắt {{name}}.",
    added: "Đã thêm {{name}}.",
    deleted: "Đã xóa {{name}}.",
    waiting: { label: "Đang chờ tin nhắn đầu tiên" },
    empty: {
      title: "Chưa có kênh nào",
      text: "Thêm kênh để nhận tin nhắn. Bạn sẽ có một địa chỉ webhook để sao chép.",
    },
    add: {
      action: "Thêm kênh",
      title: "Thêm kênh",
      text: "Mọi người nhắn tin cho chatbot này ở đâu?",
      type: "Loại kênh",
      name: "Tên",
      namePlaceholder: "Cửa hàng chính",
      nameHint: "Để đội ngũ của bạn phân biệt các kênh.",
      nameRequired: "Hãy đặt tên cho kênh.",
      submit: "Thêm kênh",
    },
    secret: {
      action: "Thay khóa bí mật",
      title: "Thay khóa bí mật",
      submit: "Thay",
      replaced: "Đã thay khóa bí mật của {{name}}.",
      gone: "Kênh này không còn tồn tại.",
      shownTitle: "Hãy giữ khóa này",
      onceLabel: "Chỉ hiện một lần",
      onceText: "Hãy sao chép và cất giữ khóa ngay bây giờ. Khóa sẽ không hiện lại; nếu làm mất, bạn phải xóa kênh này và thêm lại.",
      label: "Khóa ký",
      copy: "Sao chép khóa ký",
      done: "Tôi đã sao chép",
      leave: {
        title: "Đóng mà không lưu khóa?",
        text: "Khóa sẽ không bao giờ hiện lại.",
        stay: "Quay lại",
        go: "Đóng",
      },
    },
    delete: {
      title: "Xóa kênh {{name}}?",
      text: "Địa chỉ của kênh ngừng hoạt động ngay và khóa bí mật bị xóa. Hội thoại và khách hàng vẫn được giữ lại.",
    },
  },
  channelTypes: {
    telegram: {
      name: "Telegram",
      hint: "Một bot Telegram.",
      waiting:
        "Hãy nhắn cho bot của bạn trên Telegram. Nếu bạn không nhập bot token ở đây, hãy tự gọi setWebhook với địa chỉ này và mã bí mật của bạn.",
      replace:
        "Telegram tự chứng thực bằng mã bí mật. Hãy nhập mã mới ở đây; nếu có bot token, chúng tôi sẽ cài mã này ở Telegram giúp bạn, nếu không hãy gọi lại setWebhook.",
    },
    ingest: {
      name: "Ingest API",
      hint: "Bất kỳ nền tảng chatbot nào hoặc mã của bạn, qua các yêu cầu có chữ ký.",
      waiting: "Hãy gửi một yêu cầu có chữ ký tới địa chỉ này theo tài liệu Ingest API.",
    },
    messenger: {
      name: "Facebook Messenger",
      waiting: "Hãy đăng ký ứng dụng của bạn với địa chỉ này rồi nhắn tin cho trang.",
    },
    zalo_oa: {
      name: "Zalo Official Account",
      waiting: "Hãy nhập địa chỉ này vào ứng dụng Zalo của bạn rồi nhắn tin cho tài khoản.",
    },
    zalo_bot: {
      name: "Zalo Bot",
      waiting: "Hãy cài địa chỉ này cho bot Zalo của bạn rồi nhắn tin cho bot.",
    },
    website: {
      name: "Website",
      waiting: "Hãy mở cửa hàng của bạn và nhắn tin trong khung chat.",
    },
  },
  credentials: {
    generate: "Tạo ngẫu nhiên",
    secret_token: {
      label: "Mã bí mật",
      hint: "Telegram gửi kèm mã này trong mỗi tin nhắn nên không ai giả mạo được. Từ 1 đến 256 ký tự gồm chữ cái, chữ số, _ và -. Mã sẽ không hiện lại.",
      required: "Hãy nhập mã bí mật hoặc tạo ngẫu nhiên.",
      invalid: "Chỉ dùng chữ cái không dấu, chữ số, _ và -, tối đa 256 ký tự.",
    },
    bot_token: {
      label: "Bot token",
      hint: "Lấy từ @BotFather. Nếu có, chúng tôi gọi setWebhook giúp bạn; nếu không, bạn tự thực hiện.",
      invalid: "Đây không giống bot token. Bot token có dạng 123456789:AA…",
    },
    allow_bearer: {
      label: "Cho phép bearer token",
      hint: "Cho phép nơi gửi không ký được yêu cầu gửi thẳng khóa bí mật trong header Authorization. Yêu cầu có chữ ký an toàn hơn.",
    },
  },
}
