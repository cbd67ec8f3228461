import type {Root, RootContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'

const TYPED = /<h1(?:\s[^>]*)?>([\s\S]*?)<\/h1>/iu

/** Gives the words of the first heading of the highest level, one typed as HTML included; '' when there is none. */
export function titleIn(tree: Root): string {
  const tops = tree.children.map(topOf)
  return tops.find(Boolean) ?? headingOf(tree) ?? ''
}

function topOf(node: RootContent): string {
  if (node.type === 'heading' && node.depth === 1) return wordsOf(node)
  const typed = node.type === 'html' ? TYPED.exec(node.value)?.[1] : undefined
  return (typed ?? '')
    .replace(/<[^>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function headingOf(tree: Root): string | undefined {
  const heading = tree.children.find((node) => node.type === 'heading')
  return heading && wordsOf(heading)
}

/** Tags typed in a heading are no words of it. */
function wordsOf(node: RootContent): string {
  return plainText(node, {includeHtml: false})
}
