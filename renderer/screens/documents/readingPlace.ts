import { useEffect, useState } from "react";

/** How far below the upper edge of the paper, in pixels, a heading counts as the one being read. */
const below = 72;

/** The anchor of the heading under which a person is reading, as the paper is scrolled; null above the first. */
export function useReadingPlace(paper: React.RefObject<HTMLElement | null>): string | null {
  const [anchor, setAnchor] = useState<string | null>(null);
  useEffect(() => {
    const element = paper.current;
    if (!element) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      const edge = element.getBoundingClientRect().top + below;
      const headings = [...element.querySelectorAll<HTMLElement>("[data-anchor]")];
      const next = headings.findIndex((heading) => heading.getBoundingClientRect().top > edge);
      const at = headings.at(next < 0 ? -1 : next - 1);
      setAnchor(next === 0 ? null : (at?.dataset["anchor"] ?? null));
    };
    const scrolled = () => {
      frame ||= requestAnimationFrame(look);
    };
    element.addEventListener("scroll", scrolled, { passive: true });
    return () => {
      element.removeEventListener("scroll", scrolled);
      cancelAnimationFrame(frame);
    };
  }, [paper]);
  return anchor;
}
