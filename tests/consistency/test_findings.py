"""Small stories through the whole run: what each rule fires on, and the near-misses it stays silent on."""

from dataclasses import dataclass
from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 20)


@dataclass(frozen=True)
class Piece:
    """An article of a case: what it says between its lead and its end, and the date it is given."""

    middle: str
    published: str | None = "2025-03-18"
    title: str = "Ferry sinks off Tarsel harbour"


def _text(number: int, piece: Piece) -> str:
    lead, end = DESKS[number % 2]
    return f"{lead} {piece.middle} {end}" if piece.title == Piece.title else piece.middle


def codes(*pieces: Piece) -> list[str]:
    """The codes of the findings on the pieces, each from an outlet of its own."""
    articles = [
        article
        for number, piece in enumerate(pieces)
        for article in factcheck.read_articles(
            text=_text(number, piece), title=piece.title, publisher=f"Outlet {number}", published=piece.published
        )
    ]
    return [finding.code for finding in factcheck.check(articles, today=TODAY).findings]


# Two desks on one event, in words of their own: near-copies of one text would be one origin and raise nothing.
DESKS = (
    (
        "A passenger ferry sank off Tarsel harbour in a storm on Monday, and the coast guard searched through the night.",
        "The Tarsel ferry had left the harbour at dusk for the islands. Winds had been strong all day, the coast guard said.",
    ),
    (
        "Search crews worked until dawn off Tarsel harbour after a ferry to the islands went down in Monday's storm.",
        "Its owner, the Tarsel Line, stopped every sailing and promised to help investigators of the coast guard.",
    ),
)


def told(middle: str, published: str | None = "2025-03-18") -> Piece:
    return Piece(middle, published)


