import { Histogram, type HistogramConfiguration } from "prom-client";

/** So many values wait at most until they are counted. */
const BATCH = 256;

/**
 * A histogram that counts many values at once: one by one, between other work, each takes some
 * twenty times as long, which small answers would notice.
 */
export class BatchedHistogram<Label extends string = never> {
  readonly #histogram: Histogram<Label>;
  readonly #batches: Batch[] = [];

  constructor(configuration: HistogramConfiguration<Label>) {
    const collect = () => {
      for (const batch of this.#batches) batch.count();
    };
    this.#histogram = new Histogram({ ...configuration, collect });
  }

  /** Where values with these labels go; to be asked for once, not for each. */
  labels(...labels: string[]): (value: number) => void {
    const batch = new Batch(this.#histogram.labels(...labels));
    this.#batches.push(batch);
    return (value) => batch.add(value);
  }
}

class Batch {
  readonly #values = new Float64Array(BATCH);
  #length = 0;
  readonly #child: Histogram.Internal<string>;

  constructor(child: Histogram.Internal<string>) {
    this.#child = child;
  }

  add(value: number): void {
    this.#values[this.#length] = value;
    this.#length += 1;
    if (this.#length === BATCH) this.count();
  }

  count(): void {
    for (const value of this.#values.subarray(0, this.#length)) this.#child.observe(value);
    this.#length = 0;
  }
}
