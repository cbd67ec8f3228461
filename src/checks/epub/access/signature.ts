import type {Signature} from '../../../base/signature.ts'
import type {AccessVerdict} from '../../../epub/access.ts'
import type {FindInBook} from '../find.ts'

/** Says why a signature does not count: the text has changed since, or a check found something. */
export function tellSignature(
  {obstacles, seal, claims}: AccessVerdict,
  {checkedBy, checkedOn, seal: signed}: Signature,
  find: FindInBook,
): void {
  if (!signed || claims.conformsTo) return
  if (obstacles.includes('seal'))
    find(
      'epub/seal',
      `The text has changed since ${checkedBy} signed it on ${checkedOn}: its seal is ${seal}, not ${signed}.`,
      undefined,
      'Look at it again, run handpress check --ace, and put in the day and the new seal.',
    )
  else
    find(
      'epub/seal',
      `${checkedBy} signed this text on ${checkedOn}, but the checks found something that speaks against it.`,
      undefined,
      'Mend what the other messages and the evidence file name, and sign again.',
    )
}