FIRES = [
    pytest.param(
        (
            told("The Tarsel Line would owe a break fee of $4.5 million, the contract says."),
            told("It would have to pay a break fee of $5.4 million, the contract says."),
        ),
        "Q105",
        id="two sums of one fee",
    ),
    pytest.param(
        (
            told("The terminal on the mole is to close on March 31, 2025, the owner said."),
            told("The terminal will close on May 31, 2025, after 29 years."),
        ),
        "T104",
        id="two dates of a closing",
    ),
    pytest.param(
        (told("A tug was hit near Mulaha crossing that night."), told("The tug was hit near Chepsoi crossing, police said.")),
        "P301",
        id="two sites of one kind",
    ),
    pytest.param(
        (told("Captain Fraser Moncreiff was the last to leave."), told("It was captain Finlay Moncreiff's first voyage.")),
        "N201",
        id="one office, one surname, two given names",
    ),
    pytest.param(
        (
            told("A fire broke out on the lower level of the car deck before it sank."),
            told("The fire broke out on the upper level, passengers said."),
        ),
        "P301",
        id="two decks",
    ),
    pytest.param(
        (
            told("A crewman was shot in the 1200 block of Maple Avenue that night."),
            told("The shooting happened in the 1500 block of Maple Avenue, police said."),
        ),
        "P301",
        id="two blocks of one street",
    ),
    pytest.param(
        (
            told("It went down 12 km (7 miles) northeast of Tarsel."),
            told("The wreck lies 12 kilometres south-east of Tarsel, the navy said."),
        ),
        "P302",
        id="north-east and south-east",
    ),
    pytest.param(
        (
            told("The ferry sank between Tarsel and Mirane, the coast guard said."),
            told("The ferry sank between the ports of Tarsel and Belun."),
        ),
        "P302",
        id="two stretches with one end in common",
    ),
    pytest.param(
        (
            told("Its owner was fined at Leeds Crown Court in the morning."),
            told("The owner was fined at Bradford Crown Court on Monday."),
        ),
        "P303",
        id="two crown courts",
    ),
    pytest.param(
        (
            told("Born in Puerto Deseado to a cook, Barrenechea was mayor there."),
            told("The mayor, Barrenechea, born in Caleta Olivia, wept."),
        ),
        "P304",
        id="two birthplaces",
    ),
    pytest.param(
        (told("Judge Helena Marchbanks will lead the inquiry."), told("Judge Helen Marchbank was named to lead the inquiry.")),
        "N201",
        id="a letter in both names",
    ),
    pytest.param(
        (told("An analyst, Celeste Rivas Coll, blamed the crew."), told("Celeste Rojas Coll's study blamed the crew.")),
        "N201",
        id="another middle name, one in a possessive",
    ),
    pytest.param(
        (told("The pilot Mahesh Bairagi was on leave."), told("Investigators asked why pilot Ramesh Bairagi was on leave.")),
        "N201",
        id="another first letter in one role",
    ),
    pytest.param(
        (told("Yeison Palomeque put out in a rowing boat to help."), told("Yeison Palomino, a fisherman, put out to help.")),
        "N201",
        id="half a surname",
    ),
    pytest.param(
        (told("The first emergency call came in at 2:47 p.m."), told("From the first call, logged at 3:17 p.m., they ran.")),
        "T103",
        id="two clock times of a call",
    ),
    pytest.param(
        (
            told("At about 2:10 p.m., a crewman with a flare gun opened fire."),
            told("The crewman opened fire shortly before 4 p.m."),
        ),
        "T103",
        id="a clock time before its verb",
    ),
    pytest.param(
        (
            told("UPDATE: The toll stands at 17 as of 6 pm on Friday, police said.", "2025-03-13"),
            told("The death toll stood at 15 at 6 p.m. on Friday, police said.", "2025-03-14"),
        ),
        "Q101",
        id="an update stacked under the day before",
    ),
    pytest.param(
        (told("Police said 12 people were killed."), told("At least 15 people died, the coast guard said.")),
        "Q101",
        id="two tolls on one day",
    ),
    pytest.param(
        (told("Police said 15 people were killed.", "2025-03-18"), told("Twelve people died, police said.", "2025-03-20")),
        "Q102",
        id="a toll that falls",
    ),
    pytest.param(
        (
            told("The strike at the harbour began on March 3, the union said."),
            told("The strike at the harbour broke out on February 20, the union said."),
        ),
        "T101",
        id="two beginnings of one strike",
    ),
    pytest.param(
        (
            told("The ferry's captain, Tomas Veldin, 51, was rescued."),
            told("Captain Tomas Veldin, 57, was saved by a trawler."),
        ),
        "N101",
        id="two ages of one captain",
    ),
    pytest.param(
        (
            told("The board closed the port by 61 votes to 58."),
            told("The port was closed by 60 votes to 58 at a meeting of the board."),
        ),
        "Q110",
        id="two outcomes of one vote",
    ),
    pytest.param(
        (told("Police said 30 people, including 45 women, were rescued."),), "A101", id="a part larger than its whole"
    ),
    pytest.param(
        (told("The ferry carried 74 passengers: 31 islanders, 28 students and 19 tourists."),),
        "A102",
        id="parts over the total",
    ),
    pytest.param(
        (told("The storm closed ports in three provinces: Arvel, Mirane, Tosk and Belun."),),
        "A103",
        id="four of three provinces",
    ),
    pytest.param(
        (told("A hearing is set for Monday, March 27, 2025, the court said."),), "C101", id="a Thursday called Monday"
    ),
    pytest.param((told("A hearing is set for Tuesday, 30 February 2025, the court said."),), "C102", id="a date of no year"),
    pytest.param((told("The harbour reopens on Monday, June 31, officials said."),), "C102", id="a month that has no such day"),
    pytest.param(
        (told("The harbour stays closed until April 31, officials said."),), "C102", id="with neither year nor weekday"
    ),
    pytest.param(
        (told("The last ferry sank here on February 29, 2023, killing 12 people."),), "C102", id="no leap year: no date claim"
    ),
    pytest.param(
        (told("The ferry capsized at about 2:15 p.m., police said."), told("It overturned at 4:40 p.m. within sight of land.")),
        "T103",
        id="two clock times of the sinking",
    ),
    pytest.param(
        (told("Its skipper, Rodel Abancio, was questioned."), told("Police held Captain Rodel Abancia overnight.")),
        "N201",
        id="one letter of a surname",
    ),
    pytest.param(
        (told("The line will cut 460 jobs in Arvel, 270 in Mirane and 240 elsewhere, 1,150 in all."),),
        "A102",
        id="parts before their total",
    ),
    pytest.param(
        (told("The ferry was carrying 87 people. By dawn 17 bodies were found, 66 people were rescued and six were missing."),),
        "A104",
        id="two more fates than passengers",
    ),
]


