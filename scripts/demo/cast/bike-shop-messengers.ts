import { bot, button, type CastMember, customer, photo, staff } from "./types"

/** People who write to the bike shop on Telegram and Messenger. */
export const bikeShopMessengers: CastMember[] = [
  {
    person: { id: "700000101", name: "Lukas Brandt", username: "lukas_rides", locale: "de" },
    platform: "telegram",
    lines: [
      customer("Hello, do you have the Apex 12-speed cassette 10-50?"),
      bot("Hello Lukas! Yes, four in stock, £79."),
      customer("Does it fit my XD driver or do I need Micro Spline?"),
      bot("That one is for XD. It fits."),
      customer("Super, I take one. And a chain please."),
      bot("Cassette and a 12-speed chain: £108. Collect or post?"),
      button("Collect in the shop"),
    ],
  },
  {
    person: { id: "700000102", name: "Aisha Khan", username: "aishakhan", locale: "en" },
    platform: "telegram",
    lines: [
      customer("hey, is there a women's ride this sunday?"),
      bot("There is! 9:30 from the shop, 35 km, no one left behind."),
      customer("I've never ridden in a group, is that ok?"),
      bot("That is who it's for. Bring a helmet and a spare tube."),
      customer("lovely, count me in. do you rent helmets too?"),
    ],
  },
  {
    person: { id: "700000103", name: "Oleksandr Hnatiuk", username: "sasha_hn", locale: "uk" },
    platform: "telegram",
    lines: [
      customer("Good day. I compare your Corrie 2 and Corrie 3. What do I get for 600 pounds more?"),
      bot("Carbon fork, 12 gears instead of 10, hydraulic brakes, and 900 g less."),
      customer("I will ride 200 km in one day in June. Is the cheaper one enough?"),
      bot("People do it on a Corrie 2. The hydraulic brakes of the 3 are easier on tired hands."),
      customer("Do you have something between, maybe from last year?"),
      bot("One Corrie 3 of last season in 56, £1,890 instead of £2,190."),
      customer("I am 184 cm. I think about it until Friday."),
    ],
  },
  {
    person: { id: "700000104", name: "Chloe Martin", locale: "fr" },
    platform: "telegram",
    lines: [
      customer("Hi, the rear light I bought last month no longer charges"),
      photo("here is the port"),
      bot("That looks like a bent pin. It's under warranty: come by with it, or we post you a new one."),
      customer("Post please, I live 40 minutes away"),
      bot("On its way tomorrow. No need to send the old one back."),
      customer("Wow, quick. Thanks!"),
    ],
  },
  {
    person: { id: "700000105", name: "Jamal Wright", username: "jwright88", locale: "en" },
    platform: "telegram",
    lines: [
      customer("Do you do finance on e-bikes?"),
      bot("Yes: 12 or 24 months at 0 % from £500, and the cycle-to-work scheme."),
      customer("Cycle to work, my employer's with GreenCommute"),
      bot("We take GreenCommute. Send the certificate and the bike is yours."),
      customer("Have it right here. I want the Volt Cargo, the blue one. What do you need from me?"),
      bot("The certificate number and your height, then we build it for Saturday."),
      customer("GC-771940, 1.79 m. Saturday it is."),
    ],
  },
  {
    person: { id: "700000106", name: "Marta Nowak", username: "marta_now", locale: "pl" },
    platform: "telegram",
    lines: [
      customer("Are you open on bank holiday Monday?"),
      bot("Yes, 10:00 to 16:00. The workshop is closed that day."),
      customer("ok thank you"),
    ],
  },
  {
    person: { id: "fb-hannah-cole", name: "Hannah Cole", locale: "en" },
    platform: "messenger",
    lines: [
      customer("Hiya, saw your post about kids' bikes. Which size for a tall 6 year old, 124 cm?"),
      bot("At 124 cm a 20-inch wheel fits, with room to grow. The Pip 20 weighs only 7.4 kg."),
      customer("He's on a hand-me-down that weighs a ton so that sounds great. Colours?"),
      bot("Orange, teal and black. Orange is £329, in stock."),
      customer("Orange!! Can I reserve it and bring him on Saturday to try?"),
      bot("Reserved under Hannah until Saturday evening."),
    ],
  },
  {
    person: { id: "fb-robert-mcleod", name: "Robert McLeod", locale: "en" },
    platform: "messenger",
    lines: [
      customer("I was charged twice for my service last Tuesday. £85, two times."),
      bot("I can't look into payments myself. Shall I get someone from the shop?"),
      customer("Yes. Today please."),
      staff("Hi Robert, this is Ines. I see both. One is a hold that drops off by itself, but I've cancelled it now so you needn't wait."),
      customer("Good. The bike runs well by the way."),
    ],
  },
  {
    person: { id: "fb-yuki-tanaka", name: "田中 ゆき", locale: "ja" },
    platform: "messenger",
    lines: [
      customer("Hello, I visit Leeds for two weeks in May. Can I rent a touring bike with bags?"),
      bot("Hello Yuki! Yes: the Fell Tourer with two panniers, £28 a day or £140 a week."),
      customer("Two weeks then £280? I am 158 cm."),
      bot("Right, and the deposit is £200. We have size XS."),
      customer("May 4 to 18 please. May I pay by card on arrival?"),
    ],
  },
  {
    person: { id: "fb-nina-petrova", name: "Nina Petrova", locale: "en" },
    platform: "messenger",
    lines: [
      customer("What's your cheapest helmet that isn't ugly"),
      bot("The Urbanite, £39, matte colours, with a magnetic buckle."),
      customer("haha ok fair. Does it come in sage green?"),
      bot("It does. Sizes S to L."),
      customer("bookmarking it for payday"),
    ],
  },
  {
    person: { id: "fb-carlos-mendez", name: "Carlos Méndez", locale: "es" },
    platform: "messenger",
    lines: [
      customer("Hi, do you buy used bikes? I have a 2021 Corrie 1 in good condition."),
      photo("two photos, only small scratches"),
      bot("Looks well kept! We give between £350 and £450 for that model against a new bike."),
      customer("I was thinking about the Corrie 3, so that helps. What would be left to pay?"),
      bot("About £1,780 after a look at it in the shop."),
      customer("Then I come on Thursday with the bike and my card."),
    ],
  },
  {
    person: { id: "zl-minh-anh-uk", name: "Minh Anh Trần", locale: "vi" },
    platform: "zalo",
    lines: [
      customer("Hi, I study here until summer. Do you have cheap second-hand bikes?"),
      bot("We do: from £120, serviced, with three months' warranty."),
      customer("Only need it for campus, 3 km. Something I can sell back in June?"),
      bot("We buy our own ones back at half price."),
      customer("That is a good deal. Which ones are there this week?"),
      bot("A blue Lane in S for £150 and a black town bike for £120."),
      customer("The blue one, can I see it tomorrow at noon?"),
    ],
  },
]
