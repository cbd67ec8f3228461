import {directiveFromMarkdown} from 'mdast-util-directive'
import {directive} from 'micromark-extension-directive'
import type {} from 'remark-parse'
import type {Processor} from 'unified'

const COLON = 58

/**
 * Adds `:::name[label]{attributes}` to the parser.
 * Only this form: `:name` inside a line would eat times such as 10:30 and words such as note:this.
 */
export function containerDirectives(this: Processor): void {
  const flow = directive().flow?.[COLON]
  const container = Array.isArray(flow) ? flow[0] : flow
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    ...(container ? [{flow: {[COLON]: container}}] : []),
  ]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
}
