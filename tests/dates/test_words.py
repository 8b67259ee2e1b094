"""How a date is said back in English."""

import pytest

from tui.dates import Edge, Range, Span, parse, words
from tui.dates.when import Choice

PLAIN = {
    "2021": "2021",
    "2021-10": "October 2021",
    "2021-10-03": "3 October 2021",
    "0079": "79 CE",
    "0000": "1 BCE",
    "-0043": "44 BCE",
    "-0043-03-15": "15 March 44 BCE",
    "Y12000": "12,000 CE",
    "Y-11999": "12,000 BCE",
    "2021-21": "spring 2021",
    "2021-24": "winter 2021–22",
    "1999-24": "winter 1999–2000",
    "2021-29": "southern spring 2021",
    "2021-30": "southern summer 2021–22",
    "2021-35": "Q3 2021",
    "2021-37": "January to April 2021",
    "2021-40": "first half of 2021",
    "199X": "1990s",
    "079X": "790s",
    "190X": "decade 1900–09",
    "18XX": "19th century",
    "00XX": "1st century",
    "1XXX": "2nd millennium",
    "XXXX": "an unknown year",
}

DOUBT = {
    "1991~": "c. 1991",
    "1991?": "1991?",
    "1991%": "c. 1991?",
    "2021-10-03~": "c. 3 October 2021",
    "2022-37~": "early 2022",
    "2022-38%": "mid-2022?",
    "199X~": "c. 1990s",
    "2004-06~-11": "11 June 2004 (year approximate, month approximate)",
    "2004?-06-11": "11 June 2004 (year uncertain)",
    "?2004-06-~11": "11 June 2004 (year uncertain, day approximate)",
    "2004-%06": "June 2004 (month approximate and uncertain)",
}

UNKNOWN_DIGITS = {
    "2004-XX": "some month in 2004",
    "2004-1X": "October, November or December 2004",
    "2004-0X": "January to September 2004",
    "2004-X2": "February or December 2004",
    "1985-04-XX": "some day in April 1985",
    "1985-XX-XX": "some day in 1985",
    "1985-04-3X": "the 30th of April 1985",
    "1985-05-3X": "the 30th or 31st of May 1985",
    "1985-05-1X": "the 10th to 19th of May 1985",
    "2021-XX-15": "the 15th of some month in 2021",
    "156X-12-25": "25 December in the 1560s",
    "15XX-12-25": "25 December in the 16th century",
    "1XXX-12": "December in the 2nd millennium",
    "XXXX-12-25": "25 December of an unknown year",
    "XXXX-12-XX": "some day in December of an unknown year",
    "156X-XX-XX": "some day in the 1560s",
    "201X-22": "summer in the 2010s",
    "1X50": "a year from 1050 to 1950",
    "003X": "a year from 30 CE to 39 CE",
    "-004X": "a year from 50 BCE to 41 BCE",
    "-04XX": "5th century BCE",
    "-XXXX-05": "May of an unknown year BCE",
}

ESTIMATES = {
    "1950S2": "1950 or so (1900–99)",
    "1950S4": "1950",
    "Y171010000S3": "171,010,000 CE or so (171,000,000–171,999,999 CE)",
    "Y-17E7": "170 million years ago",
    "Y-13800000000~": "c. 13.8 billion years ago",
    "Y-66038000?": "66.038 million years ago?",
    "Y-66038001": "66,038,002 BCE",
    "Y-999000": "999,001 BCE",
    "Y66000000": "66,000,000 CE",
    "Y-66E6S2~": "c. 66 million years ago",
    "Y-660E5S3~": "c. 66.0 million years ago",
    "Y-454E7S3~": "c. 4.54 billion years ago",
}

TIMES = {
    "2021-10-03T14": "3 October 2021, between 14:00 and 15:00",
    "2021-10-03T23": "3 October 2021, between 23:00 and 24:00",
    "2021-10-03T14:05": "3 October 2021, 14:05",
    "2021-10-03T14:05:22": "3 October 2021, 14:05:22",
    "2021-10-03T14:05:22.5": "3 October 2021, 14:05:22.5",
    "2021-10-03T14:05:22.123456": "3 October 2021, 14:05:22.123456",
    "2021-10-03T14:05Z": "3 October 2021, 14:05 UTC",
    "2021-10-03T14:05+03:00": "3 October 2021, 14:05 +03:00",
    "2021-10-03T23:05-04:30": "3 October 2021, 23:05 -04:30",
    "2021-10-03T14:05+03:00[Europe/Kyiv]": "3 October 2021, 14:05 +03:00 (Europe/Kyiv)",
    "2021-10-03T22:05Z[Europe/Kyiv]": "4 October 2021, 01:05 +03:00 (Europe/Kyiv)",
    "2021-10-03T24:00": "4 October 2021, 00:00",
    "2021-10-03T14:05~": "c. 3 October 2021, 14:05",
}

