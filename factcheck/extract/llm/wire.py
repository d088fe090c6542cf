"""What a model is asked to answer, field by field: plain JSON schemas that any compatible server takes.

The descriptions are part of the request: the model reads them. No patterns, formats, lengths or recursion, which local
servers reject. Nothing here is believed: `read`, `relate` and `tell` turn replies into drafts, groups and sentences, and
ground/ checks those against the text.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Wire(BaseModel):
    """Base of the reply types: fields beyond the schema are ignored, not an error, because they harm nothing."""

    model_config = ConfigDict(extra="ignore")


class WireClaim(Wire):
    """One value that the article states, with the words that state it."""

    sentence: int = Field(description="Number of the sentence that the quote is copied from; 0 is the title.")
    quote: str = Field(description="Words copied exactly from that sentence, hedge and negation included.")
    value: str = Field(description="The part of the quote that carries the value.")
    kind: Literal["quantity", "time", "name", "place", "text"]
    property: str = Field(description="What the value is: a name from the list, else one to three words of your own.")
    claim: str = Field(description="The claim as one full sentence that can be understood alone.")
    event: str = Field(description="The event it belongs to, in one or two words of the article; empty when none.")
    is_other_event: bool = Field(description="True when that is an earlier or another event than the article reports.")
    about: list[str] = Field(description="Who or what the value counts or belongs to; empty for people at large.")
    places: list[str] = Field(description="Places that narrow the claim, as written; empty when none.")
    period: str = Field(description="Words of the sentence for the time that the value covers; empty when none.")
    portion: Literal["whole", "part", "other", "unknown"]
    attribution: str = Field(description="Words that name the source of the claim; empty when the article itself says it.")
    as_of: str = Field(description="Words of the sentence for the moment at which the figure stood; empty when none.")
    is_checkable: bool = Field(description="False for opinions, wishes and forecasts.")
    ambiguity: str = Field(description="What a reader could take two ways; empty when nothing.")


class WireSentence(Wire):
    """A sentence of a summary with the numbers of the sentences that it rests on."""

    text: str
    cites: list[int]


class WireReading(Wire):
    """Reply to a reading request."""

    claims: list[WireClaim]
    summary: list[WireSentence]


class WireGroup(Wire):
    """Quotes that speak of one and the same thing in the same scope."""

    quotes: list[int]
    speaks_of: str = Field(description="What these quotes give the value of, in a few words: who or what, where, when.")


class WireRelating(Wire):
    """Reply to a relating request: every quote in exactly one group."""

    groups: list[WireGroup]
    unclear: list[int] = Field(description="Quotes of which the words do not settle what they speak of.")


class WireTelling(Wire):
    """Reply to a telling request."""

    sentences: list[WireSentence]
