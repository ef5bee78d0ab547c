import "./connect-telegram"
import "./emit-events"
import "./purge-chatbot"
