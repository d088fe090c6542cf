"""Numbers of things and people that two reports give differently, in words of their own: what is raised, and what is not."""

from datetime import date

import pytest

import factcheck

TODAY = date(2025, 12, 1)


def raised(title: str, first: str, second: str, *, hour: int = 10) -> list[str]:
    """The codes of the findings on quantities that are alarms, each report from an outlet of its own; the second at `hour`."""
    articles = [
        article
        for number, (text, at) in enumerate(((first, 10), (second, hour)))
        for article in factcheck.read_articles(
            text=text, title=title, publisher=f"Outlet {number}", published=f"2025-03-18T{at}:00:00+00:00"
        )
    ]
    report = factcheck.check(articles, today=TODAY)
    assert len(report.stories) == 1, "the pieces of a case are one story"
    return [found.code for found in report.findings if found.code.startswith("Q") and found.severity != "low"]


FIRES = [
    pytest.param(
        "Museum raid in Ledbury",
        "Burglars took 14 paintings from the Hartwell museum in Ledbury on Sunday night, police said.",
        "A total of nine canvases were missing from the Hartwell museum in Ledbury after Sunday's break-in, its head said.",
        "Q108",
    ),
    pytest.param(
        "Ram theft in Dunmore",
        "Thieves made off with 40 sheep from a farm near Dunmore on Monday night, gardaí said.",
        "The 25 ewes stolen from the farm near Dunmore on Monday night were worth about 5,000 euros.",
        "Q108",
    ),
    pytest.param(
        "Phone shop raid in Leeds",
        "Raiders stole 120 phones from a shop in Leeds on Friday, police said.",
        "Detectives are looking for the 85 handsets that were taken from the Leeds shop on Friday.",
        "Q108",
    ),
    pytest.param(
        "Rail strike in Norvia",
        "The rail operator cancelled 48 trains in Norvia on Friday because of the strike, it said.",
        "Friday's strike in Norvia led to the cancellation of 84 trains, the operator said.",
        "Q108",
    ),
    pytest.param(
        "Storm in Kestle",
        "Twelve schools in Kestle were closed on Tuesday because of the storm, the council said.",
        "The storm shut 21 schools in Kestle on Tuesday, the council said.",
        "Q108",
    ),
    pytest.param(
        "Coach crash near Orlen",
        "Seven carriages of the night express left the rails near Orlen on Friday, the railway said.",
        "Eleven coaches derailed near Orlen when the night express hit a cow on Friday.",
        "Q108",
    ),
    pytest.param(
        "Crash on the A12 at Mereton",
        "The crash on the A12 at Mereton on Saturday involved 14 vehicles, police said.",
        "Nineteen vehicles were involved in Saturday's crash on the A12 at Mereton, firefighters said.",
        "Q108",
    ),
    pytest.param(
        "Trial of Tarvin begins",
        "The jury will hear from 41 witnesses in the trial of Mark Tarvin, which began on Monday.",
        "Prosecutors will call 14 witnesses in the trial of Mark Tarvin, which began on Monday.",
        "Q108",
    ),
    pytest.param(
        "Tarvin denies fraud",
        "Mark Tarvin pleaded not guilty on Monday to 12 counts of fraud at Leeds Crown Court.",
        "Tarvin denied all 21 charges of fraud when he appeared at Leeds Crown Court on Monday.",
        "Q108",
    ),
    pytest.param(
        "Boat race at Kalmar",
        "The longboat was rowed by 22 men when it overturned at Kalmar on Sunday, police said.",
        "The 18 rowers of the longboat that overturned at Kalmar on Sunday were all students.",
        "Q108",
    ),
    pytest.param(
        "Hotel blaze in Varna",
        "Fire swept through the four-storey Hotel Marin in Varna on Sunday, firefighters said.",
        "The six-storey Hotel Marin in Varna caught fire on Sunday, the mayor said.",
        "Q108",
    ),
    pytest.param(
        "Hotel blaze in Varna",
        "The Hotel Marin in Varna, which has 28 rooms, burned on Sunday, firefighters said.",
        "Fire destroyed the 82-room Hotel Marin in Varna on Sunday, the mayor said.",
        "Q108",
    ),
    pytest.param(
        "Lift stops at Belen",
        "Rescuers brought 57 skiers down from a lift that stopped at Belen on Sunday.",
        "Some 38 skiers were trapped on the lift at Belen for five hours on Sunday before all were brought down.",
        "Q109",
    ),
    pytest.param(
        "Ferry aground off Sula",
        "A ferry with 212 people aboard ran aground off Sula on Monday, the coast guard said.",
        "The ferry that ran aground off Sula on Monday was carrying 171 people, the coast guard said.",
        "Q101",
    ),
    pytest.param(
        "Villagers flee fighting in Oru",
        "Some 4,500 people have fled fighting around Oru since Monday, the governor said on Wednesday.",
        "About 450 people have been driven from their homes by the fighting around Oru, the governor said on Wednesday.",
        "Q114",
    ),
    pytest.param(
        "Plant in Marlow to close",
        "Tarrant will shut its Marlow plant with the loss of 340 jobs, the company said on Monday.",
        "About 430 workers will lose their jobs when Tarrant shuts its Marlow plant, the company told staff on Monday.",
        "Q101",
    ),
    pytest.param(
        "Gunmen free hostages in Zaria",
        "The gunmen freed 32 hostages near Zaria on Friday, the army said.",
        "Twenty-three people regained their freedom near Zaria on Friday, the army said.",
        "Q101",
    ),
    pytest.param(
        "School bus in Tarma",
        "The bus was carrying 34 pupils when it left the road at Tarma on Monday.",
        "There were 43 pupils on the bus when it left the road at Tarma on Monday, the head teacher said.",
        "Q101",
    ),
    pytest.param(
        "Parade in Olsk",
        "The giant statue was pulled through Olsk by 60 men on Sunday.",
        "Forty men pulled the giant statue through Olsk on Sunday.",
        "Q108",
    ),
    pytest.param(
        "Blaze at Tolland depot",
        "The fire at the Tolland depot destroyed 22 buses on Sunday, the operator said.",
        "Thirty-two buses were gutted in Sunday's fire at the Tolland depot.",
        "Q101",
    ),
    pytest.param(
        "Fallen trees in Merrow",
        "The gale brought down 140 trees in Merrow on Friday, rangers said.",
        "Rangers counted 410 trees felled by Friday's gale in Merrow.",
        "Q108",
    ),
    pytest.param(
        "Coach crash in Tavra kills eight",
        "A coach carrying 52 pilgrims overturned near Tavra on Monday, killing eight, police said.",
        "The coach, with 44 people on board, fell into a gorge near Tavra on Monday. Eight died.",
        "Q109",
    ),
    pytest.param(
        "Zoo fire in Ghent",
        "The fire at Ghent zoo killed 30 animals on Sunday, the director said.",
        "Thirteen animals died in Sunday's fire at Ghent zoo, its director said.",
        "Q108",
    ),
    pytest.param(
        "Hackers at Merton clinic",
        "Hackers stole the records of 12,000 patients from Merton clinic, it said on Monday.",
        "Records of 120,000 patients were taken from Merton clinic, it said on Monday.",
        "Q108",
    ),
    pytest.param(
        "Council flats in Hale",
        "The council approved 140 homes on the Hale site on Monday.",
        "Councillors on Monday gave permission for 410 homes on the Hale site.",
        "Q108",
    ),
    pytest.param(
        "Drones over Sumy",
        "Air defences shot down 48 drones over Sumy on Monday, the air force said.",
        "The air force said it had downed 84 drones over Sumy on Monday.",
        "Q108",
    ),
    pytest.param(
        "Prison break in Lara",
        "Eleven inmates escaped from the jail in Lara on Sunday night, the warden said.",
        "Police are hunting the 17 prisoners who broke out of the jail in Lara on Sunday night.",
        "Q108",
    ),
    pytest.param(
        "Gas leak at Ferris school",
        "Gas leaked at Ferris school on Monday and 28 pupils were taken to hospital, police said.",
        "After Monday's gas leak 82 pupils of Ferris school were treated in hospital, police said.",
        "Q101",
    ),
    pytest.param(
        "Bus plunges at Huari",
        "The bus was carrying 61 passengers when it plunged into a ravine at Huari on Monday.",
        "Police at Huari said on Tuesday there were 48 passengers on the bus that plunged into the ravine on Monday.",
        "Q101",
    ),
    pytest.param(
        "Firm in Sund to shed staff",
        "Norvo will lay off 230 employees in Sund, it said on Monday.",
        "Norvo said on Monday that 320 jobs would go in Sund.",
        "Q101",
    ),
    pytest.param(
        "Factory fire in Dao",
        "The fire at the Dao shoe factory, where 1,200 people work, broke out on Monday.",
        "The Dao shoe factory, which employs 2,100 workers, caught fire on Monday.",
        "Q108",
    ),
    pytest.param(
        "Temple theft in Hue",
        "Thieves stole six bronze statues from a temple in Hue on Friday, police said.",
        "Nine statues were stolen from the temple in Hue on Friday.",
        "Q108",
    ),
    pytest.param(
        "Plane off runway at Mzuru",
        "The plane with 39 people on board slid off the runway at Mzuru on Monday.",
        "All 46 on the plane that slid off the runway at Mzuru on Monday were unhurt.",
        "Q101",
    ),
    pytest.param(
        "Court in Kano jails officers",
        "A court in Kano on Monday jailed seven police officers for the beating.",
        "Five officers were sentenced to prison in Kano on Monday for the beating.",
        "Q101",
    ),
    pytest.param(
        "Ship fire off Goa",
        "The coast guard rescued 22 sailors from a burning tanker off Goa on Monday.",
        "All 27 crew of the tanker that burned off Goa on Monday were picked up by the coast guard.",
        "Q101",
    ),
    pytest.param(
        "School roof falls in Pilar",
        "Twenty-three pupils were hurt when a roof fell at a school in Pilar on Monday.",
        "The roof of the school in Pilar fell on Monday and 32 children were injured.",
        "Q101",
    ),
    pytest.param(
        "Kidnapped aid workers free in Kidal",
        "Armed men seized nine aid workers near Kidal on Monday, their charity said.",
        "All six aid workers abducted near Kidal on Monday are safe, the charity said.",
        "Q101",
    ),
    pytest.param(
        "Bridge in Vell falls",
        "The bridge in Vell, which had seven spans, fell into the river on Monday.",
        "The nine-span bridge in Vell fell into the river on Monday.",
        "Q108",
    ),
    pytest.param(
        "Storm Ida in Nolland",
        "Storm Ida left 31,000 homes without power in Nolland on Monday night, the utility said.",
        "Some 13,000 homes in Nolland were without electricity on Monday night after Storm Ida, the utility said.",
        "Q108",
    ),
    pytest.param(
        "Raid on gallery in Bern",
        "Robbers took nine watches from a shop in Bern on Monday.",
        "The 15 watches stolen from the shop in Bern on Monday were worth a million francs.",
        "Q108",
    ),
    pytest.param(
        "Ship hits pier at Molde",
        "The cruise ship with 1,420 passengers hit a pier at Molde on Monday.",
        "There were 1,240 passengers on the cruise ship that hit a pier at Molde on Monday.",
        "Q101",
    ),
    pytest.param(
        "Protest in Oslo",
        "Police detained 34 protesters in Oslo on Monday.",
        "Forty-three demonstrators were arrested in Oslo on Monday, police said.",
        "Q101",
    ),
    pytest.param(
        "Landslide in Rize",
        "The landslide in Rize buried 12 houses on Monday.",
        "Twenty-two homes were buried by Monday's landslide in Rize.",
        "Q108",
    ),
    pytest.param(
        "Judge releases jurors in Perth",
        "The judge heard 36 witnesses before the jury in Perth retired on Monday.",
        "The jury in Perth, which heard from 63 witnesses, retired on Monday.",
        "Q108",
    ),
    pytest.param(
        "Hospital in Ede halts operations",
        "The hospital in Ede postponed 60 operations on Monday after its computers failed.",
        "Computer failure at the hospital in Ede on Monday meant that 90 operations were put off.",
        "Q108",
    ),
]


