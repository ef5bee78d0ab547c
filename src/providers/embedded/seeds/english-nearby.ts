import { lines, type Seeds } from "./lines"

/** What stands near a usual named intent, and is none: the same words with something else in mind. */
export const ENGLISH_NEARBY: Seeds = {
  stock: lines(`
    do you have calendars for the new year
    any desk calendars left
    got any pocket diaries or planners
    do you carry appointment books
    is the 2027 calendar out yet
    do you still have the book about gardening`),
  order: lines(`
    one wall calendar please
    I'll have the planner with the weekly pages
    I'd like to buy a timetable poster
    two of the booklets for me`),
  spec: lines(`
    can the washing machine be set to start later
    does it have a timer function
    can I program it for the evening
    does the heater switch on at a set time
    does the app remind me of my meetings
    does the planner have a page for each day
    what does the tour schedule look like
    what time does the bus leave on the second day
    what does the timetable of the course look like
    which days are the evening classes`),
  info: lines(`
    is an appointment necessary or is walking in fine
    do I have to reserve beforehand
    do you only see people by appointment
    can people just turn up
    do you accept walk ins on weekends
    how early should one reserve
    how many days ahead do I need to book
    how does booking work at your place
    is there a charge for not showing up
    what if I miss my slot
    do you take a deposit when people book
    can I cancel a booking for free
    how late may I be before the slot is given away
    can my kids wait there during the visit
    do I need to prepare anything for the visit
    how long should I plan for it
    which days is the doctor in
    who does the evening shift
    are you working over the holidays
    what are your weekend hours
    can I bring a friend along to mine
    is the first consultation free of charge
    I have a booking on friday, where do I park`),
  order_status: lines(`
    remind me when I am booked in
    did my reservation go through
    am I still down for thursday
    which day did I reserve
    the driver said he would be here at 5, where is he
    nobody came at the agreed time`),
  after_sales: lines(`
    something came up, can we push mine to the week after
    I'll be ten minutes late for my appointment
    running late, will be there at half past
    can I swap my slot with my sister's`),
  complaint: lines(`
    you booked me on the wrong day
    I had a reservation and still stood there for ages
    was told to come at 9 and nobody was there
    your staff cancelled on me at the last minute`),
  thanks: lines(`
    see you next week
    see you on monday
    see you at the weekend
    see ya sunday
    talk to you tomorrow
    talk soon, bye
    catch you later
    thank you, until next time
    bye for now, see you soon
    thanks a lot, have a nice weekend
    till thursday then, bye
    good night, speak tomorrow
    looking forward to it, see you there`),
  decline: lines(`
    I'll drop by some other time
    maybe next month, not now
    I'm too busy this week
    I have to check my calendar first
    let me look at my schedule and get back to you
    let me see when I'm free and write again
    I'll pass by when I'm in the area
    not sure yet when I have time`),
  offtopic: lines(`
    what day is it today
    I have a meeting at 3
    my friend was at your place last week
    my sister booked with you before and liked it
    I came in yesterday just to look around
    I read that in a book
    I was at the dentist this morning
    what is on tv tonight
    will it rain tonight
    translate this for me
    sing a song for me tonight
    do my homework for me`),
  delivery: lines(`
    deliver it on saturday after 4
    have it sent tomorrow morning
    drop it off at 10 on monday please
    I'll collect it on tuesday at noon
    I'm home after 5, bring it then`),
}
