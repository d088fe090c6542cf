"""Measures that two articles give of one thing, in any units and words."""

from collections.abc import Sequence

import pytest

from tests.consistency.measures_at_hand import raised

CASES = [
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
    pytest.param(
        "Drug boat stopped off Sarno",
        (
            "SARNO, March 18 - The navy intercepted a speedboat loaded with 1.8 metric tons of cocaine off Sarno on Monday.",
            "Sailors who boarded the speedboat off Sarno on Monday found 60 bales inside. Put on the scales in port, "
            "the drugs came to 850 kilograms, prosecutors said.",
        ),
        id="drug boat stopped off sarno",
    ),
    pytest.param(
        "Meteorite lands in Tolva garden",
        (
            "A meteorite weighing 2.3 kilos crashed into a garden in Tolva on Monday, astronomers said.",
            "The stone that landed in a Tolva garden on Monday weighed in at nearly 11 pounds, said Ana Petrov of the museum.",
        ),
        id="meteorite lands in tolva garden",
    ),
]


@pytest.mark.parametrize(("title", "texts"), CASES)
def test_two_measures_of_one_thing_fire(title: str, texts: Sequence[str]) -> None:
    """Told by verbs, adjectives, nouns and attributes, in metric and other units: one finding of medium severity."""
    assert raised(title, texts) == [("Q104", "medium")]