@pytest.mark.parametrize(("title", "first", "second", "code"), FIRES)
def test_two_numbers_of_one_matter_are_raised_once(title: str, first: str, second: str, code: str) -> None:
    """Whatever is counted, two desks that count the same by their words and differ are a finding."""
    assert raised(title, first, second) == [code]


SILENT = [
    pytest.param(
        "Museum raid in Ledbury",
        "Burglars took 14 paintings from the Hartwell museum in Ledbury on Sunday night, police said.",
        "Police recovered nine of the paintings stolen from the Hartwell museum in Ledbury, they said on Monday.",
    ),
    pytest.param(
        "Museum raid in Ledbury",
        "Burglars took 14 paintings from the Hartwell museum in Ledbury on Sunday night, police said.",
        "Thieves stole three paintings from a gallery in Bath last year. On Sunday the Hartwell museum in Ledbury was raided.",
    ),
    pytest.param(
        "Storm in Kestle",
        "Twelve schools in Kestle were closed on Tuesday because of the storm, the council said.",
        "The storm closed 140 schools across the county of Norshire on Tuesday, among them those in Kestle.",
    ),
    pytest.param(
        "Rail strike in Norvia",
        "The rail operator cancelled 48 trains in Norvia on Friday because of the strike, it said.",
        "Of the trains that run on Fridays 12 were delayed in Norvia by the strike.",
    ),
    pytest.param(
        "Crash on the A12 at Mereton",
        "The crash on the A12 at Mereton on Saturday involved 14 vehicles, police said.",
        "Six vehicles caught fire in Saturday's crash on the A12 at Mereton, firefighters said.",
    ),
    pytest.param(
        "Trial of Tarvin begins",
        "The jury will hear from 41 witnesses in the trial of Mark Tarvin, which began on Monday.",
        "The jury heard two witnesses on the first day of the trial of Mark Tarvin on Monday.",
    ),
    pytest.param(
        "Hotel blaze in Varna",
        "Fire swept through the four-storey Hotel Marin in Varna on Sunday, firefighters said.",
        "Smoke from the Hotel Marin in Varna reached a six-storey school next door on Sunday.",
    ),
    pytest.param(
        "Ferry aground off Sula",
        "A ferry with 212 people aboard ran aground off Sula on Monday, the coast guard said.",
        "The ferry that ran aground off Sula on Monday can carry 400 people, the coast guard said.",
    ),
    pytest.param(
        "Police raid in Sarn",
        "Police seized 24 rifles in a raid on a house in Sarn on Monday, a spokesman said.",
        "Officers seized six rifles in a second raid, on a garage in Sarn, on Monday.",
    ),
    pytest.param(
        "Plant in Marlow to close",
        "Tarrant will shut its Marlow plant with the loss of 340 jobs, the company said on Monday.",
        "Tarrant, which employs 1,200 workers, will shut its Marlow plant, it said on Monday. A third of the jobs go in May.",
    ),
    pytest.param(
        "Egg farm in Brode to cull hens",
        "Authorities will cull 168,000 hens at a farm in Brode after bird flu was found there on Monday.",
        "Bird flu has led to the culling of 1.2 million hens in the country this winter; a farm in Brode followed on Monday.",
    ),
    pytest.param(
        "Cup final in Ostra",
        "Perera took five wickets as Ostra won the cup final on Sunday.",
        "Dias took three wickets in Sunday's cup final, which Ostra won.",
    ),
    pytest.param(
        "Club signings in Ostra",
        "Ostra United signed four players on Monday, the last day of the transfer window.",
        "Rivals Kelan Rovers signed two players on Monday, when Ostra United were busy too.",
    ),
    pytest.param(
        "Lift stops at Belen",
        "Rescuers brought 57 skiers down from a lift that stopped at Belen on Sunday.",
        "Some 60 skiers were trapped on the lift at Belen for five hours on Sunday.",
    ),
    pytest.param(
        "Hikers lost on Mount Veda",
        "Rescuers found 15 hikers on Mount Veda on Tuesday.",
        "Three hikers were found dead on Mount Veda on Tuesday.",
    ),
    pytest.param(
        "Coach crash in Tavra kills eight",
        "A coach carrying 52 pilgrims overturned near Tavra on Monday, killing eight, police said.",
        "The coach, with 54 people on board, fell into a gorge near Tavra on Monday. Eight died. Its two drivers survived.",
    ),
    pytest.param(
        "Zoo fire in Ghent",
        "The fire at Ghent zoo killed 30 animals on Sunday, the director said.",
        "Thirteen monkeys died in Sunday's fire at Ghent zoo, its director said.",
    ),
    pytest.param(
        "Dog rescue in Lorne",
        "Officers took 42 dogs from a farm near Lorne on Friday, the charity said.",
        "Six of the dogs were removed from the farm near Lorne in a second van on Friday, the charity said. Four have died.",
    ),
    pytest.param(
        "Drones over Sumy",
        "Air defences shot down 48 drones over Sumy on Monday, the air force said.",
        "Russia launched 84 drones at Sumy on Monday, the air force said. Twelve drones hit their targets.",
    ),
    pytest.param(
        "Prison break in Lara",
        "Eleven inmates escaped from the jail in Lara on Sunday night, the warden said.",
        "Four inmates who escaped from the jail in Lara on Sunday night were caught on Monday.",
    ),
    pytest.param(
        "Council flats in Hale",
        "The council approved 140 homes on the Hale site on Monday.",
        "The developer had asked for permission for 410 homes on the Hale site; the council met on Monday.",
    ),
    pytest.param(
        "Firm in Sund to shed staff",
        "Norvo will lay off 230 employees in Sund, it said on Monday.",
        "Norvo said on Monday that 1,400 jobs would go worldwide, 230 of them in Sund.",
    ),
    pytest.param(
        "Bus plunges at Huari",
        "The bus was carrying 61 passengers when it plunged into a ravine at Huari on Monday.",
        "Police said 48 passengers were hurt when a bus plunged into a ravine at Huari on Monday.",
    ),
    pytest.param(
        "Ship fire off Goa",
        "The coast guard rescued 22 sailors from a burning tanker off Goa on Monday.",
        "A passing trawler rescued five sailors from a tanker that burned off Goa on Monday and the coast guard the rest.",
    ),
    pytest.param(
        "Lorries stuck at Vrea pass",
        "Some 1,200 drivers were stranded at the Vrea pass on Monday.",
        "A bus with 48 people aboard was among the vehicles stranded at the Vrea pass on Monday.",
    ),
    pytest.param(
        "Airport in Nami shut",
        "About 3,000 passengers were stranded at Nami airport after a plane left the runway on Monday.",
        "The plane with 174 people aboard left the runway at Nami on Monday.",
    ),
    pytest.param(
        "Storm hits Lembra",
        "The storm destroyed 120 homes on Lembra, officials said on Monday morning.",
        "Officials on Lembra said on Tuesday evening that the storm had destroyed 210 homes.",
    ),
    pytest.param(
        "Hotel stand-off in Bel",
        "Gunmen took 18 guests hostage at a hotel in Bel on Monday. All were freed at dusk.",
        "Seven women were among those freed at the hotel in Bel on Monday. Police led 11 people out in the afternoon.",
    ),
    pytest.param(
        "Strike at Port Vale",
        "The dockers' strike at Port Vale left 14 ships waiting at anchor on Monday, the port said.",
        "On Wednesday 31 ships were waiting off Port Vale because of the strike, the port said.",
    ),
    pytest.param(
        "Court in Kano jails officers",
        "A court in Kano on Monday jailed seven police officers for the beating.",
        "Two officers who were sentenced in Kano on Monday will appeal, their lawyer said.",
    ),
    pytest.param(
        "Trial of two brothers",
        "Anton Beck admitted 12 charges of fraud in Graz on Monday.",
        "His brother Paul Beck pleaded guilty to four charges of fraud in Graz on Monday.",
    ),
    pytest.param(
        "Temple theft in Hue",
        "Thieves stole six bronze statues from a temple in Hue on Friday, police said.",
        "Fourteen statues have been stolen from temples in the province since May; six went on Friday in Hue.",
    ),
    pytest.param(
        "Bridge in Vell falls",
        "The bridge in Vell, which had seven spans, fell into the river on Monday.",
        "Two spans of the bridge in Vell fell into the river on Monday.",
    ),
    pytest.param(
        "Storm Ida in Nolland",
        "Storm Ida left 31,000 homes without power in Nolland on Monday night, the utility said.",
        "Some 9,000 homes in Nolland were still without electricity on Tuesday after Storm Ida, the utility said.",
    ),
    pytest.param(
        "Protest in Oslo",
        "Police detained 34 protesters in Oslo on Monday.",
        "Twelve of the protesters detained in Oslo on Monday are minors. Six demonstrators were charged.",
    ),
    pytest.param(
        "Sinkhole in Guat",
        "The sinkhole in Guat swallowed four cars on Monday.",
        "Firefighters pulled two cars from the sinkhole in Guat on Monday.",
    ),
    pytest.param(
        "Ship hits pier at Molde",
        "The cruise ship with 1,420 passengers hit a pier at Molde on Monday.",
        "The cruise ship that hit a pier at Molde on Monday had 2,010 people aboard, 590 of them crew.",
    ),
    pytest.param(
        "Landslide in Rize",
        "The landslide in Rize buried 12 houses on Monday.",
        "The landslide in Rize damaged 30 houses on Monday, the governor said.",
    ),
    pytest.param(
        "Hospital in Ede halts operations",
        "The hospital in Ede postponed 60 operations on Monday after its computers failed.",
        "The hospital in Ede cancelled 200 appointments on Monday and postponed all operations but eight.",
    ),
    pytest.param(
        "School in Lom to get classrooms",
        "The school in Lom will get 12 new classrooms, the minister said on Monday.",
        "The school in Lom has 30 classrooms, of which five are closed. It will be extended, the minister said on Monday.",
    ),
    pytest.param(
        "Convent in Trier shuts",
        "The last 14 nuns left the convent in Trier on Monday.",
        "At its height 120 nuns lived in the convent in Trier, which closed on Monday.",
    ),
    pytest.param(
        "Orchestra visits Lodz",
        "The orchestra played in Lodz on Monday with 82 musicians.",
        "Two musicians fell ill before the orchestra played in Lodz on Monday.",
    ),
    pytest.param(
        "Explosives found in Split",
        "Divers cleared 62 shells from the harbour in Split on Monday.",
        "Divers cleared 62 shells and 14 mines from the harbour in Split on Monday. Last year they removed 20 shells there.",
    ),
]


