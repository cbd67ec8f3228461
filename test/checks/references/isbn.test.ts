import {describe, expect, it} from 'vitest'
import {audit, auditGraph, graphOf, keyed, listOf, reasons} from '../audit.ts'

const said = (entry: string): string[] => reasons(audit(listOf(entry)), 'ref/isbn')
const book = (ISBN: string) =>
  keyed({id: 'a', type: 'book', title: 'T', publisher: 'P', issued: {'date-parts': [[2001]]}, ISBN})

describe('an ISBN', () => {
  it.each([
    'Roe, A. (2001). One. Press. ISBN 978-1-4625-3824-9',
    'Roe, A. (2001). One. Press. ISBN 978-0-393-70700-7',
    'Roe, A. (2001). One. Press. ISBN 0-8044-2957-X',
  ])('is right: %s', (entry) => expect(said(entry)).toEqual([]))

  it.each([
    ['978-1-4625-3824-8', 'Unexpected last digit 8 in this ISBN, expected 9.'],
    ['0-8044-2957-1', 'Unexpected last digit 1 in this ISBN, expected X.'],
    ['978-1-4625-3824', 'Unexpected ISBN of 12 digits, expected 10 or 13.'],
  ])('is wrong: %s', (isbn, message) => {
    expect(said(`Roe, A. (2001). One. Press. ISBN ${isbn}`)).toEqual([`5:1 ref/isbn ${message}`])
  })

  it.each([
    ['9781462538249', 0],
    ['978-1-4625-3824-9 (hardcover), 0-8044-2957-X', 0],
    ['978 1 4625 3824 9', 0],
    ['978-1-4625-3824-9 978-0-393-70700-7', 0],
    ['ISBN-13: 978-1-4625-3824-9', 0],
    ['978-1-4625-3824-8', 1],
    ['978-1-4625-3824-9; 978-0-393-70700-8', 1],
    ['97814625', 1],
    ['', 0],
  ])('in a bibliography file, %s has %i faults', (isbn, faults) => {
    expect(reasons(auditGraph(graphOf(book(isbn))), 'ref/isbn')).toHaveLength(faults)
  })

  it('is named where its entry stands, and once though two chapters list it', () => {
    const wrong = book('978-1-4625-3824-8')
    expect(auditGraph(graphOf(wrong, {...wrong, id: 'ref-a-2'}))).toEqual([
      '1:1 ref/isbn Unexpected last digit 8 in this ISBN, expected 9. | Compare it with the back of the book.',
    ])
  })
})
