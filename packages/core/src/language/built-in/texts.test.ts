import { testAll, testNone } from '../../../test/feel.ts'

// Examples of DMN 1.5, table 75, and others by hand.
testAll('texts', [
  ['substring("foobar", 3)', 'obar'],
  ['substring("foobar", 3, 3)', 'oba'],
  ['substring("foobar", -2, 1)', 'a'],
  ['substring("\\U01F40Efoo", 2)', 'foo'],
  ['substring("霍林郭勒市", 1, 4)', '霍林郭勒'],
  ['substring("foobar", 3, 3.8)', 'oba'],
  ['string length("foo")', '3'],
  ['string length("\\U01F40Eabc")', '4'],
  ['string length("")', '0'],
  ['upper case("aBc4")', 'ABC4'],
  ['lower case("aBc4")', 'abc4'],
  ['substring before("foobar", "bar")', 'foo'],
  ['substring before("foobar", "xyz")', ''],
  ['substring before("foobar", "foo")', ''],
  ['substring after("foobar", "ob")', 'ar'],
  ['substring after("", "a")', ''],
  ['substring after("foobar", "")', 'foobar'],
  ['contains("foobar", "of")', 'false'],
  ['contains("风光储氢氨", "氢")', 'true'],
  ['starts with("foobar", "fo")', 'true'],
  ['ends with("foobar", "r")', 'true'],
  ['string join(["a", "b", "c"], "_and_")', 'a_and_b_and_c'],
  ['string join(["a", "b", "c"], "")', 'abc'],
  ['string join(["a", "b", "c"], null)', 'abc'],
  ['string join(["a"], "X")', 'a'],
  ['string join(["a", null, "c"], "X")', 'aXc'],
  ['string join([])', ''],
  ['string join(list: ["甲", "乙"], delimiter: "、")', '甲、乙'],
])

testAll('string()', [
  ['string(1.1)', '1.1'],
  ['string(null)', 'null'],
  ['string(true)', 'true'],
  ['string(@"2012-12-25")', '2012-12-25'],
  ['string(@"P1DT2H")', 'P1DT2H'],
  ['string(["a", 1])', '["a", 1]'],
  ['string({a: "x", "b c": [1..2)})', '{a: "x", b c: [1..2)}'],
  ['string(["\\"a\\""])', '["\\"a\\""]'],
  ['string(1e30)', '1000000000000000000000000000000'],
  ['string(0.000001)', '0.000001'],
])

testAll('patterns', [
  ['matches("foobar", "^fo*b")', 'true'],
  ['matches("FOOBAR", "^fo*b", "i")', 'true'],
  ['replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")', '[1=ab][2=]cd'],
  ['replace("2022-10", "([0-9]+)-([0-9]+)", "$1年$2月")', '2022年10月'],
  ['split("John Doe", "\\\\s")', '["John", "Doe"]'],
  ['split("a;b;c;;", ";")', '["a", "b", "c", "", ""]'],
])

testNone('texts without an answer', [
  'substring("foobar", 0)',
  'substring(null, 1)',
  'substring("foobar")',
  'string length(null)',
  'string length(5)',
  'contains("a", null)',
  'string join([1, 2])',
  'string join(null)',
  'matches("a", "(")',
  'matches("a", "b", "z")',
  'replace("abc", "x*", "-")',
  'replace("abc", "b", "$x")',
  'split("a", "")',
])
