"""Measures that two articles give of one thing, in any units and words, and what only looks like it."""

from collections.abc import Sequence
from datetime import date

import pytest

import factcheck

TODAY = date(2025, 3, 25)


def raised(title: str, texts: Sequence[str]) -> list[tuple[str, str]]:
    """Code and severity of the findings on measures, each text from an outlet of its own on one day."""
    articles = [
        article
        for number, text in enumerate(texts)
        for article in factcheck.read_articles(text=text, title=title, publisher=f"Outlet {number}", published="2025-03-18")
    ]
    report = factcheck.check(articles, today=TODAY)
    assert len(report.stories) == 1, "the pieces of a case are one story"
    return [(found.code, found.severity) for found in report.findings if found.code == "Q104"]


FIRES = [
    # weights
    pytest.param(
        "Rangers in Orvelle seize pangolin scales",
        (
            "Rangers in Orvelle seized 2.1 tonnes of pangolin scales on Monday.",
            "Rangers in Orvelle stopped a lorry on Monday. The consignment weighed 1,200 kg, the park service said.",
        ),
        id="an amount of a stuff, and what a consignment weighed",
    ),
    pytest.param(
        "Orvelle customs find cocaine in bananas",
        (
            "Customs officers in Orvelle found 640 kilos of cocaine among bananas on Monday.",
            "Orvelle's customs service intercepted almost 300 kilograms of cocaine on Monday, in a container of bananas.",
        ),
        id="found and intercepted",
    ),
    pytest.param(
        "Giant pumpkin wins Dunmere fair",
        (
            "The pumpkin that won the Dunmere fair on Monday weighed 1,245 pounds.",
            "Weighing in at 842 kilos, the pumpkin took first prize at the Dunmere fair on Monday.",
        ),
        id="a participle in front",
    ),
    pytest.param(
        "Statue lifted onto Dunmere column",
        (
            "The statue, which weighs 3.4 tonnes, was lifted onto the Dunmere column on Monday.",
            "A crane lifted the 5,600-kg statue onto the column in Dunmere on Monday.",
        ),
        id="a relative clause and an attribute",
    ),
    pytest.param(
        "Bull that escaped in Dunmere is caught",
        (
            "Police in Dunmere caught an 820-kg bull on Monday after a chase of two hours.",
            "The animal that ran through Dunmere on Monday tips the scales at 1,100 kilograms, its owner said.",
        ),
        id="an animal",
    ),
    # lengths, heights, depths
    pytest.param(
        "Dunmere opens footbridge",
        (
            "The footbridge over the Orne at Dunmere is 412 metres long and opened on Monday.",
            "Dunmere opened a 214-metre bridge for walkers across the Orne on Monday.",
        ),
        id="a footbridge and a bridge",
    ),
    pytest.param(
        "Chimney comes down in Dunmere",
        (
            "The chimney of the Dunmere power station, 198 metres tall, was blown up on Monday.",
            "On Monday the 540-foot chimney of Dunmere's power station came down.",
        ),
        id="metres and feet",
    ),
    pytest.param(
        "Ship runs aground off Dunmere",
        (
            "The freighter Astra Nova, 186 metres long, ran aground off Dunmere on Monday.",
            "The Astra Nova, a 120-metre freighter, went aground near Dunmere on Monday.",
        ),
        id="a named ship",
    ),
    pytest.param(
        "Ship runs aground off Dunmere",
        (
            "The cargo vessel, measuring 186 metres in length, ran aground off Dunmere on Monday.",
            "The ship has a length of 120 metres and lies on a sandbank off Dunmere since Monday.",
        ),
        id="a vessel and a ship",
    ),
    pytest.param(
        "Wreck found off Dunmere",
        (
            "The wreck of the Corvina was found off Dunmere at a depth of 86 metres on Monday.",
            "Divers found the Corvina off Dunmere on Monday. The wreck lies 150 metres below the surface.",
        ),
        id="a wreck",
    ),
    pytest.param(
        "Child saved from well in Dunmere",
        (
            "A boy was pulled on Monday from a well in Dunmere that is 32 metres deep.",
            "Firefighters in Dunmere brought a boy out of a 12-metre well on Monday.",
        ),
        id="a well",
    ),
    pytest.param(
        "Sinkhole swallows car in Dunmere",
        (
            "The sinkhole in Dunmere is about 30 metres wide and swallowed a car on Monday.",
            "A car fell into a hole in Dunmere on Monday. The hole measures 12 metres across.",
        ),
        id="a sinkhole and a hole",
    ),
    pytest.param(
        "Whale washes up at Dunmere",
        (
            "A sperm whale 17 metres long lies on the beach of Dunmere since Monday.",
            "The whale that washed up at Dunmere on Monday measures 36 feet from head to tail.",
        ),
        id="a whale",
    ),
    # areas, volumes, capacity
    pytest.param(
        "Dunmere gets national park",
        (
            "The park at Dunmere will cover 14,200 hectares, the ministry said on Monday.",
            "On Monday the ministry founded a park at Dunmere. The reserve covers 24,100 hectares.",
        ),
        id="a park and a reserve",
    ),
    pytest.param(
        "Dam at Dunmere cracks",
        (
            "The reservoir above Dunmere, which holds 3.2 million cubic metres, was drained on Monday.",
            "Dunmere's reservoir has a capacity of 5.6 million cubic metres and was emptied on Monday.",
        ),
        id="a reservoir",
    ),
    # speeds and ways
    pytest.param(
        "Train derails near Dunmere",
        (
            "The train was travelling at 142 km/h when it left the rails near Dunmere on Monday.",
            "The speed of the train was 96 km/h when it derailed near Dunmere on Monday.",
        ),
        id="the speed of a train",
    ),
    pytest.param(
        "Veldia fires missile",
        (
            "The missile flew about 900 km before it fell into the sea on Monday, the army of Veldia said.",
            "Veldia's missile travelled some 320 miles on Monday and came down in the sea.",
        ),
        id="how far a missile flew",
    ),
    pytest.param(
        "Climber falls on Mount Dunmere",
        (
            "A climber fell 140 metres on Mount Dunmere on Monday and lived.",
            "The climber plunged more than 300 metres down Mount Dunmere on Monday, and survived.",
        ),
        id="a fall",
    ),
    # distances
    pytest.param(
        "Blast at Dunmere quarry",
        (
            "The quarry, which lies 12 kilometres from Dunmere, was shaken by a blast on Monday.",
            "There was a blast on Monday in a quarry some 30 km outside Dunmere.",
        ),
        id="a quarry",
    ),
    pytest.param(
        "Ferry sinks off Dunmere",
        (
            "The ferry capsized about five nautical miles off Dunmere on Monday.",
            "On Monday a ferry capsized 22 nautical miles from Dunmere.",
        ),
        id="an act at sea",
    ),
    pytest.param(
        "Soldiers die in ambush near Salor",
        (
            "The soldiers were ambushed 8 km north of Salor on Monday.",
            "The ambush on Monday took place some 35 kilometres north of the town of Salor.",
        ),
        id="a verb and its noun",
    ),
    pytest.param(
        "Chemical spill at Dunmere",
        (
            "The plant, 3 km upstream of Dunmere, let dye into the Orne on Monday.",
            "Dye came on Monday from a factory eight miles upstream from Dunmere.",
        ),
        id="upstream",
    ),
    pytest.param(
        "Missile base in Veldia shelled",
        (
            "The base lies about 60 km from the border of Veldia and was shelled on Monday.",
            "On Monday shells hit the base, 15 miles from the frontier of Veldia.",
        ),
        id="a base and a frontier",
    ),
    # temperature, wind, level
    pytest.param(
        "Dunmere has hottest day",
        (
            "Dunmere recorded 41.3 degrees Celsius on Monday, the highest temperature in its history.",
            "The record of 38.2C was measured in Dunmere on Monday.",
        ),
        id="a record",
    ),
    pytest.param(
        "Flood crests at Dunmere",
        ("The Orne peaked at 7.42 metres in Dunmere on Monday.", "In Dunmere the Orne crested at 6.20 metres on Monday."),
        id="the crest of a flood",
    ),
]


