-- Sends the lines of a file as bodies, in turn, beginning at a line that differs between slices.
local requests, count, at = {}, 0, 0

function init(args)
  local headers = { ["Content-Type"] = "application/json", ["Accept"] = "application/json" }
  for line in io.lines(args[1]) do
    count = count + 1
    requests[count] = wrk.format("POST", nil, headers, line)
  end
  at = tonumber(args[2]) % count
end

function request()
  at = at % count + 1
  return requests[at]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests":%d,"seconds":%.6f,"p50":%.3f,"p99":%.3f,"bytes":%d,"failures":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, summary.bytes,
    errors.connect + errors.read + errors.write + errors.timeout + errors.status))
end