def severities(*pieces: Piece) -> list[str]:
    """The severities of the findings on the pieces."""
    articles = [
        article
        for number, piece in enumerate(pieces)
        for article in factcheck.read_articles(
            text=_text(number, piece), title=piece.title, publisher=f"Outlet {number}", published=piece.published
        )
    ]
    return [finding.severity for finding in factcheck.check(articles, today=TODAY).findings]


def test_ages_of_a_name_spelled_two_ways_are_low() -> None:
    """Two ages of what may be one person are shown, but may be two persons'."""
    first, second = told("The skipper, Rodel Abancio, 47, was held."), told("Its skipper, Rodel Abancia, 43, was questioned.")
    assert sorted(zip(codes(first, second), severities(first, second), strict=True)) == [("N101", "low"), ("N201", "medium")]


def test_two_tolls_in_titles_and_leads_are_high() -> None:
    """Two tolls of one day in title and lead are what the desks vouch for; in the body they may be of another hour."""
    first = Piece("A ferry sank off Tarsel, killing 12 people, police said on Tuesday.", title="Ferry sinks, 12 killed")
    second = Piece("At least 15 died when the Tarsel ferry sank, the coast guard said.", title="Tarsel ferry sinks: 15 dead")
    assert severities(first, second) == ["high"]


@pytest.mark.parametrize(("pieces", "code"), FIRES)
def test_fires(pieces: tuple[Piece, ...], code: str) -> None:
    """The rule finds the conflict, and nothing else is found beside it."""
    assert codes(*pieces) == [code]


# What keeps a figure out of the lead.
BODY = (
    "The Line was in the news in winter. "
    + "Its boats are old, and fuel is dear, and few islanders can pay more for the trip. " * 4
)

