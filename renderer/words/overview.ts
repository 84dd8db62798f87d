/** Where nobody has said who drafted a document, and its text does not tell. */
export const unknownDrafter = "起草单位不明";

/** `还有68日`, `今日届满`: how long a period still runs. */
export const untilWords = (left: number): string => (left === 0 ? "今日届满" : `还有${left}日`);
