import { lines, type Seeds } from "./lines"

export const ENGLISH_COMPARING: Seeds = {
  price: lines(`
    how much is this
    how much is the {item}
    how much for the {color} one
    how much does it cost
    what's the price of the {item}
    price?
    price please
    price pls
    hm is this
    how much are these
    what does the {item} cost
    how much would that be in total
    what's the total for two
    how much per night
    what's the rate for a double room
    how much is a {service}
    what do you charge for a {service}
    how much is the course per month
    tuition fee?
    can I get a quote for 20 chairs
    what's the wholesale price
    how much for 100 pieces
    is the price per person or per group
    is that price including tax
    does the price include breakfast
    what's the price difference between small and large
    how much is the big one
    and the {color} one, how much
    can you send me the price list
    what's the rent for the two bedroom
    how much is the deposit and the monthly rent
    how much is the set with 12 roses
    cost of the hardcover version?
    how much does it cost to replace the screen
    how much is the deluxe combo
    whats the price for the 256gb
    how much u selling this for
    I'd like to know the price of the {item} in the photo
    price for the one in the second picture
    how many dollars for this {item}
    is it still 49.99
    is the {item} 500k or 600k
    what would 3 of them cost
    how much is the tour to the islands
    how much is the automatic version on the road
    what are the prices for kids and adults
    what's your price on the {item}
    is this {item} expensive
    could you tell me how much the {item} is
    how much is the upgrade to a sea view
    what are the service charges like
    how much fitted
    how much including installation
    and with delivery, what's the total
    what does that go for
    what am I looking at price wise
    what's it going for
    what's that per person
    per head how much is it
    what are the fees
    what does a session cost
    how much to fix a cracked screen
    what would a small one run me
    how much do you want for the silver one
    price per metre?
    how much is the yearly pass
    how much is a ring like that
    rent per month?
    how much for the puppy
    what's the going rate for a wedding shoot
    roughly how much would it be
    ballpark figure for painting two rooms?
    how much do braces cost
    cost for 3 people?
    total with tax?
    the blue, price?
    what's the fee for late checkout`),
  negotiate: lines(`
    can you give me a discount on this one
    can you do it cheaper
    what's your best price
    what's the last price
    any discount if I buy two
    too expensive
    that's a bit expensive
    that's pricey, can you lower it
    can you do 40 for it
    would you take 200
    can you make it 1.5 million
    I saw it cheaper at another shop
    the other store sells it for 20 less
    can you match that price
    do you price match
    is the price negotiable
    can you knock off 10 percent
    can I get free shipping if I buy 3
    why so expensive
    any room on the price
    a bit over my budget, can you go lower
    if I take five can you reduce the price
    give me a better price
    can you throw in a case for free
    come on, give me a deal on it
    could you drop the price a little
    final price for the {item}?
    is there any cheaper version of this
    wow that's a lot for a {item}
    can you waive the service fee
    cheaper for students on this one?
    if we are 10 people do you lower the price
    it's cheaper online
    can't you do a bit less
    how about 300 for both
    what if I pay cash, less?
    can I have it for 150
    would 80 be ok
    I can pay 200 max
    my friend got it for less
    it's a lot more than I expected to pay
    that's over my budget
    is that the lowest you can go
    can you include free delivery
    could you throw in the installation
    is there a discount for cash
    any discount for bulk, say 50 pieces
    would you do a discount if I book both days
    a little discount please
    the same one is 30 less on amazon
    can you beat this price
    why is it so much more than other places
    meet me halfway at 120?
    if I pay for the full year do I get something off
    round it down to 500 please
    hmm that's expensive
    cheaper please
    can you meet that price
    another site has it for less
    knock a bit off?
    any flexibility on the rent
    if I pay upfront can you lower it
    that's steep
    best you can do?
    can you sweeten the deal
    throw in delivery and I'm in
    I've only got 80
    student here, any chance of less`),
  stock: lines(`
    is this still available
    do you have this in size M
    is the {item} in stock
    do you have it in {color}
    do you still have the {color} one
    is size 38 available
    what sizes are left
    what colors does this come in
    does it come in {color}
    any left?
    when will it be back in stock
    is it sold out
    will you restock the {item}
    do you have the 256gb in black
    is the blue one available in XL
    how many do you have left
    do you have this {item} at the downtown store
    is the sea view room available next weekend
    are there seats left for the saturday tour
    any rooms free from the 20th to the 22nd
    is the flat on the 5th floor still for rent
    is the june class full
    is the hardcover still in print
    do you have the second volume
    is the red honda still there
    got this in a large?
    can I get the same {item} in {color}
    u got size 9?
    have you got the same one but smaller
    is the {item} from the video still available
    do you have fresh peonies this week
    is the chocolate flavour available today
    is the 2023 model still available
    what other colors do you have for this {item}
    out of stock or can I still get it
    does this model have a bigger size
    are the tickets sold out for friday
    do you have any of these left in {color}
    is the {color} still around
    does it come in other sizes
    which colors are left in medium
    are there any spots left in the saturday workshop
    any double rooms left for the long weekend
    is that unit already rented
    has the apartment been sold
    do you still have the used vespa from the ad
    is the lunch set available on weekends
    can I still get the limited edition
    have you run out of the vanilla one
    when do you expect the next batch
    do you have the paperback as well
    is it only available in {color}
    do you have a longer one
    does that shirt come in kids sizes
    size 42 available?
    have you got that in stock right now
    when's the {item} coming back
    colours?
    what colours?
    any other colour than blue?
    do you have it in size 58
    only one left?
    anything left in a size 6
    is the puppy in the photo still looking for a home
    is that colour gone
    will you get more of those
    is there a free locker
    do you have it ready or made to order
    is the red one sold
    any left for today
    did the new batch arrive`),
  spec: lines(`
    what material is it
    what is the {item} made of
    is it real leather
    is it waterproof
    how long does the battery last
    what are the dimensions of the {item}
    how heavy is it
    what size should I get, I'm 1m60 and 50kg
    is it true to size
    does it run small
    how tall is the lamp
    what are the ingredients
    does it contain alcohol
    is it safe for pregnant women
    is it suitable for sensitive skin this cream
    does this {item} work with iphone
    is it compatible with windows
    how much ram does it have
    does it come with a charger
    what's included in the box
    what does the package include
    does the tour include lunch
    is breakfast included
    how long is the {service}
    how many lessons are in the course
    who is the teacher
    do I get a certificate at the end
    is it authentic
    is this original or a copy
    where is it made
    is it spicy
    does it have nuts
    how many people does the cake serve
    is it gluten free
    how big is the room
    does the room have a balcony
    is there a pool at the hotel
    how many square meters is the apartment
    does the apartment have parking
    what's the mileage on this car
    how old is the bike
    what's the fuel consumption
    does this model have abs
    is it assembled or do I put it together
    can I machine wash it
    is the fabric thick
    is it see through
    does the color look the same in real life
    can I see a real photo of this one
    do you have more pictures of this {item}
    can you send a video of it
    tell me more about this {item}
    more details about the {color} one please
    I'm interested in this {item}, can you tell me more
    what's the screen size
    does it support fast charging
    can it fit a 15 inch laptop
    how long do the flowers last
    is the sofa bed comfortable for two
    does the treatment hurt
    are there side effects
    how many sessions do I need
    what level is the class for
    what's the page count
    is the book in english or vietnamese
    is it for kids under 3
    what's the weight limit
    does it have a zipper
    is the {item} easy to clean
    will it fit a queen bed
    how loud is it
    specs?
    can you share the specs of the {item}
    expiry date?
    can I use it every day
    is the strap adjustable
    what year is it
    does it need prescription
    what time does the tour start
    is this one good for running
    would a medium fit me, I wear 10 usually
    is the {item} durable
    how's the quality of this one
    can kids use it
    is this good for winter
    does the {color} one fade
    can I wear it in the rain
    how thick is it
    how wide is the seat
    does it fit a small kitchen
    is the room big enough for three
    does the villa have a kitchen
    which floor is it on
    does the flat face east
    how far is the hotel from the beach
    is airport pickup part of it
    how many people are in a class
    what book do you use in the course
    is the teacher a native speaker
    is the class online or offline
    does the car have cruise control
    how many seats does it have
    does this bike come with gears
    is it electric or petrol
    does the cake contain eggs
    how many pieces come in a box
    how many pages
    who wrote it
    can vegans eat this
    does it smell strong
    how long until I see results
    does it leave a white cast
    can I use it together with retinol
    what does the massage focus on
    is it painful
    what's the shelf life
    does the chair recline
    what wood is it
    is the cover removable
    does it have bluetooth
    what ports does it have
    how many watts
    is there a microphone on it
    can it print on both sides
    what's special about this one
    I like the {color} one, what's it like
    tell me about the three day tour
    what do we visit on day two
    is a guide included
    what breed is it good for
    is it grain free
    do you have measurements for the medium
    what's the fit like on this dress
    is it lined
    which size fits a 12 year old
    more info on this one please
    could it be in {color} with flowers on it
    does it take bigger tyres
    what does it weigh
    is it ok for someone who never did it
    can a beginner join
    what about rain
    how about noise
    can it be made longer
    does it sag over time
    do they stain with coffee
    how long would it take for a mild case
    how old is he and is he vaccinated
    how many owners has the car had
    how many calories
    is it noisy at night there
    does the pass include the pool
    can I freeze the class for a month
    does the cream help with scars
    is the ring resizable
    is it ok for a small balcony
    does it need a lot of sunlight
    how often does it need water
    is there a lift in the building
    does the hall have a stage
    how many guests does it fit
    do I have to bring my own mat
    what happens during the treatment
    is the print double sided
    how thick is the paper
    does it survive the dishwasher
    can a child ride it
    what engine does it have
    is it the 2024 version
    which doctor does it
    who will do the treatment`),
  warranty: lines(`
    how long is the warranty
    is there a warranty on the {item}
    does it come with a guarantee
    what's your return policy
    can I return it if it doesn't fit
    if I don't like it can I exchange it
    what if it breaks
    do you offer refunds if I cancel the trip
    is it refundable
    what if the size is wrong, can I swap
    can I get my money back if it doesn't work
    how many days do I have to return
    what does the warranty cover
    is the battery covered too
    who handles repairs if something goes wrong
    do I get a free re-do if I don't like the result
    is there a trial period
    can I cancel the booking for free before I pay
    warranty?
    what happens if it arrives damaged
    are sale items returnable
    free maintenance included?
    is it an international warranty
    do you take it back if my kid doesn't like it
    if it stops working within a year do you fix it
    is it returnable if I open the box
    how many days can I return it
    what if my son doesn't like the class after the first lesson
    if the tour is cancelled because of rain do I get my money back
    do I lose the deposit if I cancel
    what's the cancellation policy
    what's covered by the guarantee
    is there free maintenance after purchase
    if the color doesn't suit me can I bring it back
    what if the dress is too small for me
    can I exchange it later if the size is off
    what happens if it arrives broken
    do you replace wilted flowers
    do you guarantee results
    how does the guarantee work for used cars
    how long do I have to exchange it
    can I exchange it at another branch
    who fixes it if the wheel breaks
    if it dies in six months what happens
    can I freeze or cancel the membership later
    do I get a refund if I get sick before the trip
    what if he's ill after I take him home`),
  compare: lines(`
    what's the difference between the two
    which one is better
    which is better, the {color} or the {color}
    the iphone or the samsung, which would you pick
    how does it compare to the pro version
    is the pro worth the extra money
    difference between standard and premium
    A or B?
    is this better than the old model
    compare the two for me please
    torn between the 13 inch and the 15 inch
    can't decide between the {item} and the other one
    what's the difference between the basic and advanced course
    is cotton or linen cooler
    which room is quieter, the deluxe or the suite
    is the spa package better than the single {service}
    the first one vs the second one, which lasts longer
    does the new one have better battery than last year's
    what makes this one more expensive than that one
    which of these two is lighter
    pros and cons of leather vs fabric
    is the {color} one nicer than the {color} one
    between these three which one sells best
    is the 12 month plan better than the monthly one
    roses or tulips, which last longer
    oak or walnut, which is more durable
    manual or automatic, what would you go for
    how is yours different from other brands
    is model X stronger than model Y
    I like both, which one is better quality
    so the only difference is the color?
    is the bigger one worth it
    comparing this with the one from another shop, what's different
    is it the same as the cheaper one
    which would last longer
    which has more storage
    how's the deluxe different from the standard
    what do I get extra with the premium
    is the newer one much better
    which of them is easier to use
    should I get the 5kg or the 10kg
    would you take the leather one or the fabric one
    is yours better than the one at the mall
    what's better for a beginner, A or B
    I'm torn between the two
    I compare your model 2 and model 3, what is better
    what do I get for 100 more
    what do I lose if I take the cheaper one
    is the cheaper one enough for me
    do I really need the expensive one
    leaning towards the bigger one, is it worth it
    which of the two for a child
    I'm between the {color} and the {color}, which looks better
    same price, so which one
    which of them needs less water
    fern or cactus for a dark room
    clear ones vs metal ones, which is faster
    is the yearly pass a better deal than monthly
    real or fake leather, what's easier to keep
    inside or balcony cabin, is it worth the difference`),
}
