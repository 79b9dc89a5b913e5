/** What a mark looks like, by what it stands for. */
const SAMPLES = [
  ["HELD", "DAY", false, "held on this day"],
  ["HELD", "LASTED", false, "lasted these days"],
  ["HELD", "POSSIBLE", false, "some time in these days"],
  ["HELD", "POSSIBLE", true, "about then"],
  ["SCHEDULED", "DAY", false, "hollow: planned or put off"],
  ["DENIED", "DAY", false, "dashed: called off or denied"],
] as const;

export const Legend = () => (
  <ul class="legend" aria-label="What the marks mean">
    {SAMPLES.map(([status, shape, about, meaning]) => (
      <li key={meaning}>
        <span class="mark" data-status={status} data-shape={shape} data-about={about}>
          <span />
        </span>
        {meaning}
      </li>
    ))}
  </ul>
);
