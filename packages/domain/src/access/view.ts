import * as v from 'valibot';
import { fieldsOf } from '../case-type/define.ts';
import { caseTypes } from '../case-type/registry.ts';
import { courseOf, isOver } from './course.ts';
import type { Level } from './matrix/define.ts';
import { townshipOf } from './people.ts';
import { word } from './subject/define.ts';
import { mediationShapes } from './view/mediation.ts';
import { accusationShapes, petitionShapes } from './view/petition.ts';
import { draw, isRecord, type Shape } from './view/shape.ts';
import { type Identity, shield } from './view/shield.ts';

/** What a reader sees of a document. */
export type View = Readonly<Record<string, unknown>>;

const shapesByType: Readonly<Record<string, Readonly<Partial<Record<Level, Shape>>>>> = {
  mediation: mediationShapes,
  petition: petitionShapes,
};

/**
 * Gives what a level shows of a document. Below full view it is drawn from a closed list, with the state
 * and the township worked out; a field nobody listed is not shown. In full view numbers of identity papers
 * and telephones are masked once the case has ended, unless `identity` says otherwise.
 */
export function viewOf(level: Level, type: string, document: unknown, identity?: Identity): View {
  if (!isRecord(document)) return {};
  if (type === 'petition' && document['purpose'] === 'accusation') return accusationView(level, document);
  if (level === 'full') return fullView(type, document, identity ?? (isOver(type, document) ? 'masked' : 'clear'));
  const shape = Object.hasOwn(shapesByType, type) ? shapesByType[type]?.[level] : undefined;
  if (!shape) return {};
  const course = courseView(type, document);
  if (level === 'count') return { ...draw(shape, document), ...(course && { state: course.state }) };
  return { ...draw(shape, document), ...course, ...placeOf(document) };
}

function accusationView(level: Level, document: View): View {
  const state = courseOf('petition', document)?.state;
  return { ...draw(level === 'count' ? accusationShapes.count : accusationShapes.full, document), state };
}

function fullView(type: string, document: View, identity: Identity): View {
  if (type !== 'mediation' && type !== 'petition') return document;
  return shield(fieldsOf(caseTypes[type]), document, identity);
}

function courseView(type: string, document: View) {
  const course = courseOf(type, document);
  if (!course) return undefined;
  const { state, entered, tracks, trail } = course;
  return { state, entered, tracks, trail: trail.map((step) => ({ state: step.state, entered: step.entered })) };
}

const places = v.object({
  place: v.optional(v.object({ divisionCode: word })),
  jurisdiction: word,
  problemDivision: word,
});

function placeOf(document: View): { township?: string } {
  const parsed = v.safeParse(places, document);
  if (!parsed.success) return {};
  const { place, jurisdiction, problemDivision } = parsed.output;
  const township = townshipOf(place?.divisionCode ?? jurisdiction ?? problemDivision);
  return township === undefined ? {} : { township };
}
