import { lines, type Seeds } from "./lines"

export const ENGLISH_NONE: Seeds = {
  order_status: lines(`
    where is my order
    I already paid, where is my order
    when will my order arrive
    has my order shipped yet
    can you check my order #10234
    what's the status of my order
    track my order please
    tracking number?
    how do I track my package
    I ordered on monday, when will it come
    did you send my parcel
    my order number is A10023, any update
    is my package on its way
    when will you ship my {item}
    I placed an order yesterday, is it confirmed
    did you get my order
    I haven't received a confirmation email
    it says delivered but when was it delivered
    the tracking hasn't updated since tuesday
    where's the shipper now
    my food hasn't arrived yet, how long more
    is my booking confirmed
    what time is my appointment again
    can you check whether my {item} was shipped
    update on my delivery please
    still waiting on my {item}, any news
    has the courier picked it up
    I paid yesterday, did the payment go through
    order LX1187 please check
    when can I expect the {item} I ordered last week
    have you sent it yet
    has it been sent
    what's happening with my order
    any news about my order
    when are you going to ship what I ordered
    how long until my order gets here
    what's the tracking link
    did my payment arrive, I paid this morning
    I paid last night, has it been shipped
    I ordered three days ago
    my delivery was supposed to come today
    is the driver close
    is my table confirmed for tonight
    can you confirm you received my booking
    when is my appointment
    which day is my class again
    the app shows preparing since yesterday
    could you look up order 55821
    I ordered a kettle on the 3rd and haven't heard anything
    it's been four days since I ordered, any update
    no update on my order yet
    any word on my order
    any update on the ring I sent in
    is my car ready
    are my photos ready
    is my dress finished yet
    when will my repair be done
    I paid this morning, can you see it
    is my order confirmed, I transferred at noon
    what time was my appointment
    am I booked for 3 tomorrow`),
  after_sales: lines(`
    I want to return the {item} I bought
    how do I return this
    can I exchange it for a bigger size, I bought it last week
    I'd like to exchange the {item} for another color
    I bought the wrong size, can I swap it
    the {item} I ordered is too small, how do I exchange
    how do I get a refund
    when will I get my refund
    I need my {item} repaired
    where can I bring it for warranty repair
    I need to claim the warranty
    how do I use the {item} I bought
    can you send me the manual
    I'd like to change my delivery address
    can I change my order
    I need to reschedule my appointment
    can I move my booking to sunday
    I bought this {item} from you last month and need a spare part
    how do I clean the {item} I got from you
    I sent the return back on monday
    the shoes I received are a bit tight, can I change to 39
    can I still modify the order I placed
    how do I set up the watch I bought
    how do I assemble the desk
    can you resend my invoice
    I need the receipt for the order I made last month
    can I return it without the box
    what's the address for returns
    please change the phone number on my order
    is my {item} still under warranty, I bought it last year
    can you move my appointment to friday
    I need to move my booking
    I want to push my reservation back by an hour
    please change the time of my table
    I want to swap the shirt I got for a bigger one
    it doesn't fit me, how can I send it back
    I don't like the color now that I have it, can I exchange it
    where do I send the return
    I'd like my money back for the {item} I bought
    I bought it two months ago, does the warranty cover a repair
    my watch from your shop needs a new battery
    how do I charge the {item} I got from you
    the manual is missing, how do I turn it on
    how often do I water the plant I bought
    how should I take care of the {item} I got
    add another person to my booking
    I want to update the address on the order I placed
    can you send me the bill for last month
    I need a copy of the invoice for my order
    could you resend the booking confirmation
    can I upgrade my reservation
    when can I pick up my repaired {item}
    I left my jacket at your restaurant
    how long does the refund take
    I returned the {item}, has it reached you
    I'd like to extend my course
    can you remove one item from my order
    the ring you made for me is loose, can it be resized
    I left my bottle at your place yesterday
    we forgot a bag in your room
    my kid left his toy at your restaurant
    did you find my umbrella
    can you bump my appointment to next week
    push my check-up back please
    I need to come a day later than booked
    the dress I got needs to be shortened
    something came up, can we move it to saturday
    can I come an hour later than we agreed
    I need to change my appointment to another day`),
  problem: lines(`
    you sent me the wrong item
    I received the wrong color
    I got the wrong size
    the {item} arrived broken
    the {item} is damaged
    it came with a crack
    there's a scratch on the screen
    my {item} stopped working
    it doesn't turn on
    the {item} I bought is defective
    there is an item missing from my order
    only one of the two arrived
    I was charged twice
    you charged my card two times
    money was taken but the order shows unpaid
    payment failed but my money is gone
    I haven't received my refund
    my refund still hasn't come after two weeks
    the zipper broke after one day
    the cake was crushed
    the food was cold and one dish is missing
    the flowers were already wilted when they came
    it's leaking
    the seal was open when I got it
    the cream gave me a rash
    I think this {item} is fake
    it is not what I ordered
    looks nothing like the picture
    the product expired last month
    my order says delivered but I never got it
    the package was empty
    the {item} keeps shutting down
    I ordered black and got {color}
    a leg of the chair is missing
    the book has missing pages
    the ac in our room isn't working
    my booking disappeared from the system after I paid
    the voucher I paid for doesn't work
    I got charged the wrong amount
    you overcharged me
    there's a hole in the shirt
    stitching is coming apart already
    I transferred the deposit but nobody confirmed
    the hotel says there's no reservation under my name
    I paid for express and it still hasn't come
    the lamp came without a bulb and the glass is broken
    this isn't the one I ordered
    I ordered two but got one
    you gave me someone else's order
    there's hair in my food
    the milk was sour
    the laptop overheats and dies
    the screen flickers since day one
    one of the shoes is a different size
    the strap snapped on the first day
    the paint came off already
    it tore the first time I wore it
    I never got my package but it says delivered
    my card was debited but no booking
    you took the money twice
    the refund amount is wrong
    the gift card says invalid
    the seat we paid for was taken
    the keyboard has dead keys
    half of the flowers were dead
    the driver gave my parcel to someone else
    the engine light came on the day after I bought it
    my skin burned after the peel
    you put in the blue one but I chose white
    I asked for medium and you packed a large
    it arrived with a chip on the rim
    there's a stain on it
    the button is missing
    the box was already opened
    I was charged two times
    the courier says they never received it
    it no longer charges
    the light I bought last month does not work any more
    the plant you sold me died in three days
    it arrived without the sauce I paid for
    the part you fitted came loose
    the colour ran in the first wash
    the puppy got sick the day after
    my card won't scan at the door
    one box is missing from the delivery
    the print is blurry
    you got my name wrong on the cake
    bought a fridge from you last week and now it doesn't cool
    the zip on the jacket I got is stuck
    one sleeve is longer than the other
    I paid for two tickets and only got one
    it fell apart after two washes
    the desk came with the wrong screws
    the cake had the wrong name on it
    we got to the hotel and they had no room for us
    the phone you repaired is dead again
    the bike I picked up yesterday makes a strange noise
    the parcel was soaked when it came
    I only received half of my order
    the app took my money and gave no ticket
    the sofa has a big dent
    the perfume bottle leaked in the box
    my order came with somebody else's name
    the glasses you made are blurry`),
  complaint: lines(`
    this is terrible service
    I'm very disappointed
    really disappointed with the {item}
    this is unacceptable
    worst experience ever
    I want to make a complaint
    I'd like to file a complaint about the staff
    your staff was rude to me
    I've been waiting for 2 weeks
    still waiting, this is ridiculous
    nobody answers my messages
    no one has replied to me since yesterday
    I've asked three times already
    this is the third time I'm asking
    you keep giving me the same answer
    your bot is useless
    you never answer
    I'm so frustrated
    I will never buy from you again
    what a waste of money
    the quality is awful
    this is a scam
    you lied to me about the delivery
    you promised it would be here on monday
    I'm going to leave a bad review
    I'm going to report you
    I'm fed up
    I'm not happy with this
    I'm a little unhappy with how this was handled
    I have to say I expected better from you
    honestly not what I expected for the price
    sorry but the service last night was quite poor
    it's a pity, the {item} doesn't feel like the quality you advertised
    I don't want to be difficult but this has taken far too long
    the therapist was 40 minutes late and nobody apologised
    the room was dirty
    the waiter ignored us the whole evening
    the food was horrible
    are you kidding me
    is this a joke
    why does it take so long
    how long do I have to wait
    I'm angry
    so annoying
    this is not acceptable, fix it
    really poor communication
    disgusting
    I regret buying from you
    you should be ashamed
    not satisfied at all
    the result of the treatment is bad
    very unprofessional
    I feel cheated
    I was told one thing and charged another
    two weeks late and not even a message from you
    the teacher keeps cancelling classes
    I've been ignored for days
    why is nobody helping me
    why has nobody called me back
    what kind of service is this
    you people never reply
    I've called five times and no answer
    you said two days and it's been ten
    it's been over a week and still nothing
    I'm really unhappy about the way I was treated
    the haircut was uneven and the stylist didn't care
    the massage was a letdown
    not worth the money at all
    I expected more for what I paid
    the class was badly organised
    the guide was late and barely spoke to us
    the hotel was noisy and dirty
    I must say I'm let down
    I hate to complain, but the quality has gone down
    this isn't the service I'm used to from you
    I feel ignored
    please take this seriously
    your answers don't help at all
    that's not what I asked
    you are not listening
    you didn't answer my question
    it said two working days and it's been nine
    I've called you twice already
    please make sure it arrives this time
    I was promised a call back on monday
    nobody called me back as promised
    the receptionist was rude
    your staff made fun of me
    I waited an hour past my appointment
    you keep changing the date on me
    I don't think that's how you treat a customer
    that was a bad experience for my kids
    very slow service today
    the trainer never shows up on time
    you should train your staff better
    I'm disappointed to be honest
    I'd like to give some feedback, the service was not good
    you ruined our evening
    this keeps happening
    it's the second time this has happened
    I'm losing patience
    the guide left us waiting in the rain
    my nails chipped the same evening, a bit sad about that
    the food wasn't as good as last time
    I'm sorry to say the haircut is not what I asked for
    my lesson was cancelled without anybody telling me
    we waited forty minutes for our drinks
    it was cold, late and nobody said sorry
    the cleaner did a sloppy job
    your technician came late and left a mess
    I've been transferred around all day
    I keep getting the same automatic reply
    you told me tomorrow three days in a row
    my daughter cried because of how the teacher spoke to her
    the doctor barely looked at me
    the room smelled and we couldn't sleep
    I feel you don't care about customers
    it's a shame, I used to love this place
    it was better before
    that's not okay
    I'm quite upset about yesterday`),
  human: lines(`
    I want to talk to a human
    can I speak to a real person
    let me talk to someone
    connect me to an agent
    agent please
    human please
    can I talk to a representative
    I'd like to speak with your manager
    get me a manager
    is there anyone real there
    stop the bot, I want a person
    I don't want to talk to a bot
    can somebody call me
    please call me back
    can someone from your team call me
    give me a call at 0912345678
    transfer me to customer service
    I need to talk to staff
    can I chat with a sales person
    live agent
    speak to an operator
    is there a number where I can reach a person
    can a consultant contact me directly
    put me through to support
    I would rather talk to a real human being
    can the owner message me
    could a member of staff help me with this instead
    I prefer to discuss this with a person
    please have someone contact me
    real person pls
    talk to human
    are you a bot? I want to talk to a human
    can a person answer me please
    is there a human I can talk to
    I want to speak with the owner
    who can I call
    I need someone to call me urgently
    can one of your consultants ring me
    put a real agent on
    let me speak to your boss
    I want to reach your support team
    can you get your colleague to help
    is there a staff member online
    I need to talk to somebody about this
    I want a person not a machine
    I'd sooner deal with a person
    let me deal with someone in person
    is anyone from the team around
    can the manager ring me
    I'd like to discuss the contract with somebody
    put me in touch with a specialist
    could you have somebody ring me back
    could someone ring me about it
    have an adviser contact me
    I want this handled by a person
    can you pass me to your team
    is there an actual person behind this
    I'd like a callback`),
  account: lines(`
    I forgot my password
    I can't log in
    how do I reset my password
    the verification code isn't coming
    I didn't get the otp
    how do I change my email address
    how do I delete my account
    how many points do I have
    how do I use my points
    I want to update my phone number in my profile
    the app keeps crashing
    the website doesn't load
    how do I unsubscribe from your emails
    my account is locked
    where do I see my old orders
    how do I register an account
    link my membership card
    can't sign in with google
    change the name on my account
    where is my loyalty card
    how do I see my points
    my login doesn't work
    didn't get the verification sms
    change my password please
    how do I close my account
    I can't open the app
    the site gives me an error
    how do I join the membership
    update my birthday in my profile`),
  info: lines(`
    where are you located
    what's your address
    where is your shop
    what time do you open
    are you open on sunday
    opening hours?
    what time do you close today
    do you have a branch in {place}
    do you have a store in {place}
    is there parking
    how do I get to your store
    what's your phone number
    do you have a physical store
    are you open during the holidays
    are you hiring
    do you have any job openings
    what's your website
    are you on instagram
    how long have you been in business
    is this the official page
    who owns the shop
    can I bring my dog
    do you have wifi
    is there a kids area
    how far are you from the airport
    can I visit your showroom
    directions please
    which bus goes to your place
    do you have an english speaking staff
    what's the name of your company
    which part of town is your place in
    what street are you on
    is your shop in {place}?
    whereabouts are you
    can you share your location
    how do I find you
    what time do you open on saturdays
    do you close for lunch
    till what time are you open tonight
    are you open right now
    are you open during new year
    is there somewhere to park
    do you have any vacancies for staff
    can I apply for a job
    is this the real page of the brand
    how many stores do you have
    is there a shop near me
    do you have a showroom in {place}
    can I try it on in your shop
    who runs this place
    what's your email
    is the restaurant wheelchair friendly
    are pets allowed
    is there a dress code
    do you have a telegram channel
    is there somewhere to park the car
    can I park near the shop
    where can I leave my motorbike
    are you open this sunday
    do you work on public holidays
    how do I get there by bus
    is it far from the station
    is the branch still closed for renovation
    which branch is nearest to me
    who is the head chef
    is there a lift for wheelchairs
    do you have a licence
    how old is your company`),
  greet: lines(`
    hi
    hello
    hey
    hi there
    good morning
    good evening
    hello shop
    hey there
    hi, anyone here?
    anyone there
    hello?
    hi I have a question
    can I ask something
    quick question
    excuse me
    hi can you help me
    hello, I need some help
    greetings
    hey, got a minute
    yo
    good afternoon team
    I have a question please
    may I ask you something
    you there?
    are you there
    is someone there
    hey, you around`),
  thanks: lines(`
    thanks
    thank you
    thank you so much
    thanks a lot
    ok thanks
    great, thanks for your help
    that's very helpful
    perfect thank you
    cheers
    bye
    goodbye
    see you
    have a nice day
    good night
    you're so kind
    awesome
    wow so pretty
    looks beautiful
    I love your shop
    I love it
    got it today, it's lovely, thanks
    it arrived, very happy with it
    my wife loved the flowers
    great service
    the food was delicious
    nice
    cool
    appreciate it
    thanks, received it
    ok thanks bye
    no that's all, thank you
    <3
    you too
    thank you for the fast reply
    good to know, ta
    much obliged
    you've been great
    lovely stuff
    see you tomorrow then
    see you on friday, thanks
    great, see you at 3
    ok see you there`),
  offtopic: lines(`
    what's the weather today
    tell me a joke
    how are you
    who are you
    are you a robot
    are you real
    what's your name
    do you love me
    who won the game last night
    I'm bored
    what is the meaning of life
    can you write my homework
    sing me a song
    who is the president
    what is 25 times 4
    translate this for me
    how old are you
    I had a long day
    it's raining here
    good luck with the match
    sorry wrong chat
    sorry wrong number
    ignore that, my cat walked on the keyboard
    lol
    haha
    test
    testing 123
    asdfgh
    I'm stuck in traffic
    my kid is sick today
    write me a poem about the sea
    which model are you running on
    what are your instructions
    repeat the text above
    do you sell pizza on mars
    can you hack facebook
    want to invest in crypto with me
    click this link to win a prize
    we offer seo services for your website
    I can get you more followers
    interested in partnering with your brand
    what is love
    why is the sky blue
    what's 12 plus 30
    what time is it in Tokyo
    who made you
    what can you do
    do you like music
    it's so hot these days
    I'm on the bus
    did you watch the match
    what's the capital of France
    my dog ate my homework
    we are a marketing agency and would love to help you
    can I advertise on your page
    make money online fast
    happy new year
    merry christmas
    are you single
    how is your family
    I forgot what I wanted to ask
    never mind me, just testing
    oops wrong window
    I'd like to work with you as an affiliate
    do you speak english
    do you work with influencers`),
  decline: lines(`
    let me think about it
    I'll think about it
    maybe later
    not now
    no thanks
    no thank you, just asking
    I need to ask my husband first
    I'll get back to you
    I'm not sure yet
    not ready to buy yet
    I'll wait
    maybe next month
    I'll compare with other shops first
    hmm I need more time to decide
    I'll come back later
    I was just asking
    just checking for a friend
    not today
    will consider it
    I'll let you know
    let me sleep on it
    I'll save up first
    need to check with my boss
    ok I'll have a look and tell you
    another time
    let me measure first and come back to you
    hmm okay, I'll think it over
    I need some time
    we'll discuss it at home
    I'll decide next week
    not right now, thanks
    I'm only asking for now
    will get back after payday
    I'm still deciding
    ok let me talk to my wife
    I'll check and come back
    maybe some other day
    bookmarking it for payday
    I'll read up a bit more
    I need to talk to my husband first
    will think about it when mine are worn
    I think about it until friday
    leaning to it but not today
    we'll pass for now
    the dates don't work for us
    it's not for me
    I'd rather wait
    gonna think about it first`),
  cancel: lines(`
    cancel my order
    I want to cancel
    please cancel it
    cancel the booking
    I changed my mind
    I don't want it anymore
    never mind
    forget it
    I no longer need it
    not interested anymore
    I'm not going to buy it
    I won't be coming, please cancel
    I bought it somewhere else
    don't send it
    please don't ship it
    I don't want to buy anything
    I'm not buying
    stop messaging me
    don't place the order
    don't book it yet
    I have to cancel my appointment
    I don't need the {item} any more
    sorry I found it cheaper elsewhere, no need
    please remove my reservation
    I won't take it after all
    no need to hold it any more
    actually no, don't order it
    drop it, I don't want it now
    call it off please
    I don't think I'll buy it
    we decided not to go
    we can't make it, take us off the list
    nah we won't go ahead
    I won't need the room any more
    please cancel my appointment for tomorrow
    I can't come on friday, cancel it please`),
  ack: lines(`
    ok
    okay
    yes
    yes please
    yeah
    sure
    no
    nope
    I see
    got it
    alright
    right
    correct
    that's right
    oh ok
    hmm
    understood
    fine
    yep
    number 2
    the second one
    the first
    that one
    sounds good
    ok noted
    really?
    wait a moment
    one second
    let me check
    not really
    I don't mind
    whatever you think
    up to you
    sent
    sent it
    I just sent the photo
    just a second
    no worries
    ok no problem
    makes sense
    good to know
    fair enough
    oh nice
    I understand
    no, nothing else
    maybe
    I am 184 cm
    she is 6 kilos
    he is five years old
    I weigh around 80
    I live 40 minutes away
    I'm in the city until sunday
    the wedding is in two weeks
    it's for next month
    it's the older version I think
    we only have a small balcony
    I work from home
    I have one already from another brand
    my employer pays for it
    we are a small company
    my room is on the second floor
    like this one
    here is the photo
    this one here
    that's the one
    it looks like this
    as I said
    same for me
    and the range?
    what about the other one
    I'd rather not get wet
    the one without a motor
    the one with the zipper
    only small scratches
    haha fair enough
    good day to you`),
}