SILENT = [
    pytest.param(
        (
            told("The board closed the port by 61 votes to 58."),
            told("The board closed the port by 61 votes to 58, and turned down a delay by 63 votes to 56."),
        ),
        id="two votes in one article",
    ),
    pytest.param((told("The Line spent $310,000 on paint."), told("The Line spent $130,000 on ropes.")), id="sums of no name"),
    pytest.param(
        (
            told("A trawler saved 55 people, the coast guard said."),
            told(f"{BODY} In winter 39 people were saved by a trawler when a tug sank.", "2025-03-19"),
        ),
        id="what a body tells of another event",
    ),
    pytest.param((told("A hearing is set for February 29, the court said."),), id="a leap day without its year"),
    pytest.param((told("A hearing is set for February 29, 2028, the court said."),), id="a leap day"),
    pytest.param((told("In June 31 people were rescued by the harbour patrol."),), id="a figure after a month"),
    pytest.param(
        (told("The line paid a fine of $4.5 million in May."), told("Its owner faces a fine of $5.4 million.")),
        id="a sum that many things have",
    ),
    pytest.param(
        (
            told("Police said 412 people were injured.", "2025-03-17"),
            told("Police said 412 people were injured.", "2025-03-18"),
            told("The number of injured went up to 655, police said.", "2025-03-18"),
        ),
        id="a reprint with the figure of the day before",
    ),
    pytest.param(
        (
            told("The terminal on the mole is to close on March 31, 2025, the owner said."),
            told("The office in the town will close on May 31, 2025, after 29 years."),
        ),
        id="closings of two things",
    ),
    pytest.param(
        (
            told("A tug was hit near Mulaha crossing that night."),
            told("The tug was hit near Chepsoi crossing, north of Mulaha, police said."),
        ),
        id="a site that the other article names too",
    ),
    pytest.param(
        (told("Officer Fraser Moncreiff was the last to leave."), told("It was officer Finlay Moncreiff's first voyage.")),
        id="a rank that many hold",
    ),
    pytest.param(
        (told("Captain Dan Moncreiff was the last to leave."), told("It was captain Daniel Moncreiff's first voyage.")),
        id="a short form of a given name",
    ),
    pytest.param(
        (
            told("Police said on Tuesday that 12 people were killed.", "2025-03-18T07:30:00Z"),
            told("Police said on Tuesday that 15 people were killed.", "2025-03-18T19:30:00Z"),
        ),
        id="two tolls said on one day, hours apart",
    ),
    pytest.param(
        (
            told("By dawn 27 people had been killed at kilometre 48 of the coast road this year."),
            told("Lists hang in two colours: black for the living, 24, and blue for the missing, three."),
        ),
        id="a milestone and two colours",
    ),
    pytest.param(
        (
            told(
                "Off Tarsel 57 people were rescued and 11 people were killed. Off Mirane a ship with 62 people aboard sank: "
                "nine people were killed in Mirane, 39 people were rescued in Mirane and 14 people were missing in Tarsel."
            ),
        ),
        id="two boats in one article",
    ),
    pytest.param(
        (
            told("A fire broke out on the first floor of the terminal."),
            told("The fire broke out on the second floor of the terminal."),
        ),
        id="floors counted from the ground or from one",
    ),
    pytest.param(
        (
            told("A crewman was shot on Elm Street. Officers closed Main Street."),
            told("A crewman was shot on Main Street, near the corner of Elm."),
        ),
        id="a corner of two streets",
    ),
    pytest.param(
        (
            told("A crewman was shot in the 1200 block of North Maple Ave."),
            told("The crewman was shot on Maple Avenue, police said."),
        ),
        id="a block and its street",
    ),
    pytest.param(
        (told("It went down 12 km north of Tarsel."), told("The wreck lies 12 kilometres northeast of Tarsel.")),
        id="north and north-east",
    ),
    pytest.param(
        (told("It went down 12 km north of Tarsel."), told("A second ferry was towed from 40 km south of Tarsel.")),
        id="another distance",
    ),
    pytest.param(
        (
            told("Its owner appeared at Leeds Magistrates' Court."),
            told("The owner was tried at Bradford Crown Court."),
        ),
        id="courts of two kinds",
    ),
    pytest.param(
        (
            told("Its owner was fined at Leeds Crown Court."),
            told("Fined at York Crown Court, he went on to Leeds Crown Court."),
        ),
        id="an article that names both courts",
    ),
    pytest.param(
        (told("The film won a Tony Award in May."), told("The Tony Awards honoured the crew's film.")), id="a thing, no person"
    ),
    pytest.param(
        (told("Trevor Alan Massie was rescued."), told("Trevor A. Massie was saved, and Trevor Massie's dog too.")),
        id="a middle name, an initial, none",
    ),
    pytest.param(
        (told("The pilot Mahesh Bairagi was on leave."), told("A passenger, Ramesh Bairagi, was rescued.")),
        id="another first letter, another role",
    ),
    pytest.param((told("The first call came in at 2:47 p.m."), told("A second call came in at 3:17 p.m.")), id="a second call"),
    pytest.param(
        (
            told("The ferry capsized at about 9:30 a.m. Another ferry had capsized there at 7:30 a.m. that day."),
            told("It capsized at 9:27 a.m., the coast guard said."),
        ),
        id="one article times two sinkings",
    ),
    pytest.param(
        (
            told("The ferry capsized shortly before 3 p.m., the coast guard said."),
            told("It overturned at 2:25 p.m. within sight of land."),
        ),
        id="shortly before the hour",
    ),
    pytest.param(
        (
            told("The murder of the ferry's owner on June 24, 2023, is still unsolved."),
            told("He had survived the attempted murder of June 20, 2023, at his own door."),
        ),
        id="an attempt and the murder",
    ),
    pytest.param(
        (told("Police said 12 people were killed.", None), told("Police said 15 people were killed.", None)),
        id="two undated reports",
    ),
    pytest.param(
        (
            told("About 50 people were hurt. At least 50 were injured and were taken ashore, police said."),
            told("Police said 80 people were injured."),
        ),
        id="a figure that its article also gives as the least",
    ),
    pytest.param((told("Police said 12 people were killed."), told("Twelve people died, police said.")), id="digits and words"),
    pytest.param(
        (told("Police said 12 people were killed.", "2025-03-18"), told("Police said 15 people were killed.", "2025-03-19")),
        id="a toll that rose overnight",
    ),
    pytest.param(
        (told("Police said 15 people were killed."), told("Fifteen people were killed, including four women, police said.")),
        id="the women among them",
    ),
    pytest.param(
        (told("More than 80 people were rescued."), told("Police said 87 people were rescued.")), id="a looser figure"
    ),
    pytest.param(
        (told("Police said 12 people were killed."), told("In 2009, 31 people were killed when a ferry sank there.")),
        id="an older accident told as background",
    ),
    pytest.param(
        (told("Police said 12 people were killed."), told("Officials fear that 30 people may have been killed.")), id="a fear"
    ),
    pytest.param(
        (told("Police said 12 people were killed."), told("Police denied reports that 30 people were killed.")), id="a denial"
    ),
    pytest.param(
        (told("Police said 12 people were killed."), told("The navy said 3 soldiers were killed.")),
        id="soldiers among the dead",
    ),
    pytest.param(
        (told("The strike began in late February."), told("The strike began on February 24, the union said.")),
        id="late February",
    ),
    pytest.param(
        (told("Captain Tomas Veldin, 51, was rescued."), told("Passenger Anna Veldin, 48, was rescued.")),
        id="another first name",
    ),
    pytest.param((told("Police said at least 30 people, including 45 women, were rescued."),), id="an open whole"),
    pytest.param((told("The ferry carried 78 people: 31 islanders, 28 students and 19 tourists."),), id="parts that add up"),
    pytest.param(
        (told("The ferry carried 74 people: at least 20 islanders, 28 students and 19 tourists."),),
        id="a part with an open bound",
    ),
    pytest.param(
        (told("The storm closed ports in at least three provinces: Arvel, Mirane, Tosk and Belun."),), id="at least three"
    ),
    pytest.param((told("A hearing is set for Thursday, March 27, 2025, the court said."),), id="a Thursday"),
    pytest.param(
        (told("The rescue lasted 12 hours, the coast guard said."), told("The rescue took 15 boats, the coast guard said.")),
        id="figures that count other things",
    ),
    pytest.param(
        (
            told("The ferry capsized at about 2:15 p.m., police said."),
            told("It overturned shortly after 2 p.m., witnesses said."),
        ),
        id="clock times within their hedges",
    ),
    pytest.param(
        (told("Hernan Solveit, the mayor, wept."), told("The mayor, Hern\u00e1n Solveit, thanked the crews.")),
        id="accents of a name",
    ),
    pytest.param(
        (
            told("Marisol Quintero, 34, was rescued. Her sister, Maribel Quintero, 31, swam ashore."),
            told("Maribel Quintero, who swam ashore, thanked the crews."),
        ),
        id="sisters whom one article names both",
    ),
    pytest.param(
        (told("The line will cut 460 jobs in Arvel, 270 in Mirane and 240 elsewhere, 970 in all."),),
        id="parts that make the total",
    ),
    pytest.param(
        (told("The ferry was carrying 89 people. By dawn 17 bodies were found, 66 people were rescued and six were missing."),),
        id="fates that make those aboard",
    ),
]


@pytest.mark.parametrize("pieces", SILENT)
def test_stays_silent(pieces: tuple[Piece, ...]) -> None:
    """A near-miss raises nothing."""
    assert codes(*pieces) == []


def test_an_unrelated_article_removes_no_finding() -> None:
    """What one article says of another event silences nobody."""
    pair = (told("Police said 12 people were killed."), told("At least 15 people died, the coast guard said."))
    other = Piece("The council of Ober met on Tuesday to discuss the library. It will stay open.", title="Library stays open")
    assert codes(*pair, other) == codes(*pair)


def test_the_order_of_the_articles_changes_no_finding() -> None:
    """Permuting the input permutes the output and changes nothing else."""
    pair = (told("Police said 12 people were killed."), told("At least 15 people died, the coast guard said."))
    assert codes(*pair) == codes(*reversed(pair))