SPANS = {
    "2021/2025": "2021–25",
    "Y-4600000000/Y-4000000000": "4.6–4 billion years ago",
    "Y-4600000000~/Y-4000000000~": "c. 4.6–4 billion years ago",
    "Y-2500000000/Y-541000000": "2.5 billion – 541 million years ago",
    "Y-66000000/2021": "66 million years ago – 2021",
    "Y-66000000/Y-12000": "66 million years ago – 12,001 BCE",
    "Y-4600000000/..": "since 4.6 billion years ago",
    "[Y-70E6,Y-66E6]": "70 or 66 million years ago",
    "[Y-70E6..Y-66E6]": "between 70 and 66 million years ago",
    "1899/1901": "1899–1901",
    "1900/1902": "1900–02",
    "0079/0081": "79–81 CE",
    "0800/1200": "800–1200 CE",
    "-0508/-0026": "509–27 BCE",
    "-0049/0050": "50 BCE – 50 CE",
    "2021-10/2021-12": "October–December 2021",
    "2020-10/2021-12": "October 2020 – December 2021",
    "2021-12-01/2021-12-03": "1–3 December 2021",
    "2021-10-30/2021-11-02": "30 October – 2 November 2021",
    "2020-12-30/2021-01-02": "30 December 2020 – 2 January 2021",
    "2004-06/2004-07-03": "June 2004 – 3 July 2004",
    "198X/199X": "1980s – 1990s",
    "190X/..": "since the decade 1900–09",
    "2005/2005": "within 2005",
    "2021-39~/2022-37~": "late 2021 – early 2022",
    "1850~/1860~": "c. 1850–60",
    "1850?/1860?": "1850–60?",
    "1850~/1860": "c. 1850 – 1860",
    "2021-10-30~/2021-11-02~": "c. 30 October 2021 – c. 2 November 2021",
    "2004-06-~01/2004-06-~20": "1 June 2004 (day approximate) – 20 June 2004 (day approximate)",
    "2021-10-03T14:05Z/2021-10-03T15:10Z": "3 October 2021, 14:05–15:10 UTC",
    "2021-10-03T14:05Z/2021-10-04T15:10Z": "3 October 2021, 14:05 UTC – 4 October 2021, 15:10 UTC",
    "2014/..": "since 2014",
    "199X/..": "since the 1990s",
    "../1985": "until 1985",
    "1985/": "from 1985 (end unknown)",
    "/1985": "until 1985 (start unknown)",
}

CHOICES = {
    "[1939..1945]": "between 1939 and 1945",
    "[2021-10-03..2021-10-05]": "between 3 and 5 October 2021",
    "[-0499..-0399]": "between 500 and 400 BCE",
    "[192X..194X]": "between the 1920s and the 1940s",
    "[1939~..1945]": "between c. 1939 and 1945",
    "[-0499..-0400]": "5th century BCE",
    "[-0499~..-0400~]": "c. 5th century BCE",
    "[-2999..-2000]": "3rd millennium BCE",
    "[2021-10-01~..2021-10-10~]": "early October 2021",
    "[2021-02-21~..2021-02-28~]": "late February 2021",
    "[1994~..1996~]": "mid-1990s",
    "[1990%..1993%]": "early 1990s?",
    "[1900~..1903~]": "between c. 1900 and c. 1903",
    "[1800~..1833~]": "early 19th century",
    "[-0499~..-0466~]": "early 5th century BCE",
    "[..1065]": "before 1066",
    "[1946..]": "after 1945",
    "[..1499~]": "before c. 1500",
    "[..1760-12-03]": "before 4 December 1760",
    "[1760-12..]": "after November 1760",
    "[..2021-10-03T14:04+03:00]": "before 3 October 2021, 14:05 +03:00",
    "[..Y1E11]": "before 100,000,000,001 CE",
    "[1984]": "1984",
    "[1667,1668,1670..1672]": "1667, 1668 or 1670–72",
    "[2021-10-03,2021-10-04]": "3 or 4 October 2021",
    "[1667,1760-12..]": "1667 or after November 1760",
    "{1960,1961-12}": "all of 1960 and December 1961",
    "{1667,1668,1670..1672}": "all of 1667, 1668 and 1670–72",
    "{..1984}": "all of 1984 and before",
    "{2001-10,2001-11..}": "all of October 2001 and November 2001 onwards",
}


@pytest.mark.parametrize(
    ("text", "said"),
    [pair for table in (PLAIN, DOUBT, UNKNOWN_DIGITS, ESTIMATES, TIMES, SPANS, CHOICES) for pair in table.items()],
)
def test_a_date_is_said_in_english(text: str, said: str) -> None:
    assert words(parse(text)) == said


@pytest.mark.parametrize(
    "said",
    [
        "3 October 2021",
        "c. 1991",
        "since 2014",
        "c. 1850–60",
        "early 1990s",
        "before 1066",
        "c. 66 million years ago",
        "c. 13.8 billion years ago",
    ],
)
def test_what_is_said_reads_back_as_the_same_date(said: str) -> None:
    assert words(parse(said)) == said


def test_dates_that_no_text_names_have_words_too() -> None:
    assert words(Span(Edge.OPEN, Edge.OPEN)) == words(Choice((Range(None, None),))) == "at an unknown time"
