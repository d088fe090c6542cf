"""Measures of one story that stand beside each other and contradict nothing."""

from collections.abc import Sequence

import pytest

from tests.consistency.measures_at_hand import raised

CASES = [
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
            "The wind farm off Lorne was approved on Monday. It lies 22 km off the coast and covers 90 square kilometres.",
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
            "Alcor had its hottest day ever on Monday, with 47.1 degrees. The hills above had 44.3C, a record too.",
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
    pytest.param(
        "Crane falls in Utter harbour",
        (
            "A crane fell on a wall in Utter harbour on Monday. It was 80 metres long.",
            "The wall in Utter harbour on which a crane fell on Monday is 12 metres long.",
        ),
        id="more: crane falls in utter harbour",
    ),
    pytest.param(
        "Bear shot near Pian",
        (
            "The bear, a male of 180 kilos, was shot near Pian on Monday.",
            "A cub of 40 kilos was seen near Pian on Monday beside the bear that was shot.",
        ),
        id="more: bear shot near pian",
    ),
    pytest.param(
        "Lorry burns in Tavi tunnel",
        (
            "The lorry burned on Monday 400 metres from the mouth of the tunnel at Tavi.",
            "The tunnel at Tavi, 2.4 kilometres long, was shut on Monday after a lorry burned in it.",
        ),
        id="more: lorry burns in tavi tunnel",
    ),
    pytest.param(
        "Whale stranded at Tarn dies",
        (
            "The whale, 14 metres long, died at Tarn on Monday. Its calf is five metres long.",
            "On Monday the calf of the whale at Tarn was seen off the beach. It was five metres long.",
        ),
        id="more: whale stranded at tarn dies",
    ),
    pytest.param(
        "Runway at Hane to grow",
        (
            "The runway at Hane, 1,800 metres long, will be lengthened to 2,400 metres, the airport said on Monday.",
            "Hane airport said on Monday that its runway would be 2,400 metres long.",
        ),
        id="more: runway at hane to grow",
    ),
    pytest.param(
        "Thieves take copper in Osk",
        (
            "Thieves took 900 kilos of copper from the railway at Osk on Monday.",
            "Police at Osk found 300 kilos of copper in a shed on Monday.",
        ),
        id="more: thieves take copper in osk",
    ),
    pytest.param(
        "Two ships collide off Carn",
        (
            "The tanker Orla, 180 metres long, and the Sirius collided off Carn on Monday.",
            "The Sirius, a freighter of 90 metres, and a tanker collided off Carn on Monday.",
        ),
        id="more: two ships collide off carn",
    ),
    pytest.param(
        "Village of Ursa cut off by snow",
        (
            "Ursa lies 18 kilometres from the main road and was cut off on Monday.",
            "Ursa, 40 kilometres from the hospital in Kant, was cut off on Monday.",
        ),
        id="more: village of ursa cut off by snow",
    ),
    pytest.param(
        "Missiles fired from Veldia",
        (
            "One missile flew 300 km on Monday, the other 480 km, the army said.",
            "On Monday a missile flew 300 km and fell into the sea, the army said.",
        ),
        id="more: missiles fired from veldia",
    ),
    pytest.param(
        "Ship with grain reaches Muro",
        (
            "The ship brought 26,000 tonnes of wheat to Muro on Monday.",
            "Muro needs 40,000 tonnes of wheat a month; a ship with grain came on Monday.",
        ),
        id="more: ship with grain reaches muro",
    ),
]


@pytest.mark.parametrize(("title", "texts"), CASES)
def test_measures_that_stand_beside_each_other_stay_silent(title: str, texts: Sequence[str]) -> None:
    """Parts and wholes, two of a kind, records old and new, ways and distances."""
    assert raised(title, texts) == []
