import { Button as Pressable } from "react-aria-components";
import type { NotFound } from "../../../shared/contract/search.ts";
import { count } from "../../words/words.ts";
import { widen } from "./question.ts";

interface Props {
  readonly why: NotFound;
  /** True where something near is listed below. */
  readonly near: boolean;
  readonly onAsk: (query: string) => void;
}

/** Why nothing was found: each thing that is known, with the search that would find something one press away. */
export function Missing({ why, near, onAsk }: Props) {
  const { query, unfiltered, isNumber, numbers, nowhere, instead, pagesWaiting } = why;
  const quoted = nowhere.map((word) => `“${word}”`).join("、");
  const nothing = !isNumber && unfiltered + nowhere.length + instead.length + pagesWaiting === 0;
  return (
    <section className="missing" aria-label="为什么没找到">
      <h2>没有找到“{query}”</h2>
      {unfiltered > 0 ? (
        <p>
          筛选挡住了它们。<Pressable className="link" onPress={widen}>{`不筛选，有${count(unfiltered)}处`}</Pressable>
        </p>
      ) : null}
      {isNumber && unfiltered === 0 ? (
        <p>
          {numbers.length > 0 ? "没有这个文号，相近的有" : "没有这个文号，也没有相近的。"}
          {numbers.map((number) => (
            <Pressable key={number} className="link no" onPress={() => onAsk(`文号:${number}`)}>
              {number}
            </Pressable>
          ))}
        </p>
      ) : null}
      {nowhere.length > 0 ? <p>{quoted}在哪里都没有出现，可以换一种说法。</p> : null}
      {instead.length > 0 ? (
        <p>
          {instead.map((one) => (
            <Pressable key={one.query} className="link" onPress={() => onAsk(one.query)}>
              {one.without === null ? `只找“${one.query}”` : `去掉“${one.without}”`}，有{count(one.count)}处
            </Pressable>
          ))}
        </p>
      ) : null}
      {pagesWaiting > 0 ? <p>还有{count(pagesWaiting)}页公报未识别，上面的字现在找不到。</p> : null}
      {nothing ? <p>少写几个字，或换一种说法。</p> : null}
      {near ? <p className="quiet">下面是近似的。</p> : null}
    </section>
  );
}
