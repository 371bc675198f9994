import * as v from 'valibot';
import { divisionCode } from './division.ts';
import type { Field, FieldOptions } from './kind.ts';

const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));

const placeSchema = v.looseObject({
  text: v.pipe(v.string(), v.maxLength(200)),
  divisionCode: v.optional(divisionCode),
  lat: v.optional(latitude),
  lng: v.optional(longitude),
  accuracy: v.optional(v.pipe(v.number(), v.minValue(0))),
  boundary: v.optional(v.array(v.object({ lat: latitude, lng: longitude }))),
});

/** A place in words, with WGS-84 degrees and accuracy in metres when measured, and boundary points of a plot. */
export interface Place {
  text: string;
  divisionCode?: string | undefined;
  lat?: number | undefined;
  lng?: number | undefined;
  accuracy?: number | undefined;
  boundary?: { lat: number; lng: number }[] | undefined;
}

/** Where something happened. One value: its parts are never merged apart. */
export function place(options: FieldOptions): Field<Place> {
  return { ...options, kind: 'place', schema: placeSchema, toText: (value) => value.text };
}
