import assert from 'node:assert/strict'
import { test } from 'node:test'
import { childNamed, parseXml, textOf, XmlProblem } from './xml.ts'

test('elements, attributes, text, entities', () => {
  const root = parseXml(
    '\uFEFF<?xml version="1.0"?><!-- a --><d:a xmlns:d="urn:x" b=\'1 &lt; 2\'>\n<c>&#x4E2D;&#25991; &amp;<![CDATA[ <raw> ]]></c><e/></d:a>',
  )
  assert.equal(root.name, 'a')
  assert.deepEqual([...root.attributes], [['b', '1 < 2']])
  assert.equal(textOf(root, 'c'), '中文 & <raw>')
  assert.equal(childNamed(root, 'c')?.line, 2)
  assert.equal(childNamed(root, 'e')?.children.length, 0)
})

test('what is no XML, or would do more than be read, is refused', () => {
  const sources = [
    '',
    '<a>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    'text',
    '<a>&unknown;</a>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<a b="1>',
    `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`,
  ]
  for (const source of sources) assert.throws(() => parseXml(source), XmlProblem, source.slice(0, 40))
})
