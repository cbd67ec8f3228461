/**
 * Conditions that a print of ours can break, with the failure that the Matterhorn Protocol 1.1 has for each.
 * `7.2-20` is a clause of PDF/UA-1 (ISO 14289-1:2014) and its test, counted as in veraPDF's profile. Its other tests
 * are of what no print has: forms, media, optional content and encryption (refused as a whole by `Handpress, programs`),
 * and fonts that are no TrueType.
 */
export const conditions = {
  '5-1': '06-002',
  '5-2': '06-002',
  '5-3': '06-002',
  '6.2-1': '',
  '7.1-1': '01-003',
  '7.1-2': '01-004',
  '7.1-3': '01-005',
  '7.1-4': '01-007',
  '7.1-5': '02-001',
  '7.1-6': '02-003',
  '7.1-7': '02-004',
  '7.1-8': '06-001',
  '7.1-9': '06-003',
  '7.1-10': '07-001',
  '7.1-11': '',
  '7.2-2': '11-003',
  '7.2-3': '09-004',
  '7.2-4': '09-004',
  '7.2-5': '09-004',
  '7.2-6': '09-004',
  '7.2-7': '09-004',
  '7.2-8': '09-004',
  '7.2-9': '09-004',
  '7.2-10': '09-004',
  '7.2-11': '09-004',
  '7.2-12': '09-004',
  '7.2-13': '09-004',
  '7.2-14': '09-004',
  '7.2-15': '09-004',
  '7.2-16': '09-004',
  '7.2-17': '09-005',
  '7.2-18': '09-005',
  '7.2-19': '09-005',
  '7.2-20': '09-005',
  '7.2-22': '11-002',
  '7.2-24': '11-004',
  '7.2-26': '09-006',
  '7.2-27': '09-006',
  '7.2-28': '09-006',
  '7.2-29': '11-001',
  '7.2-33': '11-006',
  '7.2-34': '11-001',
  '7.2-36': '09-004',
  '7.2-37': '09-004',
  '7.2-38': '09-004',
  '7.2-39': '09-004',
  '7.2-40': '09-005',
  '7.2-41': '09-004',
  '7.2-42': '09-004',
  '7.2-43': '09-004',
  '7.3-1': '13-004',
  '7.4.2-1': '14-003',
  '7.4.4-1': '14-006',
  '7.4.4-2': '14-007',
  '7.4.4-3': '14-007',
  '7.5-1': '15-003',
  '7.5-2': '15-003',
  '7.7-1': '17-002',
  '7.9-1': '19-003',
  '7.9-2': '19-004',
  '7.18.1-1': '28-002',
  '7.18.1-2': '28-004',
  '7.18.1-3': '28-005',
  '7.18.3-1': '28-008',
  '7.18.4-1': '28-010',
  '7.18.5-1': '28-011',
  '7.18.5-2': '28-012',
  '7.20-1': '30-001',
  '7.20-2': '30-002',
  '7.21.3.1-1': '31-001',
  '7.21.3.2-1': '31-004',
  '7.21.4.1-1': '31-009',
  '7.21.4.1-2': '31-011',
  '7.21.5-1': '31-016',
  '7.21.7-1': '10-001',
  '7.21.7-2': '31-028',
  '7.21.8-1': '31-030',
  /** A machine cannot tell a table of data from one that only places things. */
  'Handpress, table heads': '15-001',
  /** What ISO 32000-1:2008 asks for besides, and no test of veraPDF looks at. */
  'ISO 32000-1, 12.3.2.3': '',
  'ISO 32000-1, 12.3.3': '',
  'ISO 32000-1, 14.3.3': '',
  'ISO 32000-1, 14.6': '',
  'ISO 32000-1, 14.7.2': '',
  'ISO 32000-1, 14.7.4.2': '',
  'ISO 32000-1, 14.7.4.3': '',
  'ISO 32000-1, 14.7.4.4': '',
  'ISO 32000-1, 14.8.4.2': '',
  'Handpress, programs': '',
  'Handpress, traces': '',
} as const satisfies Record<string, string>

export type ConditionId = keyof typeof conditions

/**
 * Hears of a broken condition: `Unexpected P in an LI, expected Lbl or LBody`, without the full stop;
 * `tag` is the element it is about.
 */
export type Report = (condition: ConditionId, reason: string, tag?: number) => void

/** Names a condition as messages do: `PDF/UA-1, 7.2-20`. */
export function nameOf(condition: ConditionId): string {
  return /^\d/u.test(condition) ? `PDF/UA-1, ${condition}` : condition
}
