"""Lines of styled text wrapped to a width: the few shapes that every terminal view is made of."""

import io
from dataclasses import dataclass, field

from rich.console import Console
from rich.text import Text

WIDEST = 110
"""Columns beyond which lines of prose are harder to read, however wide the terminal is."""
NARROWEST = 20
"""Columns below which an indented quote has no room for a long word."""


@dataclass(slots=True)
class Sheet:
    """Collects lines; `rendered` gives them as text, with terminal styles or wholly plain.

    Everything goes through `rich.text.Text`, never through markup: article text may hold "[/red]".
    """

    width: int = 80
    styled: bool = False
    _lines: list[Text] = field(default_factory=list)
    _console: Console = field(init=False)

    def __post_init__(self) -> None:
        self.width = max(NARROWEST, min(self.width, WIDEST))
        self._console = Console(
            file=io.StringIO(),
            width=self.width,
            force_terminal=self.styled,
            color_system="standard" if self.styled else None,
            no_color=not self.styled,
            markup=False,
            highlight=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )

    def line(self, text: Text | str, *, style: str = "", indent: int = 0, hang: int | None = None) -> None:
        """Adds a paragraph wrapped to the width; lines after its first are indented by `hang` (else by `indent`)."""
        whole = text if isinstance(text, Text) else Text(text)
        if style:
            whole = whole.copy()
            whole.stylize_before(style)
        follow = indent if hang is None else hang
        for number, part in enumerate(self._wrapped(whole, indent, follow)):
            part.rstrip()
            self._lines.append(Text(" " * (indent if number == 0 else follow)) + part)

    def _wrapped(self, text: Text, indent: int, follow: int) -> list[Text]:
        if indent == follow:
            return list(text.wrap(self._console, self.width - indent, overflow="fold"))
        first = text.wrap(self._console, self.width - indent, overflow="fold")
        if len(first) <= 1:
            return list(first)
        head = first[0]
        rest = text[len(head.plain) :]
        return [head, *_unindented(rest).wrap(self._console, self.width - follow, overflow="fold")]

    def gap(self) -> None:
        """Adds an empty line, never two in a row and none at the top."""
        if self._lines and self._lines[-1].plain:
            self._lines.append(Text())

    def heading(self, title: str) -> None:
        """Adds a section's title with a rule to the right edge, where there is room for one."""
        self.gap()
        room = self.width - len(title) - 1
        if room > 0:
            self._lines.append(Text.assemble((title, "bold"), " ", ("─" * room, "dim")))
        else:
            self.line(title, style="bold")
        self.gap()

    def rendered(self) -> str:
        """The lines as one text that ends in a line break."""
        while self._lines and not self._lines[-1].plain:
            self._lines.pop()
        if not self.styled:
            return "".join(f"{line.plain}\n" for line in self._lines)
        with self._console.capture() as capture:
            self._console.print(Text("\n").join(self._lines), soft_wrap=True)
        return capture.get()


def _unindented(text: Text) -> Text:
    spaces = len(text.plain) - len(text.plain.lstrip(" "))
    return text[spaces:] if spaces < len(text.plain) else Text()
