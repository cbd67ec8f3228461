import {expect, it} from 'vitest'
import {smartText} from '../../src/manuscript/dialect/punctuation.ts'

it.each([
  ['ar', 'قال "نعم" ثم ذهب', 'قال «نعم» ثم ذهب'],
  ['fa', 'گفت "بله"', 'گفت «بله»'],
  ['he', 'אמר "כן"', 'אמר ”כן”'],
  ['he', 'צה"ל וד"ר כהן', 'צה״ל וד״ר כהן'],
  ['he', "ג'ירפה, גב' לוי", 'ג׳ירפה, גב׳ לוי'],
  ['en', '"Yes" isn\'t "no"', '“Yes” isn’t “no”'],
])('sets the quotes of %s in %s', (lang, typed, set) => {
  expect(smartText(typed, lang)).toBe(set)
})
