import { testAll, testNone } from '../../../test/feel.ts'

// Examples of DMN 1.5, table 81, and others by hand.
testAll('contexts', [
  ['get value({key1: "value1"}, "key1")', 'value1'],
  ['get value({key1: "value1"}, "unexistent-key")', 'null'],
  [
    'get entries({key1: "value1", key2: "value2"})',
    '[{key: "key1", value: "value1"}, {key: "key2", value: "value2"}]',
  ],
  ['context([{key: "a", value: 1}, {key: "b", value: 2}])', '{a: 1, b: 2}'],
  ['context({key: "a", value: null})', '{a: null}'],
  ['context put({x: 1}, "y", 2)', '{x: 1, y: 2}'],
  ['context put({x: 1, y: 0}, "y", 2)', '{x: 1, y: 2}'],
  ['context put({x: 1, y: {a: 0}}, ["y", "a"], 2)', '{x: 1, y: {a: 2}}'],
  ['context merge([{x: 1}, {y: 2}])', '{x: 1, y: 2}'],
  ['context merge([{x: 1, y: 0}, {y: 2}])', '{x: 1, y: 2}'],
  ['context merge({x: 1})', '{x: 1}'],
])

testNone('contexts without an answer', [
  'get value(null, "a")',
  'get value({a: 1}, 1)',
  'get entries([1])',
  'context([{key: "a", value: 1}, {key: "a", value: 2}])',
  'context({key: "a"})',
  'context put({x: 1}, null, 1)',
  'context put({x: 1}, [], 1)',
  'context put({x: 1}, ["x", "a"], 1)',
  'context merge([1])',
])
