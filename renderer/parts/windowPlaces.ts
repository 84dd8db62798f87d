/** Rows under headings, all rows alike and all headings alike: where each stands follows from the counts. */
export interface Group {
  readonly title: string;
  readonly count: number;
}
/** A row by its index in the whole list, or the heading of a group. */
export type Drawn = { readonly row: number; readonly top: number } | { readonly heading: Group; readonly top: number };

/** The places of `total` rows under these headings (none: no headings), in pixels. */
export function placesOf(total: number, groups: readonly Group[], rowHeight: number, headingHeight: number) {
  const blocks: { group: Group | null; first: number; count: number; top: number }[] = [];
  let [first, top] = [0, 0];
  for (const group of groups.length > 0 ? groups : [null]) {
    const count = group ? group.count : total;
    blocks.push({ group, first, count, top });
    top += (group ? headingHeight : 0) + count * rowHeight;
    first += count;
  }
  const rowsTop = (block: (typeof blocks)[number]) => block.top + (block.group ? headingHeight : 0);
  /** The last block that begins at or above a place: found by halving, since a list may have many groups. */
  function blockAt(from: number, of: (block: (typeof blocks)[number]) => number): number {
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (of(blocks[middle]!) <= from) low = middle;
      else high = middle - 1;
    }
    return low;
  }
  return {
    height: top,
    topOf(row: number): number {
      const block = blocks[blockAt(row, (b) => b.first)]!;
      return rowsTop(block) + (row - block.first) * rowHeight;
    },
    /** What stands between two heights. */
    between(from: number, to: number): Drawn[] {
      const drawn: Drawn[] = [];
      for (let i = blockAt(from, (b) => b.top); i < blocks.length && blocks[i]!.top < to; i++) {
        const block = blocks[i]!;
        const start = rowsTop(block);
        if (block.group && start > from) drawn.push({ heading: block.group, top: block.top });
        const begin = Math.max(0, Math.floor((from - start) / rowHeight));
        const end = Math.min(block.count, Math.ceil((to - start) / rowHeight));
        for (let row = begin; row < end; row++) drawn.push({ row: block.first + row, top: start + row * rowHeight });
      }
      return drawn;
    },
  };
}
