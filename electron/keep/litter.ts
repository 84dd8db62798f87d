/** Whether a name is of what office programs and systems leave in a folder beside the files of a person. */
export const isLitter = (name: string): boolean => /^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini)$/i.test(name);