@pytest.mark.parametrize(("title", "first", "second"), SILENT)
def test_numbers_of_other_sets_stay_silent(title: str, first: str, second: str) -> None:
    """Parts, others, other kinds, other things, other doers, other moments and plans are not what the first report counts."""
    assert raised(title, first, second) == []


def test_a_number_that_goes_on_growing_moves_with_the_hours() -> None:
    """Cancelled trains are counted all day: a later and higher number is news, one of the same hour is a difference."""
    first = "The strike in Norvia led to the cancellation of 48 trains, the operator said."
    second = "The rail operator in Norvia cancelled 84 trains because of the strike, it said."
    assert raised("Rail strike in Norvia", first, second) == ["Q108"]
    assert raised("Rail strike in Norvia", first, second, hour=15) == []


def test_a_zero_more_is_a_slip_at_any_hour() -> None:
    """From 4,500 to 450 in five hours is no movement; from 1,000 to 10,000 may be one."""
    said = "Some {} people have fled the fighting around Oru, the governor said."
    assert raised("Fighting in Oru", said.format("4,500"), said.format("450"), hour=15) == ["Q114"]
    assert raised("Fighting in Oru", said.format("1,000"), said.format("10,000"), hour=15) == []


def test_a_toll_that_falls_at_the_top_of_two_reports_is_an_alarm() -> None:
    """Within a day and without a word of revision; with one it is an update."""
    first, second = "A fire in Oru killed 42 people, police said.", "A fire in Oru killed 38 people, police said."
    assert raised("Fire in Oru", first, second, hour=15) == ["Q102"]
    assert raised("Fire in Oru", first, "The toll of a fire in Oru was revised down to 38 dead, police said.", hour=15) == []


def test_more_who_came_out_than_were_in_is_raised_whatever_the_hour() -> None:
    """Nobody is set free who was not taken; fewer may be, and so may more than "at least" some."""
    freed = "Gunmen released 27 pupils of a school near Oru, police said."
    taken = "Parents met the {} pupils who had been kidnapped from a school near Oru."
    assert raised("Pupils freed near Oru", freed, taken.format("19"), hour=20) == ["Q109"]
    assert raised("Pupils freed near Oru", freed, taken.format("31"), hour=20) == []
    assert raised("Pupils freed near Oru", freed, taken.format("at least 19"), hour=20) == []


def test_the_day_of_a_relative_clause_is_not_that_of_the_count() -> None:
    """Pupils who were kidnapped last month were freed today: the two counts of the freed are of one day."""
    first = "All 67 children were rescued near Oru on Tuesday, the army said."
    second = "Sixty-one pupils who were kidnapped near Oru last month were freed on Tuesday, the army said."
    assert raised("Pupils freed near Oru", first, second, hour=14) == ["Q102"]
