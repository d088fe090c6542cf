"""One chunk of one article to a model, and its reply as claim drafts and summary sentences."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.extract.chunk import Chunk
from factcheck.extract.llm.passages import TITLE, Passage, flattened, lines, numbered, title_passage
from factcheck.extract.llm.wire import WireClaim, WireReading, WireSentence
from factcheck.extract.rules.events import countries_in, event_nouns
from factcheck.extract.rules.people import person_noun
from factcheck.extract.rules.scopes import value_of
from factcheck.model import Article, ClaimDraft, EventMention, Field, Scope, Span, TimeValue
from factcheck.model.claim import ClaimKind
from factcheck.text.document import Document
from factcheck.text.lexicon import tables
from factcheck.text.quantities import find_quantities

MOST_CLAIMS = 200
"""Claims taken of one reply: a chunk of 4,000 characters holds some 30, so that more is a model running wild."""

Documents = Mapping[Field, Document]

_COUNTED = frozenset("killed injured missing displaced arrested rescued hospitalised charged convicted infected aboard".split())
"""Properties that count people: `about` narrows who is counted. Of any other property it names the owner of the value."""
_KINDS: dict[str, ClaimKind] = {
    **dict.fromkeys((*tables("properties"), "age", "magnitude", "length", "area", "votes", "share"), "quantity"),
    **dict.fromkeys(("onset", "date-of", "time-of"), "time"),
    "name": "name",
    "place-of": "place",
}
"""What kind of value a property takes, for those that rules compare."""
_OF_EVENT = frozenset({"onset", "date-of", "time-of", "duration"})
_PROPERTY = re.compile(r"[^a-z0-9]+")
_LONGEST_PROPERTY = 40
_FULL_NAME = 2
"""Words that a name must have to be compared: a surname alone names nobody."""


@dataclass(frozen=True, slots=True)
class Portion:
    """What one reading request shows of an article: its title, its numbered sentences, and what stands before them."""

    article: Article
    title: Passage | None
    passages: tuple[Passage, ...]
    before: str = ""

    def shown(self) -> str:
        """The words that the request shows."""
        head = [f"Title: [{TITLE}] {self.title.text}"] if self.title is not None else []
        if self.before:
            head.append(f"Before: {self.before}")
        return "\n".join(head) + "\n\n" + lines(self.passages)

    def passage(self, number: int) -> Passage | None:
        """The sentence of that number, None when the reply made the number up."""
        if number == TITLE:
            return self.title
        first = self.passages[0].number if self.passages else 1
        return self.passages[number - first] if first <= number < first + len(self.passages) else None

    def halves(self) -> "tuple[Portion, Portion] | None":
        """The portion in two, for a reply that was cut; None when it is one sentence."""
        if len(self.passages) < 2:
            return None
        middle = len(self.passages) // 2
        first, second = self.passages[:middle], self.passages[middle:]
        return Portion(self.article, self.title, first, self.before), Portion(self.article, None, second, first[-1].text)


@dataclass(frozen=True, slots=True)
class ModelReading:
    """What a reply proposes of one portion: drafts, and summary sentences with the passages that they cite."""

    drafts: tuple[ClaimDraft, ...] = ()
    summary: tuple[tuple[str, tuple[Passage, ...]], ...] = ()


def portions(article: Article, documents: Documents, article_chunks: Sequence[Chunk]) -> tuple[Portion, ...]:
    """The article in the portions that are asked for one by one; the title goes with the first."""
    document = documents["text"]
    found: list[Portion] = []
    for chunk in article_chunks:
        passages = numbered(article, document, chunk.sents)
        if not passages:
            continue
        before = chunk.context_before.slice(document.text) if chunk.context_before is not None else ""
        found.append(Portion(article, None if found else title_passage(article), passages, flattened(before)))
    title = title_passage(article)
    return tuple(found) if found or title is None else (Portion(article, title, ()),)


def reading_of(reply: WireReading, portion: Portion, documents: Documents, *, reader: str) -> ModelReading:
    """The reply as drafts by `reader`, in its order, each with the place of its quote where the cited sentence shows one."""
    drafts = [_draft(claim, portion, documents, reader) for claim in reply.claims]
    return ModelReading(
        drafts=tuple(draft for draft in drafts if draft is not None),
        summary=tuple(_cited(sentence, portion) for sentence in reply.summary),
    )


def _cited(sentence: WireSentence, portion: Portion) -> tuple[str, tuple[Passage, ...]]:
    passages = [portion.passage(number) for number in dict.fromkeys(sentence.cites)]
    return flattened(sentence.text), tuple(passage for passage in passages if passage is not None)


def _draft(claim: WireClaim, portion: Portion, documents: Documents, reader: str) -> ClaimDraft | None:
    name = _property(claim.property, claim.kind)
    if name in _OF_EVENT and not claim.event.strip():
        name += "-unnamed"  # a time of no event that the model names is not one of the story's main event
    value = claim.value.strip()
    if not name or (name == "name" and len(value.split()) < _FULL_NAME):
        return None
    passage = portion.passage(claim.sentence)
    span = _place(claim.quote, passage, documents)
    return ClaimDraft(
        article_id=portion.article.id,
        quote=claim.quote,
        reader=reader,
        kind=claim.kind,
        property=name,
        value_surface=_value_words(value, claim.quote, claim.kind),
        event=_event(claim, passage),
        scope=_scope(claim, name, passage, documents),
        span=span,
        as_of=_time(claim.as_of, passage, documents),
        normalised=flattened(claim.claim) or None,
        is_checkable=claim.is_checkable,
        ambiguity=flattened(claim.ambiguity) or None,
    )


def _property(words: str, kind: ClaimKind) -> str:
    """The property's name; with a value of another kind than it takes ("convicted" of what, not how many) it is another one."""
    name = _PROPERTY.sub("-", words.lower()).strip("-")[:_LONGEST_PROPERTY]
    return name if not name or _KINDS.get(name, kind) == kind else f"{name}-{kind}"


