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
    pytest.param(
        "Drug boat stopped off Sarno",
        (
            "SARNO, March 18 - The navy intercepted a speedboat loaded with 1.8 metric tons of cocaine off Sarno on Monday.",
            "Sailors who boarded the speedboat off Sarno on Monday found 60 bales inside. Put on the scales in port, the drugs "
            "came to 850 kilograms, prosecutors said.",
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
    pytest.param(
        "Police seize drugs in Kesh",
        (
            "Police in Kesh seized 12 kilos of heroin and 40 kilos of cannabis on Monday.",
            "In Kesh police found 40 kilos of cannabis on Monday, and a pistol.",
        ),
        id="police seize drugs in kesh 3",
    ),
    pytest.param(
        "Police seize drugs in Kesh",
        (
            "Police in Kesh seized 12 kilos of heroin on Monday.",
            "Police said the heroin found in Kesh on Monday had been cut with 30 kilos of sugar.",
        ),
        id="police seize drugs in kesh 4",
    ),
    pytest.param(
        "Ferry runs aground at Lorne",
        (
            "The ferry, 96 metres long, ran aground at Lorne on Monday. It lies in three metres of water.",
            "A tug 28 metres long pulled at the ferry at Lorne on Monday.",
        ),
        id="ferry runs aground at lorne 5",
    ),
    pytest.param(
        "Hikers rescued on Mount Ander",
        (
            "The hikers were found at 2,400 metres on Mount Ander on Monday.",
            "Mount Ander, 3,120 metres high, was in cloud on Monday when the hikers were found.",
        ),
        id="hikers rescued on mount ander 6",
    ),
    pytest.param(
        "Earthquake shakes Osh valley",
        (
            "The quake struck 12 km south of Osh on Monday at a depth of 10 km.",
            "On Monday a quake struck 14 km south of Osh, the institute said. It was felt in Kant, 180 km from Osh.",
        ),
        id="earthquake shakes osh valley 7",
    ),
    pytest.param(
        "Wind farm off Lorne approved",
        (
            "The 84 turbines off Lorne will be 220 metres tall, the ministry said on Monday.",
            "The ministry approved the wind farm off Lorne on Monday. It lies 22 km off the coast and covers 90 square kilometres.",
        ),
        id="wind farm off lorne approved 8",
    ),
    pytest.param(
        "Highway to Salor reopens",
        (
            "The highway to Salor, closed by snow for 40 kilometres, reopened on Monday.",
            "On Monday the 310-kilometre highway to Salor was opened again.",
        ),
        id="highway to salor reopens 9",
    ),
    pytest.param(
        "Plane crashes near Hane",
        (
            "The plane crashed on Monday five kilometres from the runway at Hane.",
            "Debris was found on Monday two kilometres from the runway at Hane.",
        ),
        id="plane crashes near hane 10",
    ),
    pytest.param(
        "Rescuers search for boat off Carn",
        (
            "The boat sent its last signal 40 nautical miles off Carn on Monday.",
            "A life jacket of the boat was found on Monday 12 nautical miles off Carn.",
        ),
        id="rescuers search for boat off carn 11",
    ),
    pytest.param(
        "Flood at Marsdorf",
        (
            "The river stood at 6.10 metres in Marsdorf on Monday morning.",
            "In Marsdorf the river reached 7.40 metres on Monday night.",
        ),
        id="flood at marsdorf 12",
    ),
    pytest.param(
        "Record catch in Pell",
        (
            "The fisherman Jon Arl caught a tuna of 310 kilos off Pell on Monday.",
            "The old record for a tuna off Pell was 280 kilos. On Monday Jon Arl beat it.",
        ),
        id="record catch in pell 13",
    ),
    pytest.param(
        "Coal mine collapse in Horva",
        (
            "Six miners were trapped 320 metres underground in Horva on Monday. A rescue shaft is 90 metres deep so far.",
            "Rescuers in Horva had drilled a shaft 140 metres deep by Monday evening.",
        ),
        id="coal mine collapse in horva 14",
    ),
    pytest.param(
        "Chemical train derails at Osk",
        (
            "Each wagon of the train at Osk carried 60 tonnes of chlorine, the railway said on Monday.",
            "About 15 tonnes of chlorine leaked from the train at Osk on Monday.",
        ),
        id="chemical train derails at osk 15",
    ),
    pytest.param(
        "Marathon runner collapses in Tavi",
        (
            "The runner fell two kilometres from the finish in Tavi on Monday.",
            "The leader in Tavi on Monday was alone from kilometre 30, and eight kilometres from the finish took water.",
        ),
        id="marathon runner collapses in tavi 16",
    ),
    pytest.param(
        "Wall of Senn cracks",
        (
            "The city wall of Senn is 2.4 kilometres long, and a part of 30 metres fell on Monday.",
            "In Senn a wall 12 metres long fell on Monday, the fire brigade said. It was part of the city wall.",
        ),
        id="wall of senn cracks 17",
    ),
    pytest.param(
        "Elephant kills farmer at Bura",
        (
            "The farmer was killed on Monday 300 metres from his house in Bura.",
            "Rangers saw the elephant on Monday two kilometres from the farmer's house in Bura.",
        ),
        id="elephant kills farmer at bura 18",
    ),
    pytest.param(
        "Heat record falls in Alcor",
        (
            "Alcor had its hottest day on Monday with 47.1C. The old record, 46.2C, was of 2012.",
            "Alcor's highest temperature, 47.1 degrees, was reached on Monday. In Kant it was 44.3C, a record too.",
        ),
        id="heat record falls in alcor 19",
    ),
    pytest.param(
        "Glacier breaks off at Dole",
        (
            "A block of ice 80 metres high broke off the glacier at Dole on Monday.",
            "The glacier at Dole, 14 kilometres long, lost a block of ice on Monday.",
        ),
        id="glacier breaks off at dole 20",
    ),
    pytest.param(
        "New ferry named in Lorne",
        (
            "The ferry Astra, 120 metres long, was named in Lorne on Monday. She replaces the 80-metre Boria.",
            "The Boria, a ferry of 80 metres, made her last trip from Lorne on Monday.",
        ),
        id="new ferry named in lorne 21",
    ),
    pytest.param(
        "Car leaves road at Mirto",
        (
            "The car fell 40 metres down the slope at Mirto on Monday.",
            "The car was found on Monday 120 metres from the road at Mirto.",
        ),
        id="car leaves road at mirto 22",
    ),
    pytest.param(
        "Satellite launched from Nauro",
        (
            "The satellite, which weighs 590 kilos, was launched from Nauro on Monday.",
            "The rocket, 40 metres tall, can carry 1.5 tonnes and rose from Nauro on Monday.",
        ),
        id="satellite launched from nauro 23",
    ),
    pytest.param(
        "Lorry loses load at Osk",
        (
            "The lorry lost 12 tonnes of gravel on the bridge at Osk on Monday.",
            "The bridge at Osk carries lorries of up to 30 tonnes; on Monday one lost its gravel there.",
        ),
        id="lorry loses load at osk 24",
    ),
    pytest.param(
        "Storm Edda hits coast at Ferris",
        ("Gusts reached 178 km/h at Ferris Point on Monday.", "At Ferris harbour the strongest gust was 146 km/h on Monday."),
        id="storm edda hits coast at ferris 25",
    ),
    pytest.param(
        "Villages near dam evacuated",
        (
            "Two villages, three and five kilometres below the dam at Serra, were evacuated on Monday.",
            "On Monday Pian, a village nine kilometres below the Serra dam, was evacuated as well.",
        ),
        id="villages near dam evacuated 26",
    ),
    pytest.param(
        "Gold found in mine at Wella",
        (
            "The company said on Monday that the seam at Wella is 300 metres deep.",
            "The shaft at Wella is 450 metres deep, the company said on Monday.",
        ),
        id="gold found in mine at wella 27",
    ),
    pytest.param(
        "Swimmer crosses Lake Tarn",
        (
            "She swam 24 kilometres across Lake Tarn on Monday.",
            "On Monday she swam across Lake Tarn, which is 19 kilometres wide.",
        ),
        id="swimmer crosses lake tarn 28",
    ),
    pytest.param(
        "Truck bomb in Salor",
        (
            "The blast was heard 20 km away on Monday and left a crater six metres wide.",
            "Windows broke 3 km away from the blast in Salor on Monday, which left a crater two metres deep.",
        ),
        id="truck bomb in salor 29",
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
