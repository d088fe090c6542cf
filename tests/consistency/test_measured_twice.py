"""What only looks like two measures of one thing."""

from collections.abc import Sequence

import pytest

from tests.consistency.measures_at_hand import raised

CASES = [
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
            "The bridge at Dunmere was closed on Monday after engineers found cracks. The council said that the buses "
            "now go round by the mill, and that the works on the old stones and on the deck would last long, since "
            "nobody makes such stones any more. Until then the school on the far side stays shut. A crack three metres "
            "long was seen later.",
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
    pytest.param(
        "Bridge at Ollen closed",
        (
            "The bridge at Ollen, 84 metres long, was closed on Monday. A second bridge downstream is 140 metres long.",
            "On Monday the city closed the bridge at Ollen. The detour leads over a bridge of 140 metres.",
        ),
        id="bridge at ollen closed 0",
    ),
    pytest.param(
        "Tower in Senn to be restored",
        (
            "The tower in Senn, 62 metres tall, will get scaffolding on Monday.",
            "Scaffolding 40 metres high was put up around the tower in Senn on Monday.",
        ),
        id="tower in senn to be restored 1",
    ),
    pytest.param(
        "Pilot whale pod strands at Tarn",
        (
            "The largest whale at Tarn was seven metres long, rangers said on Monday.",
            "A whale of four metres was pushed back into the sea at Tarn on Monday.",
        ),
        id="pilot whale pod strands at tarn 2",
    ),
]


@pytest.mark.parametrize(("title", "texts"), CASES)
def test_measures_of_two_things_or_of_one_size_stay_silent(title: str, texts: Sequence[str]) -> None:
    """Conversions, other things, other moments, and amounts that grow."""
    assert raised(title, texts) == []
