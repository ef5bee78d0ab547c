// Loaded into the server before everything else: when the program that started it is gone, the server stops as well.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"))
