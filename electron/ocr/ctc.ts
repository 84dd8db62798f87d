/** A character as a sequence model gave it. */
export interface Emitted {
  /** Its place in the model's character set. */
  readonly symbol: number;
  /** Where along the line it was seen, in steps, the middle of the first step being 0.5. */
  readonly at: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/**
 * What a CTC output says (`steps` rows of a probability for each symbol; 0 is “nothing”): the likeliest symbol of each
 * step, repeats taken as one. `weights` says how readily each symbol is believed, usually 1.
 */
export function emitted(output: Float32Array, steps: number, weights: Float32Array): Emitted[] {
  const symbols = weights.length;
  const found: Emitted[] = [];
  let before = 0;
  let first = 0;
  for (let step = 0; step < steps; step++) {
    const row = step * symbols;
    let symbol = 0;
    let most = 0;
    for (let i = 0; i < symbols; i++) {
      const likely = output[row + i]! * weights[i]!;
      if (likely > most) {
        symbol = i;
        most = likely;
      }
    }
    const confidence = output[row + symbol]!;
    const last = found.at(-1);
    if (symbol !== 0 && symbol === before && last)
      found[found.length - 1] = { symbol, at: (first + step + 1) / 2, confidence: Math.max(last.confidence, confidence) };
    else if (symbol !== 0) {
      first = step;
      found.push({ symbol, at: step + 0.5, confidence });
    }
    before = symbol;
  }
  return found;
}
