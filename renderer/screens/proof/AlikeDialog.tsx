import { useState } from "react";
import { GridList, GridListItem } from "react-aria-components";
import { proof, type AlikePlace } from "../../../shared/contract/proof.ts";
import type { OutputOf } from "../../../shared/contract/endpoint.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Marked } from "../../parts/Marked.tsx";
import { pageStateWords } from "../../words/pages.ts";
import { count, words } from "../../words/words.ts";

type Found = NonNullable<OutputOf<typeof proof.alike>>;

/** 同样的错字: its places in the archive as pieces of the scans, chosen by keys and mended in one act. */
export function AlikeDialog({ found, onClose }: { readonly found: Found; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(found.places.filter((p) => p.beside === 2).map(keyOf)));
  const mend = useCommand(proof.correctMany, {
    inPlace: true,
    said: (_, { lines }) => `同样的错字改了${count(lines.length)}行`,
    onDone: onClose,
  });
  const submit = () => {
    if (chosen.size > 0 && !mend.busy) mend.run({ lines: mended(found, chosen) });
  };
  return (
    <Dialog
      wide
      title={`把“${found.read}”改为“${found.is || "（删去）"}”`}
      about={`全库还有${count(found.total)}处读法相同${found.total > found.places.length ? `，先列最像的${count(found.places.length)}处` : ""}；左右的字也相同的已选上`}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <span className="small wrong-words grow">{mend.refusal}</span>
          <Button onPress={() => setChosen(new Set(chosen.size === found.places.length ? [] : found.places.map(keyOf)))}>
            {chosen.size === found.places.length ? "全不选" : "全选"}
          </Button>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={chosen.size === 0 || mend.busy}>
            {`改正${count(chosen.size)}处`}
          </Button>
        </>
      }
    >
      <GridList
        className="crops"
        aria-label="读法相同的地方"
        layout="grid"
        items={found.places.map((place) => ({ id: keyOf(place), place }))}
        selectionMode="multiple"
        selectionBehavior="toggle"
        selectedKeys={chosen}
        onSelectionChange={(keys) => setChosen(keys === "all" ? new Set(found.places.map(keyOf)) : new Set([...keys].map(String)))}
      >
        {({ id, place }) => (
          <GridListItem id={id} textValue={place.becomes} className="crop-card">
            <img src={place.crop} alt="" loading="lazy" draggable={false} />
            <span className="crop-text cut">
              <Marked
                text={place.becomes.slice(Math.max(0, place.start - 6), place.start + found.is.length + 6)}
                marks={[[Math.min(6, place.start), Math.min(6, place.start) + found.is.length]]}
                look="doubt"
              />
            </span>
            <span className="small quiet cut">
              {place.issueLabel}第{place.seq}页，{pageStateWords[place.state]}
            </span>
          </GridListItem>
        )}
      </GridList>
    </Dialog>
  );
}

const keyOf = ({ pageId, line, start }: AlikePlace) => `${pageId} ${line} ${start}`;

/** The lines to write: where several places of one line are chosen, all of them in one. */
function mended({ places, is }: Found, chosen: ReadonlySet<string>) {
  const lines = new Map<string, AlikePlace[]>();
  for (const place of places.filter((p) => chosen.has(keyOf(p)))) {
    const key = `${place.pageId} ${place.line}`;
    lines.set(key, [...(lines.get(key) ?? []), place]);
  }
  return [...lines.values()].map((list) => {
    const { pageId, line, text } = list[0]!;
    const last = list.toSorted((a, b) => b.start - a.start);
    return { pageId, line, was: text, text: last.reduce((so, { start, end }) => so.slice(0, start) + is + so.slice(end), text) };
  });
}
