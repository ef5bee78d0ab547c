import { lines, type Seeds } from "./lines"

export const ENGLISH_BROWSING: Seeds = {
  discover: lines(`
    what do you sell
    what do you guys have
    what kind of {items} do you have
    do you have any {items}?
    do you sell {items}
    do you carry {items}
    show me your {items}
    can I see your {items} please
    can you send me your catalogue
    do you have a catalog I can look at
    just browsing for now
    just looking around, thanks
    I'm only looking
    what's new this week
    any new arrivals?
    what's in the new collection
    got anything new
    can I see the menu
    what's on the menu today
    send me the menu pls
    what services do you offer
    what treatments do you have
    which courses are you offering this summer
    what tours do you run around here
    what kinds of rooms do you have
    what brands do you carry
    let me see some {items}
    I'd like to see what you have in {items}
    show me some options
    what options are there for kids
    do you have anything for men?
    what do you have for babies
    do you do vegan food
    any vegetarian dishes?
    I want to look at {items}
    I saw your ad, what do you offer
    tell me about your products
    what else do you have
    anything similar you can show me
    what styles do you have
    can you show me more {items}
    pics of your {items}?
    got any photos of the new collection
    hi, wanted to see your range of {items}
    what sort of flowers do you have in spring
    do you have used bikes too
    what apartments do you have for rent near the river
    any two bedroom flats at the moment?
    what genres of books do you stock
    do you also sell accessories
    what's popular right now
    what are your best sellers
    what packages do you offer for weddings
    I'm curious about your classes
    what languages do you teach
    do you have gift sets
    what desserts do you make
    so what is this shop about
    where can I see all the products
    is there a website with all your {items}
    I came across your page, what can I find here
    got {items}?
    do u have {items}
    hey do you guys do {items}
    what's available in your store
    what cars do you have on the lot
    can I have a look at your collection of {items}
    anything nice for summer?
    hi there, having a look at {items} for fun
    not buying yet, just want to see your {items}
    what can I get from you
    do you do catering
    do you do weddings
    do you rent out {items}
    do you guys sell {items} too
    do you have {items} for sale
    anything interesting in the shop these days
    could you send me some pictures of your {items}
    send me your list of services
    please send me your brochure
    I'd love to see your new pieces
    what's in your range for teens
    which doctors and services do you have
    what kinds of massage are there
    do you have english classes for adults
    are there any houses for sale around {place}
    what's for dessert
    which wines do you have
    do you have anything with seafood
    show me something else
    are there other models
    what other {items} have you got
    what do you specialise in
    I wonder what your store has
    let me browse a bit
    let me look at your {items} first
    I was wondering if you carry {items}
    any {items} in your shop?
    do you offer a {service}
    do you guys do a {service}
    what's come in lately
    do you keep {items}
    do you do gel nails
    do you have something for a 9 year old
    what sort of {items} have you got
    what languages can I learn there
    I like flipping through things, show me whatever is new
    what kind of classes are there for kids
    have you got any {items} I could look through
    so what else is there
    what's on the shelf these days
    which makes do you have in the showroom
    talk me through your packages
    run me through what you offer for kids
    could you give me an overview of your plans
    what's the selection like for {items}
    which flavours do you have
    what do people come to you for
    do you make custom {items}
    do you do repairs as well
    do you guys have a vegan section
    which trainers work at your gym
    what halls do you rent out
    got a list of treatments?
    I'd be curious to see some {items}
    what's hot this season
    is there anything new from that brand
    which puppies do you have
    do you sell second hand {items}
    do you have private rooms for parties
    what sort of insurance do you offer
    what can you print
    I'd like to have a look at what you do
    anything for left handed people
    hi, what's in the catalogue this month
    are there any classes in the evening at all
    please send photos of the venue
    what activities are there for children
    can you list the dishes for a party of ten
    where do I see your designs
    is there a group ride this weekend
    are there any events this saturday
    do you rent helmets
    do you rent boards and wetsuits
    do you run workshops`),
  recommend: lines(`
    can you recommend a good {item}
    what would you recommend
    what do you suggest for a beginner
    I'm looking for a {item}
    I'm looking for {items} for my daughter
    looking for something for my mum's birthday
    need a gift for my boyfriend, any ideas?
    any ideas for a wedding anniversary present
    help me choose a {item}
    can you help me find a {item}
    I need a {item} for work
    I need something for dry skin
    what's good for oily skin
    which product is suitable for sensitive skin
    what's best for back pain
    I have acne, what should I use
    I need a laptop for video editing
    looking for a phone with a good camera under 300 dollars
    I want a {item} but I don't know which one to choose
    not sure what I need, can you advise
    what would suit a small living room
    what should I get for a 5 year old boy
    something romantic for dinner for two
    which course should I start with
    I'm new to cycling, where do I start
    I want to learn English, what do you suggest
    we're two adults and a kid, what tour would be good for us
    looking for a quiet hotel near the beach
    I'm after a {item} around 50 bucks
    want to buy a {item}, any recommendations?
    I want to get a new {item}, which one is good
    what's a good starter guitar
    what flowers do you give for a graduation
    what wine goes with steak
    I'm looking for a flat with two bedrooms near the metro
    we are looking for a family car
    any good books for a long flight
    can somebody advise me on {items}
    I need your advice
    what do people usually buy for housewarming
    which treatment would help with dark spots
    my hair is really dry, what can I do
    my dog is a picky eater, what food would you suggest
    trying to find a {item} for my husband
    something for a kid who loves dinosaurs
    I need an outfit for a wedding
    what to wear to a beach party, any suggestions
    I'd like some advice on choosing a {item}
    I have a budget of 200, what can I get
    my budget is about 15 million, which ones fit
    what do you have under $100
    is there something good for gaming that isn't huge
    best {item} for a student?
    suggest me something sweet but not too much
    in search of a decent {item}
    hi! hunting for a {item} for my sister
    could you point me to something for insomnia
    looking to renovate my kitchen, what can you do for me
    I want something light for travel
    what's your advice for someone starting out
    give me some inspiration for a living room
    what would you get for a teacher
    what do you think would suit me
    I have no idea what to get for my dad
    I've no clue which one fits me, help
    something nice for a colleague's farewell
    what food is good for a senior dog
    something to help me sleep
    looking for a place for a family of four
    in need of a good camera for travel
    I want to redo my bathroom, where to begin
    what's a nice day trip with small kids
    my skin gets red easily, what would help
    could you help me find the right size of bike for my kid, no idea which
    what laptop would you pick for school
    it's for my mother
    it's for a friend who loves plants
    it is for my living room
    for a wedding in june
    we are four people, two kids
    something light and easy
    something simple, nothing fancy
    maybe something short and relaxing
    not too heavy and not too big
    I usually like spicy food
    I have oily skin and big pores
    I've never tried it before, where should I begin
    she likes reading and cooking
    mostly for travelling
    I'd use it mainly at home
    nothing in particular, what do you think is nice
    he's into football and games
    I'm a size 12 and prefer loose clothes
    for everyday use
    anything you'd suggest for someone like that
    what works for a couple with a baby
    could you suggest something similar but closer
    what would go well with a black dress
    what do most beginners take
    do you have something in between
    where do I start
    what would be enough for short trips
    a good one for school runs with a child seat
    I'd like a dress made for a wedding
    I would like a bike, my balance is not what it was
    what is a good size for a tall 6 year old
    which would survive on a dark balcony
    what goes with brown shoes
    my baby doesn't sleep well, what do other parents buy
    we just moved in and need everything for the kitchen
    what should be on the list for a newborn
    which plan is right for somebody who trains twice a week
    I snore a lot, which pillow would help
    my knees hurt, is there a programme for it
    any tips on what to get for a retirement party
    I get carsick, which seat or tour is better for me
    what's the gentlest shampoo for a puppy
    I need help with choosing curtains
    what's a decent wine for under 20
    first time camper here, what do I need
    I would like to lose weight, what do you have for that
    my son is weak in maths, which class
    which size of aquarium for a small flat
    hair falls out a lot lately, any treatment you'd advise
    got a date on friday, what flowers
    help, my mother in law's birthday is tomorrow
    what do you advise for a house that faces the sun`),
  promo: lines(`
    any discounts right now?
    do you have any promotions
    is there a sale on
    any deals this week
    what's on sale
    when is your next sale
    do you have a discount code
    got any coupons
    any voucher for new customers
    is there a student discount
    are you doing anything for black friday
    what offers do you have this month
    any special offers on {items}
    do you have clearance {items}
    is there a loyalty program
    do members get any discount
    any happy hour deals
    do you run combo deals
    any early bird discount for the course
    do you have a birthday discount
    what promos do you have for couples
    is the buy one get one still on?
    any free gifts with purchase this month
    how do I get the promo I saw on facebook
    is the christmas sale still running
    which {items} are discounted
    any weekend deals for families
    promo code?
    r there any promos today
    heard you have a flash sale, what's included
    are there package deals for two people
    do you give a discount for first time customers
    saw an ad for 20% off, what is it for
    let me know when there's a sale
    any summer promotion coming up
    any bargains at the moment
    what discounts do you have
    anything on offer
    is there something on promotion this week
    any specials tonight
    do you have a deal for families
    any gift if I subscribe
    do you have a sale coming up
    when does the promotion end
    do teachers get anything off
    is there a price cut for seniors
    are there any freebies right now
    what's the offer for new members
    anything reduced today
    do you have a refer a friend bonus
    is there a bundle offer
    are there deals for groups
    when do the sales start`),
}
