import { bot, type CastMember, customer, staff } from "./types"

const locale = "en"

/** Visitors of the bike shop's website. */
export const bikeShopWebsite: CastMember[] = [
  {
    person: { id: "w-emma-whitfield", name: "Emma Whitfield", locale },
    channel: "website",
    lines: [
      customer("Hi! I'm starting a new job and want to cycle in. About 11 km each way, one long hill. Where do I start?"),
      bot("Congratulations on the job! For 11 km with a hill most people are happiest on an e-bike or a light hybrid. Would you like help from a motor?"),
      customer("Maybe? I'd rather not arrive sweaty. Budget is around £1,800."),
      bot("Then look at the Harrow City E (£1,749): 70 km range, mudguards and lights included. You can try it for an hour for free."),
      customer("An hour on the actual hill would be perfect. Is Saturday morning possible?"),
      bot("Saturday 10:00 is free. Shall I put your name down?"),
      customer("Yes please, Emma Whitfield. I'm 1.66 m if that helps."),
    ],
  },
  {
    person: { id: "w-daniel-osei", name: "Daniel Osei", locale },
    channel: "website",
    lines: [
      customer("Is the Corrie 3 gravel bike still in stock in size 58?"),
      bot("Yes, one Corrie 3 in 58 cm, dark green, £2,190."),
      customer("Great. What does it weigh, and does it take 45 mm tyres?"),
      bot("9.6 kg without pedals, and it clears 47 mm."),
      customer("Sold. Can I pay today and collect tomorrow after work?"),
      bot("You can: we close at 19:00. Here is your checkout link, the bike is held for 24 hours."),
      customer("Paid. See you tomorrow around six!"),
    ],
  },
  {
    person: { id: "w-priya-raman", name: "Priya Raman", locale },
    channel: "website",
    lines: [
      customer("Just looking for now: what is the difference between hydraulic and mechanical disc brakes?"),
      bot("Hydraulic ones need less force and adjust themselves; mechanical ones are cheaper and easy to fix on the road."),
      customer("And for someone who weighs 55 kg and rides on the flat?"),
      bot("Mechanical is plenty. The Lane 1 (£649) has good ones."),
      customer("Thanks, I'll read up a bit more."),
    ],
  },
  {
    person: { id: "w-tom-gallagher", name: "Tom Gallagher", locale },
    channel: "website",
    lines: [
      customer("My order NC-20418 said two working days. It's been nine."),
      bot("I'm sorry about that. NC-20418 left us on Monday and is with the courier."),
      customer("The courier says they never received it. I've called them twice. Can I talk to an actual person?"),
      bot("Of course. I'm passing this chat to a colleague."),
      staff("Hello Tom, Marcus here. You're right, the parcel never left our depot. I'm sending a new one by express today, at no cost."),
      customer("Thank you Marcus. Please make sure it arrives before Friday, it's a birthday present."),
    ],
  },
  {
    person: { id: "w-sofia-lindqvist", name: "Sofia Lindqvist", locale: "sv" },
    channel: "website",
    lines: [
      customer("Do you ship to Sweden?"),
      bot("Parts and clothing yes, £14 flat. Whole bikes only within the UK and Ireland."),
      customer("Only a jersey and winter gloves, size M. How long does it take to Malmö?"),
      bot("Four to six working days. Duties are included in the price at checkout."),
      customer("Perfect, then I order both tonight."),
    ],
  },
  {
    person: { id: "w-grace-adeyemi", name: "Grace Adeyemi", locale },
    channel: "website",
    lines: [
      customer("I'm torn between the Harrow City E and the Volt Step. Same price. Which one for school runs with a child seat?"),
      bot("The Volt Step has a lower frame and a rack rated for 27 kg, so it takes a child seat without an adapter."),
      customer("And the range?"),
      bot("60 km against 70 km. In town few people notice."),
      customer("How about theft? We only have a shed."),
      bot("Both batteries lock and come out. We'd add a ground anchor (£45)."),
      customer("OK, leaning to the Volt then. I need to talk to my husband first."),
    ],
  },
  {
    person: { id: "w-ben-hartley", name: "Ben Hartley", locale },
    channel: "website",
    lines: [
      customer("how much is a full service"),
      bot("£85 for most bikes, £110 for e-bikes. That includes new cables and cleaning the drivetrain."),
      customer("and if the bottom bracket clicks?"),
      bot("A new one is £35 to £60 fitted. We call before we do anything extra."),
      customer("it's the press-fit kind I think, 2019 Lane 2, heard it since last week"),
      bot("The 2019 Lane 2 has a threaded one, we have it. Next free slot is Wednesday."),
      customer("wednesday works"),
    ],
  },
  {
    person: { id: "w-irene-obrien", name: "Irene O'Brien", locale },
    channel: "website",
    lines: [
      customer("Good afternoon. I am 71 and would like a tricycle, my balance is not what it was."),
      bot("Good afternoon Irene! The Tandem Trike (£1,150) is steady and easy to mount; there is an e-version for £1,990."),
      customer("The one without a motor. Does the basket hold a small dog? She is 6 kilos."),
      bot("It does, up to 15 kg, and there is a cover for rain."),
      customer("And do you deliver it put together? I live in Otley."),
      bot("Yes, assembled and for free within 30 km."),
      customer("Then I should like to order it in red, please."),
    ],
  },
  {
    person: { id: "w-callum-reid", name: "Callum Reid", locale },
    channel: "website",
    lines: [
      customer("what tyre pressure for 40mm gravel tyres, 82kg, tubeless?"),
      bot("Around 34 psi at the front and 37 at the back; a few less on loose ground."),
      customer("cheers. any offer on the 40mm ones at the moment?"),
      bot("Two for £68 this month instead of £84."),
      customer("nice, will think about it when mine are worn"),
    ],
  },
]
