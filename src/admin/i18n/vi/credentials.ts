export const credentials = {
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
