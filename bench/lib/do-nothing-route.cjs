/**
 * Loaded into the server under measurement, never part of the product. It adds a route beside the webhook's own that
 * takes the same body through the same middleware and parser and does nothing, and one that tells the CPU time and the
 * memory used.
 */
if (process.argv.includes("start")) {
  const express = require("express")
  const HOOK = "/hooks/chat-crm/:type/:channel_id"
  const post = express.application.post
  let registered = 0
  express.application.post = function (path, ...handlers) {
    // The body parser is registered first, the route itself second.
    if (path === HOOK && ++registered === 2) {
      post.call(this, "/hooks/chat-crm/nothing/:channel_id", (req, res) => res.status(200).end())
      post.call(this, "/hooks/chat-crm/used/:channel_id", (req, res) =>
        res.json({ ...process.cpuUsage(), memory: process.memoryUsage.rss() })
      )
    }
    return post.call(this, path, ...handlers)
  }
}
