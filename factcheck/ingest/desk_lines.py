"""Lines for editors, printers and readers of a page that are no part of an article: slugs, advisories, ends, page numbers.

Their forms are those of the wires (ANPA 1312 and IPTC 7901 slugs and keyword lines, the agencies' advisories and end marks),
of press releases, of database exports and of printed pages.
"""

import re
from functools import cache
from typing import Literal

from factcheck.text.lexicon import tables

MAX_DESK_LINE = 240
MAX_PLAIN = 60
"""Characters above which a line is looked at only when it opens with a bracket or holds a word that such lines have."""
_HINTS = ("contributed", "Writethru", "Ld", "Eds", "EDS", "ditors", "EDITORS", "Home", "HOME", "EMBARGO", "--")

_TAKE = r"(?: ?\([A-Z0-9 ,]{2,30}\))?"
_RELEASED_BY = re.compile(r"SOURCE [A-Z][\w&.,' -]{2,56}")  # SOURCE Brightwater Utilities
_SLUG = re.compile(
    rf"(?:[A-Z0-9]{{2,}}-+){{2,}}[A-Z0-9-]+/?{_TAKE}|[A-Z0-9]{{2,}}(?:-[A-Z0-9]{{2,}})+/[A-Z0-9]*{_TAKE}"
    r"|[A-Z]{2,4}-[A-Z]{2,4}--\S.*|.*\b\d{1,2}(?:st|nd|rd|th) Ld\b.*|.*\bWritethru\b.*"
)  # BC-NORDHAVN-FERRY/ (UPDATE 2) | AP-US--Dam Evacuation, 3rd Ld-Writethru,412
_ADVISORY = re.compile(
    r"\((?:Adds|Updates|Recasts|Repeats|Removes|Changes|Refiles|Rewrites|Writes|Edits|Includes|Inserts|Deletes|Releads)\b"
    r"[^()]{3,}(?:\([^()]*\)[^()]*)*\)|(?:Eds|EDS|Editors|EDITORS)\b\.?:.*"
    r"|(?:ATTN|Attn|ATTENTION|Attention):? (?:editors|EDITORS|Editors)\b.*"
)  # (Adds details) | Eds: UPDATES with toll. | ATTN editors
_CONTACT = re.compile(r"\(\([^()]{3,}\)\)|[\w.]+@[\w.]+|\+[\d ()-]{7,20}")  # ((jane.doe@example.com; +45 555 0101))
_INITIALS = re.compile(r"[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4}")  # jd/mar/pvh
_PRIORITY = re.compile(
    r"[-(* ]*(?:URGENT|FLASH|BULLETIN|NEWSALERT|NEWS ALERT|SNAP|ADVISORY|DEVELOPING|FOR IMMEDIATE RELEASE|EMBARGOED?\b.{0,60})"
    r"[-)* :]*"
)
_SIGNED_OFF = re.compile(
    r"\((?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Gg]raphics?|[Tt]ranslat\w+) by [^()]{3,}\)\.?"
    r"|(?:[^.]|\.(?! )){3,160} contributed (?:reporting|to this (?:report|story|article|piece))[^.]{0,60}\."
)  # (Reporting by Jane Doe; Editing by John Roe) | Associated Press writer Jane Doe in Boise contributed to this report.
_END = re.compile(
    r"[-(*# ]*(?i:more to (?:follow|come)|to be continued|ends?|end ?item|-30-|30|end of (?:document|article|story|text)"
    r"|(?:document|article|story|result|item) \d{1,3} (?:of|/) \d{1,3})[-)*#. ]*|\(?MORE\)?|-MORE-"
)  # MORE TO FOLLOW | -30- | (ENDS) | Document 1 of 2
_MARKED = re.compile(r"[-(*#]")
_BREADCRUMB = re.compile(r"(?:Home|HOME)(?:\s?[/>›»|]\s?[^/>›»|]{2,120}){1,6}")  # Home / News / Bus falls into gorge
_PAGE_NUMBER = re.compile(
    r"(?:page |p\.)?\d{1,3} ?(?:/|of) ?\d{1,3}|page \d{1,3}|[-–—] ?\d{1,3} ?[-–—]|\d{1,3} (?:photos?|images?|pictures|slides)",
    re.I,
)  # 1 / 6 | Page 3 of 4 | - 3 - | 6 photos
_FURNITURE = re.compile(
    "|".join(f"(?:{form.pattern})" for form in (_SLUG, _RELEASED_BY, _ADVISORY, _CONTACT, _INITIALS, _PRIORITY, _BREADCRUMB))
    + f"|(?i:{_PAGE_NUMBER.pattern})"
)


def desk_kind(text: str) -> Literal["furniture", "rule", "closing"] | None:
    """What a line that stands outside the articles is: an end mark is a rule between them, a sign-off closes one."""
    if len(text) > MAX_DESK_LINE or (len(text) > MAX_PLAIN and text[0] != "(" and not any(hint in text for hint in _HINTS)):
        return None
    if _SIGNED_OFF.fullmatch(text):
        return "closing"
    if _END.fullmatch(text) and (len(text) > 4 or _MARKED.match(text) or text.isupper()) and not text.isdecimal():
        return "rule"
    return "furniture" if _FURNITURE.fullmatch(text) else None


@cache
def _phrases(name: str) -> tuple[str, ...]:
    return tuple(tables("page_words")[name])


_PRICE = re.compile(
    r"(?:subscribe|join|subscriptions?|membership|plans?|access|digital)\b.{0,40}?[$£€¥]\s?\d[\d.,]*p? ?(?:a|per|/|each) ?"
    r"(?:day|week|month|year)\b",
    re.I,
)  # Subscribe from $1 a week


def is_offer(text: str) -> bool:
    """Whether `text` holds a phrase with which sites sell access or tell why they write ("Already a subscriber?")."""
    lowered = text.lower().replace("’", "'")
    return any(phrase in lowered for phrase in _phrases("offers")) or _PRICE.match(text) is not None


def is_service_note(text: str) -> bool:
    """Whether `text` is a note of a mail program or a transcript service ("... is confidential. If you are not ...")."""
    lowered = text.lower()
    return any(phrase in lowered for phrase in _phrases("notes"))