def _value_words(value: str, quote: str, kind: str) -> str:
    """The value's words; "the 45 women" where the figure alone carries it is cut down to the figure."""
    if kind != "quantity" or value.isdecimal() or value not in quote:
        return value
    figures = find_quantities(value)
    return figures[0].surface if len(figures) == 1 else value


def _place(quote: str, passage: Passage | None, documents: Documents) -> Span | None:
    """Where the quote stands in the sentence that the reply names, when it does so letter for letter and once."""
    if passage is None or not quote:
        return None
    words = passage.span.slice(documents[passage.span.field].text)
    if words.count(quote) != 1:
        return None
    start = passage.span.start + words.index(quote)
    return Span(start=start, end=start + len(quote), field=passage.span.field)


def _event(claim: WireClaim, passage: Passage | None) -> EventMention | None:
    """The event by its class where the lexicon knows one of its words, else by its own last word: "advice" is no quake.

    Grounding looks the word up in the article.
    """
    known = event_nouns()
    words = [word for word in flattened(claim.event).split() if word[-1].isalpha()]
    if not words:
        return None
    noun = next((word for word in reversed(words) if word.lower() in known), words[-1])
    return EventMention(
        head=known.get(noun.lower(), noun.lower()),
        surface=noun,
        participants=countries_in(passage.text) if passage is not None else (),
        is_background=claim.is_other_event,
    )


def _scope(claim: WireClaim, name: str, passage: Passage | None, documents: Documents) -> Scope:
    about = tuple(dict.fromkeys(filter(None, (flattened(words) for words in claim.about))))
    return Scope(
        groups=tuple(dict.fromkeys(_group(words) for words in about)) if name in _COUNTED else about,
        places=tuple(dict.fromkeys(filter(None, (flattened(place) for place in claim.places)))),
        period=_time(claim.period, passage, documents),
        portion=claim.portion,
    )


def _group(words: str) -> str:
    """ "Women" as the rules write it, "woman"; words that the lexicon does not know in lower case."""
    lowered = words.lower()
    noun = person_noun(lowered.rpartition(" ")[2])
    return noun[0] if noun is not None and " " not in lowered else lowered


def _time(words: str, passage: Passage | None, documents: Documents) -> TimeValue | None:
    """The time that `words` name, as the cited sentence has it; None when it has none such."""
    if passage is None or not words.strip():
        return None
    document = documents[passage.span.field]
    named = flattened(words).lower()
    found = [time for time in document.times if passage.span.covers(time.span) and time.surface.lower() in named]
    return value_of(max(found, key=lambda time: len(time.surface))) if found else None