SILENT = [
    pytest.param(
        "Dunmere opens footbridge",
        (
            "The footbridge over the Orne at Dunmere is 412 metres long and opened on Monday.",
            "Dunmere's new 1,350-foot bridge for walkers across the Orne opened on Monday.",
        ),
        id="one length in two units",
    ),
    pytest.param(
        "Bells of Dunmere return",
        (
            "The largest bell of Dunmere weighs 2.9 tonnes and came home on Monday.",
            "On Monday the bells of Dunmere came home. The smallest bell weighs 310 kilograms.",
        ),
        id="two bells",
    ),
    pytest.param(
        "Boat sinks off Dunmere",
        (
            "A tanker 180 metres long stopped for the people on a boat that sank off Dunmere on Monday.",
            "The boat that sank off Dunmere on Monday was 12 metres long, and a tanker stopped for it.",
        ),
        id="two vessels",
    ),
    pytest.param(
        "Fish die in Orne",
        (
            "So far eight tonnes of dead fish have been removed from the Orne at Dunmere.",
            "On Monday 11 tonnes of dead fish were removed from the Orne at Dunmere.",
        ),
        id="an amount that grows",
    ),
    pytest.param(
        "Customs seize ivory in Orvelle",
        (
            "Customs officers seized 1.4 tonnes of ivory in Orvelle on Monday.",
            "Ivory was found in Orvelle on Monday. In 2021 officers seized 4.1 tonnes of ivory in the port.",
        ),
        id="an earlier seizure",
    ),
    pytest.param(
        "Train derails near Dunmere",
        (
            "The train was travelling at 142 km/h when it left the rails near Dunmere on Monday.",
            "The train left the rails near Dunmere on Monday, where the speed limit is 80 km/h.",
        ),
        id="a speed and a limit",
    ),
    pytest.param(
        "Ferry sinks off Dunmere",
        (
            "The ferry capsized about five nautical miles off Dunmere on Monday.",
            "Survivors of the ferry were picked up 22 nautical miles off Dunmere on Monday.",
        ),
        id="two places of one vessel",
    ),
    pytest.param(
        "Blast at Dunmere quarry",
        (
            "The quarry, which lies 12 kilometres from Dunmere, was shaken by a blast on Monday.",
            "The wounded of Monday's blast were taken to a hospital 40 kilometres from Dunmere.",
        ),
        id="two things near one town",
    ),
    pytest.param(
        "Blast at Dunmere quarry",
        (
            "The quarry, which lies 12 kilometres from Dunmere, was shaken by a blast on Monday.",
            "The blast on Monday was in a quarry 40 kilometres from Salor, on the road to Dunmere.",
        ),
        id="one thing and two towns",
    ),
    pytest.param(
        "Tram line opens in Dunmere",
        (
            "Trams run on a section of 3.4 kilometres in Dunmere since Monday.",
            "The 5.6-kilometre tram line in Dunmere opened on Monday as far as the bridge.",
        ),
        id="a section and the line",
    ),
    pytest.param(
        "Storm hits Dunmere",
        (
            "A gust of 161 km/h was measured at Carrow Head when the storm hit Dunmere on Monday.",
            "Gusts of 120 km/h tore off roofs in Dunmere on Monday.",
        ),
        id="gusts at two places",
    ),
    pytest.param(
        "Snow cuts off Dunmere",
        (
            "The snow is two metres deep in Dunmere since Monday.",
            "In the streets of Dunmere the snow was 40 centimetres deep on Monday.",
        ),
        id="snow",
    ),
    pytest.param(
        "Ivory seized in Orvelle",
        (
            "Officers first spoke of 1.2 tonnes of ivory. On Monday the ivory seized in Orvelle weighed 2.1 tonnes.",
            "Officers in Orvelle seized 1.2 tonnes of ivory on Monday.",
        ),
        id="the other figure given too",
    ),
    pytest.param(
        "Cracks close bridge in Dunmere",
        (
            "Engineers found a crack 40 centimetres long in the bridge at Dunmere on Monday. The bridge was closed at once.",
            "The bridge at Dunmere was closed on Monday after engineers found cracks. The council said that the buses now "
            "go round by the mill, and that the works on the old stones and on the deck would last long, since nobody makes "
            "such stones any more. Until then the school on the far side stays shut. A crack three metres long was seen later.",
        ),
        id="cracks",
    ),
    pytest.param(
        "Runner wins Dunmere race",
        (
            "Tanui, 3 kilometres from Dunmere, was still in front on Monday.",
            "On Monday Tanui, 12 kilometres from Dunmere, had taken the lead.",
        ),
        id="a runner",
    ),
    pytest.param(
        "Fire in Dunmere forest",
        (
            "The fire covers 1,200 hectares in the forest of Dunmere, the service said on Monday.",
            "The fire in the forest of Dunmere covered 300 hectares on Monday morning.",
        ),
        id="a fire that spreads",
    ),
    pytest.param(
        "Missile falls near Salor",
        (
            "The missile reached an altitude of 90 km on Monday and fell near Salor.",
            "The missile flew 580 km on Monday and fell near Salor.",
        ),
        id="how high and how far",
    ),
    pytest.param(
        "Baby elephant born in Dunmere zoo",
        (
            "The elephant weighed 95 kilos at birth and was shown in Dunmere zoo on Monday.",
            "Dunmere zoo showed its elephant on Monday. The elephant weighs 140 kilograms.",
        ),
        id="a weight that grows",
    ),
    pytest.param(
        "Lorry stopped at Orvelle border",
        (
            "Police stopped a lorry with 50 kg sacks of sugar at the border in Orvelle on Monday.",
            "At the border in Orvelle police stopped a lorry with two tonnes of sugar on Monday.",
        ),
        id="the size of sacks",
    ),
    pytest.param(
        "Mayor plans tower in Dunmere",
        (
            "The old tower of Dunmere was 84 metres tall and came down on Monday.",
            "Dunmere's old tower came down on Monday. The new tower will be 120 metres tall.",
        ),
        id="the old and the new",
    ),
    pytest.param(
        "Quake shakes Salor",
        (
            "The quake struck on Monday 14 km west of Salor.",
            "A quake struck near Salor on Monday. An aftershock struck an hour later 40 km west of Salor.",
        ),
        id="an aftershock",
    ),
    pytest.param(
        "Chase through Dunmere ends in ditch",
        (
            "The car reached 190 km/h on the motorway before it left the road at Dunmere on Monday.",
            "The car was travelling at 110 km/h when it left the road at Dunmere on Monday.",
        ),
        id="the top speed and the last",
    ),
    pytest.param(
        "Army nears Salor",
        (
            "Rebels were stopped on Monday 8 km from Salor, the army said.",
            "On Monday the army stopped a column of rebels 30 km from Salor.",
        ),
        id="two columns",
    ),
    pytest.param(
        "Cocaine found in Orvelle",
        (
            "Officers found 640 kilos of cocaine in the port of Orvelle on Monday.",
            "Officers found 90 kilos of cocaine in a house in Kesh on Monday, after a find in Orvelle.",
        ),
        id="two finds in two places",
    ),
]


@pytest.mark.parametrize(("title", "texts"), FIRES)
def test_two_measures_of_one_thing_fire(title: str, texts: Sequence[str]) -> None:
    """Told by verbs, adjectives, nouns and attributes, in metric and other units: one finding of medium severity."""
    assert raised(title, texts) == [("Q104", "medium")]


@pytest.mark.parametrize(("title", "texts"), SILENT)
def test_measures_of_two_things_or_of_one_size_stay_silent(title: str, texts: Sequence[str]) -> None:
    """Conversions, other things, other moments, and amounts that grow."""
    assert raised(title, texts) == []
