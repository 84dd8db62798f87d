import { Check } from "lucide-react";
import { useState } from "react";
import { Button as Pressable } from "react-aria-components";
import { documents, type DocumentView, type FieldView } from "../../../shared/contract/documents.ts";
import { fieldNames, type FieldName, type Fields, type Span } from "../../../shared/domain/documents.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { fieldText, fieldWords } from "../../words/documents.ts";
import { DraftersRow } from "./DraftersRow.tsx";
import { NormativeRow } from "./NormativeRow.tsx";
import { TopicRow } from "./TopicRow.tsx";
import { FieldEditor } from "./FieldEditor.tsx";

interface Props {
  readonly document: DocumentView;
  readonly onHover: (span: Span | null) => void;
  readonly onShow: (at: number) => void;
}
const order = Object.keys(fieldWords) as FieldName[];
/** Always listed, read or not: without these a document is not yet described. */
const always: readonly FieldName[] = ["title", "issuers", "docNumber", "signedOn", "effectiveOn", "validUntil"];

/** What other fields say as well is listed only when all is. */
const saidElsewhere: readonly FieldName[] = ["signature", "tentative"];

/** What was read, where it was found, how sure; confirmed or written over in place. */
export function FieldsPane({ document, onHover, onShow }: Props) {
  const [editing, setEditing] = useState<FieldName | null>(null);
  const [all, setAll] = useState(false);
  const decide = useCommand(documents.decide, {
    said: (_, { fields }) => saidOf(Object.keys(fields) as FieldName[]),
    onDone: () => setEditing(null),
  });
  const views = new Map(document.found.map((f) => [f.name, f]));
  const unconfirmed = document.found.filter((f) => !f.confirmed && !isEmpty(f.value));
  const waiting = unconfirmed.filter((f) => !f.sure);
  const confirm = (fields: readonly FieldView[]) =>
    decide.run({ id: document.id, fields: Object.fromEntries(fields.map((f) => [f.name, plain(f.value)])) });
  const names = order.filter((name) => all || always.includes(name) || (!isEmpty(document.fields[name]) && !saidElsewhere.includes(name)));
  return (
    <section className="section" aria-label="字段">
      <h2>
        字段
        {unconfirmed.length ? (
          <Pressable className="link small" isDisabled={decide.busy} onPress={() => confirm(waiting.length ? waiting : unconfirmed)}>
            {waiting.length ? `确认${waiting.length}项` : "全部确认"}
          </Pressable>
        ) : (
          <span className="small quiet">都已确认</span>
        )}
      </h2>
      <dl className="fields">
        {names.map((name) => {
          const view = views.get(name);
          const value = fieldText(document.fields[name]);
          if (editing === name)
            return (
              <FieldEditor
                key={name}
                document={document}
                name={name}
                busy={decide.busy}
                refusal={decide.refusal}
                onSave={(v) => decide.run({ id: document.id, fields: { [name]: v } })}
                onClose={() => setEditing(null)}
              />
            );
          return (
            <div key={name} className="one">
              <dt>{fieldWords[name]}</dt>
              <dd>
                <Pressable
                  className={looksOf(view, value)}
                  aria-label={`${fieldWords[name]}：${value || "未读出"}，改写`}
                  onPress={() => setEditing(name)}
                  onHoverChange={(over) => onHover(over ? (view?.span ?? null) : null)}
                  onFocus={() => onHover(view?.span ?? null)}
                  onBlur={() => onHover(null)}
                >
                  {value || "未读出"}
                </Pressable>
                {view && value ? (
                  <span className="from">
                    {view.span ? (
                      <Pressable
                        className="link quiet"
                        aria-label={`看${fieldWords[name]}的出处：${view.from}`}
                        onPress={() => onShow(view.span!.start)}
                      >
                        {view.from}
                      </Pressable>
                    ) : (
                      view.from
                    )}
                    {view.confirmed ? (
                      <Check className="icon confirmed" aria-label="已确认" />
                    ) : (
                      <Button
                        kind="bare"
                        tiny
                        sole
                        icon={Check}
                        className={view.sure ? "confirm on-hover" : "confirm"}
                        off={decide.busy}
                        onPress={() => confirm([view])}
                      >
                        {`确认${fieldWords[name]}`}
                      </Button>
                    )}
                  </span>
                ) : null}
                {name === "validUntil" && document.status.validUntil && document.status.validUntil !== document.fields.validUntil ? (
                  <span className="small quiet whole">后来改至{document.status.validUntil}</span>
                ) : null}
                {view?.read !== null && view?.read !== undefined && fieldText(view.read) !== value ? (
                  <span className="small quiet whole">原文读作{fieldText(view.read)}</span>
                ) : null}
              </dd>
            </div>
          );
        })}
        <NormativeRow document={document} />
        <DraftersRow document={document} />
        <TopicRow document={document} />
      </dl>
      {names.length < fieldNames.length ? (
        <Pressable className="link small" onPress={() => setAll(true)}>
          填写其余{fieldNames.length - names.length}项
        </Pressable>
      ) : null}
    </section>
  );
}

/** A value as it is sent: lists are copied, because what was answered may not be changed. */
const plain = (value: Fields[FieldName]): string | string[] | null => (value === null || typeof value === "string" ? value : [...value]);
const isEmpty = (value: Fields[FieldName]) => value === null || value.length === 0;
const looksOf = (view: FieldView | undefined, value: string) =>
  `value${value ? "" : " quiet"}${view && !view.sure && !view.confirmed ? " read" : ""}`;
const saidOf = (names: readonly FieldName[]) => (names.length === 1 ? `已记下${fieldWords[names[0]!]}` : `已确认${names.length}项`);
