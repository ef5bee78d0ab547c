import { lines, type Seeds } from "./lines"

export const ENGLISH_READY: Seeds = {
  order: lines(`
    I'll take it
    I'll take the {color} one
    ok I'll take two
    I'll take this one please
    I'd like to order the {item}
    I want to buy this {item}
    I want to order 3
    I want this one
    can I order the {item} now
    can I place an order
    place the order please
    please place an order for me
    order it for me
    add it to my cart
    add to cart please
    put two in my cart
    I'll buy it
    I'll buy both
    I am buying the {color} one
    ok sold
    deal, I'll take it
    let's do it
    let's go with the {color} one
    I'll go with the second option
    give me the large one
    give me two of those
    one {item} please
    2 pizzas and a coke please
    can I get one {item} and two coffees
    I'd like a large pepperoni to go
    I'll have the set menu
    could you reserve one for me
    please hold one {item} for me until friday
    can you keep the {color} one for me
    put my name down for it
    sign me up for the course
    I want to enroll in the evening class
    register me for the june class
    count me in for the saturday tour
    I'd like to buy the apartment on the 5th floor
    I want to rent that flat
    I want to put down a reservation for the car
    I decided on the {item}
    ok I've decided, the {color} one in size M
    go ahead with the {color} one
    yes I'd like to order it
    yes please order one for me
    I'm ready to order
    ready to buy
    let's proceed with the {item}
    size L in {color}, one piece please
    I need 5 boxes, can you prepare them
    send me one {item} please
    ship to {place} tomorrow please, I take the {color} one
    ok send me 2 of them
    wanna buy this
    im buying it
    gimme 3 pls
    take my money
    I want to purchase the {item} today
    I'd like to get the {item} you showed me
    can I buy it today
    I'll pick the premium plan
    please make me a bouquet of 20 red roses for tomorrow
    I'd like to order a birthday cake for sunday
    same order as last time please
    I want to reorder the {item}
    add one more to my order and that's it
    that's all, please confirm my order
    confirmed, I'll take all three
    great, I'll take it then
    perfect, order that one for me
    ok then one {item} for me
    please book it under my name
    I'd like that in {color} please, two pieces
    mine! I want it
    let me get the {item}
    I'd like two tickets please
    can I have the {color} one please
    can I get two of these
    let me have the {item}
    I want to get this one
    the {color} one please
    one large {color} please
    that one please, in medium
    yes the {color} one, please
    wrap it up for me
    ring it up
    two cappuccinos and a croissant for pickup
    I'd like to go with the gold package
    we'd like to take the apartment
    we take it
    I'll have one
    I'm getting two
    reserve the car for me please
    send me three
    make it two
    save one for me
    get me the bigger one
    I choose the blue one
    please prepare one bouquet for me, I need it at 5
    super, I take one
    I take the big one and two small ones
    then I should like to order it in {color}
    sold, can I get it today
    I want the {color} one, what do you need from me
    count me in
    I'll bring him on saturday to get it
    then I order both tonight
    one for me too please
    ok then I come on thursday with my card
    let's make it {color}
    I'd like 12 of them for my hotel
    we need 40 shirts with our logo, please make them
    have one made for me in {color}
    perfect, reserve it
    sign me up for the yearly one
    I'd like the puppy in the photo
    the second one it is
    let's take the balcony one
    put it on hold for me
    keep it for us until tomorrow
    go ahead please
    I'm taking the silver one
    one of each please
    a dozen please
    give me the same as my friend got
    we'd like to go ahead with the package
    book it in for me
    30 roses to my mum's office please
    I'll have the salmon and my wife the pasta, for delivery
    consider it sold
    the large with extra cheese please
    I bought one last year and want another one
    we loved it, we'll take two more`),
  checkout: lines(`
    how do I pay
    how can I pay for this
    how do I order
    how do I buy this
    how can I place an order
    can I pay by card
    do you take credit cards
    do you accept paypal
    can I pay cash on delivery
    is cod available
    can I pay in instalments
    what papers do I need for the installment plan
    how much do I have to put down for the installments
    do you accept apple pay
    can I pay when I pick it up
    what's your bank account number
    send me the payment link
    where do I send the money
    can I transfer the money now
    I just transferred the money, please check
    just paid, here's the receipt
    payment sent
    how much deposit do I need to pay to hold it
    I'll pay the deposit today
    can you send the invoice to my company
    do you need my card number
    I want to check out
    the checkout link please
    can I split the payment
    I'll pay cash
    I'll pay by transfer
    do I pay now or later
    can I pay half now and half on delivery
    can I use my voucher on this order
    apply the code to my order please
    send me the qr code
    what do you need from me to complete the order
    which bank do you use for transfer
    is payment online safe
    I need a vat invoice for this purchase
    where's the buy button
    ok what's the next step to buy it
    I'd like to pay for the booking
    can I get the payment details
    which account do I send it to
    card or cash?
    can I pay you here
    do you take amex
    I'd like to pay now
    ready to pay
    can I pay on arrival
    pay by momo ok?
    is a deposit required
    what do I need to bring to sign the contract
    what documents do I need to rent it
    how does the installment work, what do I sign
    what's the procedure to buy
    I sent the deposit just now
    transfer done
    do you do finance on it
    can I pay monthly
    do you have a payment plan
    is there interest on the installments
    what do you need from me to go ahead
    here's the certificate, what else do you need
    paid, see you tomorrow
    just paid it
    I've got my card ready
    may I pay by card on arrival
    can my company pay by invoice
    what's the next step
    which account should the money go to
    charge my card
    how much do I owe you and where do I pay
    do I order here or on the site
    can I give you my order here in the chat
    send me the bank details
    can I pay the rest later
    I've sent the money
    is there a fee for paying by card`),
  delivery: lines(`
    do you ship to {place}
    can you deliver to {place}
    how long does shipping take
    how much is shipping to {place}
    shipping fee?
    is shipping free
    can you deliver it today
    can I get it by friday
    if I order now when will it arrive
    can you ship it tomorrow
    do you do same day delivery
    please deliver it to my office
    ship it to 12 Baker Street please
    my address is 45 Nguyen Hue, District 1
    here's my address: 221 Oak Avenue, apartment 4
    my name is Anna, phone 0912345678, address 10 Le Loi
    send it to this address
    deliver after 6pm please
    can I pick it up at the store
    I'll pick it up this afternoon
    I'll come by tomorrow to collect it
    can I check the goods before paying
    can you deliver the flowers at 9am on sunday
    can you write a card with the flowers
    please gift wrap it
    can you wrap it and add a note
    do you deliver on weekends
    express delivery possible?
    how many days to {place}
    do you ship internationally
    which courier do you use
    is delivery and assembly included
    can you leave it with the concierge
    deliver to my mother, her number is 0987654321
    what time can you deliver
    can you bring it upstairs
    please ship the {color} one to {place}
    will it be here before christmas if I order today
    how soon can you deliver 50 chairs
    delivery to {place}, how much and how long
    how much would it be to send it to {place}
    what's the shipping cost
    postage to {place}?
    can a driver bring it tonight
    can the delivery come in the evening
    could you have it at my door by noon
    if I pay today will I have it by the weekend
    can you get it to {place} before the 20th
    do you deliver large furniture up the stairs
    I'm at 14 Green Road, flat 2
    deliver to room 502 please
    my phone number is 0934 222 111
    recipient is Mrs Hoa, 0908123456
    leave it at the front desk
    what time will the courier come if I order now
    can I collect it in person
    I can come pick it up after work
    put the message happy birthday on the card
    how many days until it gets to me
    is delivery extra
    can you send it by express
    can it be carried upstairs, there's no lift
    who brings it, your own people?
    when can we fetch him
    when can I pick up the car
    drop it at reception please
    to 19 Harbour Street please
    can you deliver before noon on friday
    do you assemble it too
    can it be delivered on saturday
    can it arrive on monday morning
    I'll pick the cake up at 5
    can I get it delivered around noon tomorrow`),
  appointment: lines(`
    I'd like to book a {service}
    can I book a {service} for saturday
    can I make an appointment
    I want to make an appointment for tomorrow
    book me in for 3pm
    do you have a slot this afternoon
    any free slots on friday morning
    is there an opening tomorrow at 10
    can I come in for a {service} today
    I need to see the dentist this week
    table for 4 tonight at 7 please
    can I reserve a table for two
    do you have a table for six on sunday
    I'd like to book a room for two nights
    book the deluxe room from the 3rd to the 5th
    I want to book the tour for 4 people on the 12th
    can I schedule a {service}
    can I schedule a test drive
    I'd like to test drive the {color} one on sunday
    can we view the apartment this weekend
    when can I come to see the flat
    I want to visit the house tomorrow
    book a trial class for my son
    sign my daughter up for a free trial lesson
    what time slots do you have
    is dr. Lee available on monday
    can I get an appointment with the same stylist
    put me down for 5pm
    10am works for me
    saturday at 2 is fine, please book it
    I'd like to reserve two seats
    could I come at 11 instead
    reserve 3 tickets for the evening show
    booking for 8 people under the name Tom
    can I book online
    need an appt asap for a {service}
    any availability for a {service} next week
    I want to bring my car in for service on tuesday
    set up a meeting with your consultant for me please
    I'd like to arrange a {service} for two people
    my tooth hurts, can I come in today
    can you fit me in this evening
    reserve a spot in the workshop for me
    check in on the 14th, check out on the 16th, two adults
    can you fit me in tomorrow for a {service}
    any opening today
    got time for a {service} this afternoon
    I'd like to come in on wednesday at 4
    can we come and look at the flat tomorrow
    I want to see the house on sunday
    could I try the bike out this weekend
    can I try a class before signing up, say on monday
    please pencil me in for tuesday
    reserve a room for two, arriving friday
    two nights for three people please, from the 8th
    a table outside for five at eight
    could I get a table at 7
    we are four, tonight around 8
    can I see the doctor tomorrow
    I need to get my teeth checked this week, when can I come
    is next monday possible for a {service}
    what's your earliest availability
    do I need to book ahead for a {service}
    book two adults and a child on the morning tour
    schedule me with Anna please
    can I drop off my car on thursday morning
    wednesday morning suits me
    9 o'clock is good
    the 15th works, book it
    is saturday morning possible for a try
    wednesday works
    friday 3 pm then
    can I see it tomorrow at noon
    can I come at four today
    saturday it is
    I'll be there at six
    I will come on monday to try it on
    I'd like to have it tailored, when can you take my measurements
    may 4 to 18 please
    two weeks from the 4th then
    can we come try some beds on sunday
    I need a consultation, after school hours if possible
    can my wife and I drop in on saturday at 3
    could the vet see my cat today
    when is the next free slot with the trainer
    can I come over to look at the car
    I'd love to come see the venue this weekend
    can I get my car washed at 10
    time for a fitting on friday?`),
}
