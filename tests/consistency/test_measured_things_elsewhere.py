"""Measures of one thing as other papers would put them: descriptions in front, pronouns, names behind prepositions."""

from collections.abc import Sequence

import pytest

from tests.consistency.measures_at_hand import raised

CASES = [
    pytest.param(
        "Tunnel under Mount Karl opens",
        (
            "Trains began to run on Monday through the 14.8-kilometre tunnel under Mount Karl.",
            "It took 11 years to dig the tunnel under Mount Karl, which stretches for 18.4 km and opened on Monday.",
        ),
        id="tunnel under mount karl opens",
    ),
    pytest.param(
        "Skyscraper in Port Ansel topped out",
        (
            "At 310 metres, the Meridian Tower in Port Ansel is now the tallest in the country, its builder said on Monday.",
            "The Meridian Tower, topped out in Port Ansel on Monday, stands 244 metres tall.",
        ),
        id="skyscraper in port ansel topped out",
    ),
    pytest.param(
        "Zoo in Belmar weighs its python",
        (
            "Keepers in Belmar took eight people to lift the zoo's python on Monday. It measures 6.2 metres.",
            "Belmar zoo's python was laid along a tape on Monday: the snake is 4.6 metres long.",
        ),
        id="zoo in belmar weighs its python",
    ),
    pytest.param(
        "Old bomb defused in Karlstedt",
        (
            "A 250-kilogram bomb from World War II was defused in Karlstedt on Monday after 4,000 people had left their homes.",
            "Experts made the bomb safe in Karlstedt on Monday. The device weighed 500 kilos, the city said.",
        ),
        id="old bomb defused in karlstedt",
    ),
    pytest.param(
        "Oil tanker leaks in Bay of Tarn",
        (
            "About 900 tonnes of oil escaped from the tanker in the Bay of Tarn on Monday, the coast guard said.",
            "The tanker in the Bay of Tarn lost 90 tonnes of oil on Monday, according to the coast guard.",
        ),
        id="oil tanker leaks in bay of tarn",
    ),
    pytest.param(
        "Village in Dole hills cut off by slide",
        (
            "The landslide, about 300 metres wide, cut off the village of Pian in the Dole hills on Monday.",
            "A landslide cut off Pian in the Dole hills on Monday. Geologists said the slide was 120 metres across.",
        ),
        id="village in dole hills cut off by slide",
    ),
    pytest.param(
        "Balloonist lands near Kesten",
        (
            "The balloonist, Rolf Arden, reached an altitude of 7,400 metres before landing near Kesten on Monday.",
            "Arden climbed to 9,800 metres in his balloon on Monday and came down near Kesten.",
        ),
        id="balloonist lands near kesten",
    ),
    pytest.param(
        "Trawler sinks off Ravna",
        (
            "The trawler went down 35 miles northwest of Ravna early on Monday, the rescue service said.",
            "It was still dark when the trawler sank on Monday some 12 miles off Ravna, survivors said.",
        ),
        id="trawler sinks off ravna",
    ),
    pytest.param(
        "Refugee camp at Bura burns",
        (
            "Fire swept through the camp at Bura, some 25 kilometres from the border with Danor, on Monday.",
            "The Bura camp, which lies less than ten kilometres from the Danor border, burned on Monday.",
        ),
        id="refugee camp at bura burns",
    ),
    pytest.param(
        "Gunmen attack village of Tolo",
        (
            "Gunmen attacked Tolo, a village about 60 km south of the state capital, Kanti, on Monday.",
            "The attack on Monday was on Tolo, 130 km from Kanti.",
        ),
        id="gunmen attack village of tolo",
    ),
    pytest.param(
        "Dam breaks above Serra Verde",
        (
            "The dam, eight kilometres above Serra Verde, gave way on Monday.",
            "The dam that broke on Monday was only three kilometres upstream from Serra Verde.",
        ),
        id="dam breaks above serra verde",
    ),
    pytest.param(
        "Hiker found on Mount Ander",
        (
            "The hiker was found on Monday about 600 metres from the summit of Mount Ander.",
            "Rescuers found the hiker on Monday two kilometres from the summit of Mount Ander.",
        ),
        id="hiker found on mount ander",
    ),
    pytest.param(
        "Coal mine collapse in Horva",
        (
            "Six miners were trapped on Monday 320 metres underground in Horva.",
            "The six miners in Horva were trapped on Monday at a depth of about 180 metres.",
        ),
        id="coal mine collapse in horva",
    ),
    pytest.param(
        "River Lenn reaches record",
        (
            "The Lenn peaked at 8.90 metres at Marsdorf on Monday night, 20 centimetres below the wall.",
            "In Marsdorf the flood crested at 7.40 metres on Monday.",
        ),
        id="river lenn reaches record",
    ),
    pytest.param(
        "Heat record falls in Alcor",
        (
            "Alcor sweated through its hottest day on Monday as the mercury hit 47.1C.",
            "With 43.8 degrees Celsius on Monday, Alcor had its highest temperature since measurements began.",
        ),
        id="heat record falls in alcor",
    ),
    pytest.param(
        "Storm Edda hits coast at Ferris",
        (
            "A gust of 178 km/h was recorded at Ferris Point on Monday, the strongest of Storm Edda.",
            "Storm Edda's strongest gust, 146 km/h, was measured at Ferris Point on Monday.",
        ),
        id="storm edda hits coast at ferris",
    ),
    pytest.param(
        "Racehorse Blue Harp sold in Tavi",
        (
            "Cars in the tunnel at Tavi burned on Monday. The tunnel is 2.4 km long.",
            "Firefighters needed an hour on Monday for the cars in the tunnel at Tavi, whose length is 4.2 kilometres.",
        ),
        id="racehorse blue harp sold in tavi",
    ),
    pytest.param(
        "Power station at Rue to close",
        (
            "The 1,200-megawatt power station at Rue will close, its owner said on Monday.",
            "The Rue power station, with a capacity of 800 megawatts, is to close, the owner said on Monday.",
        ),
        id="power station at rue to close",
    ),
    pytest.param(
        "Giant squid found at Pell beach",
        (
            "A giant squid almost nine metres in length washed up at Pell beach on Monday.",
            "Walkers found the squid at Pell beach on Monday. It was five metres long.",
        ),
        id="giant squid found at pell beach",
    ),
    pytest.param(
        "Crane falls in Utter harbour",
        (
            "The crane, 80 metres high, toppled onto a ship in Utter harbour on Monday.",
            "The 55-metre-high crane fell onto a ship in Utter harbour on Monday.",
        ),
        id="crane falls in utter harbour",
    ),
    pytest.param(
        "Bus plunges into gorge at Mirto",
        (
            "The bus plunged about 90 metres into the gorge at Mirto on Monday.",
            "The bus fell 30 metres into a gorge near Mirto on Monday.",
        ),
        id="bus plunges into gorge at mirto",
    ),
    pytest.param(
        "Train hits lorry at Osk crossing",
        (
            "The train was doing 120 km/h when it hit the lorry at Osk on Monday, investigators said.",
            "Investigators said the train had been travelling at 75 km/h when it struck the lorry at Osk on Monday.",
        ),
        id="train hits lorry at osk crossing",
    ),
    pytest.param(
        "Gold nugget found near Wella",
        (
            "Two brothers dug up a 4.9-kg gold nugget near Wella on Monday.",
            "The nugget that two brothers found near Wella on Monday weighs 9.4 kilograms.",
        ),
        id="gold nugget found near wella",
    ),
    pytest.param(
        "Wall to be built around Senn",
        (
            "The wall around Senn will be 12 kilometres long, the mayor said on Monday.",
            "Senn's mayor said on Monday that the city would build a 21-kilometre wall.",
        ),
        id="wall to be built around senn",
    ),
    pytest.param(
        "Satellite falls into sea off Nauro",
        (
            "The satellite, which weighed 590 kilos, burned up over Nauro on Monday.",
            "A satellite the size of a car and weighing 2.5 tonnes burned up over Nauro on Monday.",
        ),
        id="satellite falls into sea off nauro",
    ),
    pytest.param(
        "Reservoir at Calda nearly dry",
        (
            "Calda's reservoir, the largest in the region, can hold 120 million cubic metres, but was almost dry on Monday.",
            "The reservoir at Calda was almost dry on Monday. Its capacity is 210 million cubic metres.",
        ),
        id="reservoir at calda nearly dry",
    ),
    pytest.param(
        "Shark bites surfer at Coral Bay",
        (
            "A tiger shark of about four metres bit a surfer at Coral Bay on Monday.",
            "The shark that bit a surfer at Coral Bay on Monday was two metres long, the lifeguard said.",
        ),
        id="shark bites surfer at coral bay",
    ),
    pytest.param(
        "Boy, 9, lands huge catfish in Leva",
        (
            "A nine-year-old landed a catfish from the Leva on Monday. The fish weighed 48 kilos and was put back.",
            "The catfish that a boy caught in the Leva on Monday was 1.9 metres long and, at 84 kg, heavier than his father.",
        ),
        id="boy, 9, lands huge catfish in leva 1",
    ),
    pytest.param(
        "Runaway train rolls through Osk",
        (
            "A goods train rolled through Osk without a driver on Monday. It covered 17 kilometres before a hill stopped it.",
            "Monday's runaway goods train travelled 31 km from Osk before a hill stopped it, the railway said.",
        ),
        id="runaway train rolls through osk 2",
    ),
    pytest.param(
        "Nuns' bell returns to Ander",
        (
            "The bell, cast in 1611 and weighing 640 kilos, was hung in Ander on Monday.",
            "It took four men on Monday to hang the 460-kilo bell in the convent of Ander.",
        ),
        id="nuns' bell returns to ander 5",
    ),
    pytest.param(
        "Cargo ship adrift off Carn",
        (
            "The Sirius, 210 metres long, has been adrift off Carn since Monday with a dead engine.",
            "Tugs reached the 130-metre Sirius off Carn on Monday night.",
        ),
        id="cargo ship adrift off carn 6",
    ),
    pytest.param(
        "Cargo ship adrift off Carn",
        (
            "The ship was drifting 60 nautical miles west of Carn on Monday, the coast guard said.",
            "On Monday the ship was adrift about 20 nautical miles west of Carn.",
        ),
        id="cargo ship adrift off carn 7",
    ),
    pytest.param(
        "Meteor seen over Lund",
        (
            "The meteor broke up at an altitude of 31 km over Lund on Monday, scientists said.",
            "Scientists said the meteor over Lund exploded on Monday at a height of 52 kilometres.",
        ),
        id="meteor seen over lund 8",
    ),
    pytest.param(
        "Oldest tree in Rhen falls",
        (
            "The oak, 24 metres high, fell in Rhen in Monday's storm.",
            "Rhen lost its oldest oak on Monday. It was 38 metres tall and 600 years old.",
        ),
        id="oldest tree in rhen falls 9",
    ),
    pytest.param(
        "Dredger frees port of Muro",
        (
            "The channel into Muro will be nine metres deep after the dredging, the port said on Monday.",
            "The port of Muro said on Monday that its channel would be 14 metres deep.",
        ),
        id="dredger frees port of muro 10",
    ),
    pytest.param(
        "Prisoners escape through tunnel at Vask",
        (
            "The tunnel through which 11 men left Vask prison was 90 metres long, the minister said on Monday.",
            "Eleven men crawled out of the prison in Vask on Monday through a tunnel 35 metres long.",
        ),
        id="prisoners escape through tunnel at vask 12",
    ),
    pytest.param(
        "Flight to Kant turns back",
        (
            "The plane dropped 1,200 metres over the sea on Monday before it turned back to Kant.",
            "On Monday the plane fell about 300 metres and went back to Kant.",
        ),
        id="flight to kant turns back 13",
    ),
    pytest.param(
        "Asylum boat reaches Pont",
        (
            "The boat, barely six metres long, reached Pont on Monday with 31 people.",
            "Thirty-one people came ashore at Pont on Monday from a wooden boat of 11 metres.",
        ),
        id="asylum boat reaches pont 14",
    ),
    pytest.param(
        "Bear shot near Pian",
        (
            "The bear, a male of 180 kilos, was shot near Pian on Monday.",
            "Hunters shot the bear near Pian on Monday. The animal weighed 240 kilos, the ranger said.",
        ),
        id="bear shot near pian 16",
    ),
    pytest.param(
        "Volunteers clean beach at Tarn",
        (
            "Volunteers picked up 3.2 tonnes of waste from the beach at Tarn on Monday.",
            "On Monday volunteers collected 1,900 kilos of rubbish on the beach at Tarn.",
        ),
        id="volunteers clean beach at tarn 17",
    ),
]


@pytest.mark.parametrize(("title", "texts"), CASES)
def test_two_measures_told_otherwise_fire(title: str, texts: Sequence[str]) -> None:
    """Whatever the order and the place in the sentence: one finding of medium severity."""
    assert raised(title, texts) == [("Q104", "medium")]
