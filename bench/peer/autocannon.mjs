// Sends the lines of a file as bodies, in turn, where there is no wrk. Arguments: address, file,
// line to begin with, seconds, connections.
import { readFileSync } from "node:fs";
import autocannon from "autocannon";

const [, , url, file, start, seconds, connections] = process.argv;
const lines = readFileSync(file, "utf8").trimEnd().split("\n");
const headers = { "content-type": "application/json", accept: "application/json" };
let at = Number(start);

const result = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  timeout: 30,
  requests: [
    {
      method: "POST",
      headers,
      setupRequest: (request) => {
        at += 1;
        return { ...request, body: lines[at % lines.length] };
      },
    },
  ],
});
const { latency, errors, timeouts, non2xx } = result;
process.stdout.write(
  `RESULT ${JSON.stringify({
    requests: result.requests.total,
    seconds: result.duration,
    p50: latency.p50,
    p99: latency.p99,
    bytes: result.throughput.total,
    failures: errors + timeouts + non2xx,
  })}\n`,
);
