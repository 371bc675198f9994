import type { FlowEvent } from '@jiefen/domain/case-type/envelope';
import type { Collection } from '@jiefen/domain/sync/wire';
import type { Bodies, NewBody } from './bodies.ts';
import { elementsIn, type ElementIn, type ListOf, type NewElement } from './lists.ts';
import type { Saved } from './saved.ts';
import { settle, type Choice } from './settle.ts';
import { createWriter, type NewEvent, type WriterSetting } from './writer.ts';

/** Writes documents. Each call is one write, durable when it returns; the sending begins by itself. */
export interface Documents {
  /** Makes a document under a new id, or under the given one, which must be new. */
  create<Of extends Collection>(collection: Of, fields: NewBody<Of>): Promise<Saved<Bodies[Of]>>;
  /** `edit` gets a copy and gives the new body. It may run twice. A body that says the same is not written. */
  change<Of extends Collection>(
    collection: Of,
    id: string,
    edit: (body: Bodies[Of]) => Bodies[Of],
  ): Promise<Saved<Bodies[Of]>>;
  /** Makes an event by this author, for a change that carries more than the event. It is written with that change. */
  newEvent(event: NewEvent): FlowEvent;
  /** Records that something happened, and nothing else. */
  appendEvent<Of extends Collection>(collection: Of, id: string, event: NewEvent): Promise<Saved<Bodies[Of]>>;
  appendTo<Of extends Collection, List extends ListOf<Bodies[Of]>>(
    collection: Of,
    id: string,
    list: List,
    element: NewElement<ElementIn<Bodies[Of], List>>,
  ): Promise<Saved<Bodies[Of]>>;
  /** Changes one element of a list; to take it out, mark it as `removed`. */
  changeIn<Of extends Collection, List extends ListOf<Bodies[Of]>>(
    collection: Of,
    id: string,
    list: List,
    element: string,
    edit: (element: ElementIn<Bodies[Of], List>) => ElementIn<Bodies[Of], List>,
  ): Promise<Saved<Bodies[Of]>>;
  /** Settles a conflict between two writers. */
  resolve<Of extends Collection>(
    collection: Of,
    id: string,
    conflict: string,
    choice: Choice,
  ): Promise<Saved<Bodies[Of]>>;
  /** Sends refused words once more as they are, for example after a right was granted. */
  sendAgain<Of extends Collection>(collection: Of, id: string): Promise<Saved<Bodies[Of]>>;
  /**
   * Gives up refused words in favour of what the server has; they stay readable as a draft of kind `refused`.
   * The document comes back with the next exchange.
   */
  takeTheirs<Of extends Collection>(collection: Of, id: string): Promise<Saved<Bodies[Of]>>;
}

/** Opens the documents of one database for one author. */
export function createDocuments(setting: WriterSetting): Documents {
  const { author, newId } = setting;
  const { change, instant, ...writer } = createWriter(setting);
  return {
    ...writer,
    change,

    appendEvent(collection, id, given) {
      const event = writer.newEvent(given);
      return change(collection, id, (body) => ({ ...body, events: [...body.events, event] }));
    },

    appendTo(collection, id, list, element) {
      const added = { id: newId(), ...element };
      return change(collection, id, (body) => ({ ...body, [list]: [...elementsIn(body, list), added] }));
    },

    changeIn: (collection, id, list, element, edit) =>
      change(collection, id, (body) => ({
        ...body,
        [list]: elementsIn(body, list).map((item) => (item.id === element ? { ...edit(item), id: element } : item)),
      })),

    resolve(collection, id, conflict, choice) {
      const by = { person: author.person, at: instant() };
      return change(collection, id, (body) => settle(body, { id: conflict }, choice, by));
    },
  };
}
