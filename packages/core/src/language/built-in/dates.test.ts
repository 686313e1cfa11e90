import { testAll, testNone } from '../../../test/feel.ts'

// Examples of DMN 1.5, tables 73 and 80, and others by hand.
testAll('days, times and moments', [
  ['date("2012-12-25") - date("2012-12-24")', 'P1D'],
  ['date(date and time("2012-12-25T11:00:00Z"))', '2012-12-25'],
  ['date(2012, 12, 25)', '2012-12-25'],
  ['date(year: 2024, month: 2, day: 29)', '2024-02-29'],
  ['date("-2017-01-01")', '-2017-01-01'],
  ['date("999999999-12-31").year', '999999999'],
  ['time("23:59:00z") + duration("PT2M")', '00:01:00Z'],
  ['time(date and time("2012-12-25T11:00:00Z"))', '11:00:00Z'],
  ['time("23:59:00Z")', '23:59:00Z'],
  ['time(11, 59, 45, duration("PT2H"))', '11:59:45+02:00'],
  ['time(11, 59, 45.5, null)', '11:59:45.5'],
  ['time(date("2017-08-10"))', '00:00:00Z'],
  ['date and time("2012-12-24T23:59:00")', '2012-12-24T23:59:00'],
  ['date and time(date("2012-12-24"), time("T23:59:00"))', 'null'],
  ['date and time(date("2012-12-24"), time("23:59:00"))', '2012-12-24T23:59:00'],
  ['date and time("2012-12-24T23:59:00") + duration("PT1M")', '2012-12-25T00:00:00'],
  ['date and time("2012-12-24T24:00:00")', '2012-12-25T00:00:00'],
  ['date and time(2012, 12, 24, 23, 59, 1)', '2012-12-24T23:59:01'],
  ['date and time(2012, 12, 24, 23, 59, 1, @"PT8H")', '2012-12-24T23:59:01+08:00'],
  ['date and time(2012, 12, 24, 23, 59, 1, "Asia/Shanghai").time offset', 'PT8H'],
])

testAll('durations', [
  ['duration("P1D")', 'P1D'],
  ['duration("P2Y2M")', 'P2Y2M'],
  ['duration("P26M") = duration("P2Y2M")', 'true'],
  ['duration("PT1000M")', 'PT16H40M'],
  ['duration("-PT0.5S")', '-PT0.5S'],
  ['years and months duration(date("2011-12-22"), date("2013-08-24"))', 'P1Y8M'],
  ['years and months duration(date("2013-08-24"), date("2011-12-22"))', '-P1Y8M'],
  ['years and months duration(@"2022-01-31", @"2022-02-28")', 'P0M'],
])

testAll('places in the year', [
  ['day of year(date(2019, 9, 17))', '260'],
  ['day of year(@"2024-12-31")', '366'],
  ['day of week(date(2019, 9, 17))', 'Tuesday'],
  ['month of year(date(2019, 9, 17))', 'September'],
  ['week of year(date(2019, 9, 17))', '38'],
  ['week of year(date(2003, 12, 29))', '1'],
  ['week of year(date(2004, 1, 4))', '1'],
  ['week of year(date(2005, 1, 1))', '53'],
  ['week of year(@"2005-01-09T10:00:00")', '1'],
])

testAll('properties', [
  ['@"2018-12-10".weekday', '1'],
  ['@"2018-12-10T10:30:01+05:00".time offset', 'PT5H'],
  ['@"2018-12-10T10:30:01@Etc/UTC".timezone', 'Etc/UTC'],
  ['@"10:30:01".second', '1'],
  ['@"P1Y2M".months', '2'],
  ['@"P1DT2H3M4S".minutes', '3'],
  ['[1..10).end included', 'false'],
  ['(< 10).start', 'null'],
])

testAll('is: the same, not only equal', [
  ['is(@"23:00:50Z", @"23:00:50+00:00")', 'true'],
  ['is(@"20:00:50+00:00", @"21:00:50+01:00")', 'false'],
  ['@"20:00:50+00:00" = @"21:00:50+01:00"', 'true'],
  ['is(@"P1D", @"PT24H")', 'true'],
  ['is(1, "1")', 'false'],
])

testNone('dates without an answer', [
  'date("2022-02-29")',
  'date("2022-2-9")',
  'date("01211-12-31")',
  'date(2017, 13, 1)',
  'date(null)',
  'time("24:00:01")',
  'time("23:59:60")',
  'time("13:20:00+19:00")',
  'time("13:20:00@xyz/abc")',
  'date and time("2017-12-31T13:20:00+02:00@Europe/Paris")',
  'duration("P")',
  'duration("P1H")',
  'duration("P1Y1D")',
  'week of year("2019-09-17")',
  'now()',
  'today()',
])
