"""One main event a story: look-alikes apart, reports of one event together, background beside."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.align.stories import find_stories
from factcheck.model import Article, Published, Story
from factcheck.text.times import find_times


def wrote(name: str, title: str, text: str, published: str | None = None) -> Article:
    """An article with title, text and date."""
    date_ = Published(value=published, precision="day", basis="metadata") if published else Published()
    return Article(id=name, title=title, text=text, blocks=(), published=date_)


CRACKDOWN = wrote(
    "crackdown",
    "Vietnam detains 800 in sweep on phone fraud",
    "HANOI: Vietnamese police said on Thursday that a sweep ordered by Prime Minister Tran Quoc Bao against "
    "phone fraud rings had "
    "led to 800 detentions in four provinces in three days. Officers carried out computers and thousands of phone cards from "
    "rented villas near Haiphong. Most of those held came from abroad and had been lured with false offers of work, "
    "the public security ministry said. Rights groups have long accused local officials of looking away. The fraud rings call "
    "pensioners in Europe and Australia and pose as bank clerks. Vietnam's sweep comes during a sour dispute with neighbouring "
    "Laos, which began with a short skirmish in early April over a stretch of river border and has since closed two bridges. "
    "Laos has said that the bridges will stay shut until the sweep is over.",
)
TRUCE_ONE = wrote(
    "truce-one",
    "Laos and Vietnam agree truce after talks in Jakarta",
    "JAKARTA: Laos and Vietnam agreed on a truce from midnight after six hours of talks hosted by Indonesian President Dewi "
    "Hartono, the first meeting of the two sides since tension on the river border turned into fighting on June 3. Vietnamese "
    "Prime Minister Tran Quoc Bao called the truce a first step. Laotian envoy Khamla Sisoulith said the bridges "
    "would be opened "
    "once the guns were silent. Twenty people have been killed in the fighting and 40,000 have fled the border districts.",
)
TRUCE_TWO = wrote(
    "truce-two",
    "Hartono praised for river truce",
    "NEW YORK: The United Nations praised Indonesian President Dewi Hartono for the truce between Vietnam and Laos that was "
    "agreed in Jakarta. A spokesman urged both armies to honour the truce and to pull back from the border. Tran Quoc Bao and "
    "Khamla Sisoulith shook hands after the talks, which lasted six hours. Tension had been simmering since a "
    "skirmish on April "
    "9 in which a Laotian ranger was shot, and fighting began on June 3.",
)
SERIES = wrote(
    "series",
    "Drama about a great flood wins over Dutch viewers",
    "AMSTERDAM: A television drama that imagines the sea breaking through the Dutch dykes has drawn two million "
    "viewers. The ten "
    "episodes follow a lock keeper in Zeeland and her estranged son. Critics praised the writer, Femke Bruinsma, "
    "and the water, "
    "which was real. The broadcaster has ordered a second season, to be filmed in Rotterdam next spring.",
)


def _quake(
    name: str, number: int, when: str, size: str, place: str, dead: str, official: str, province: str = "Rudbar"
) -> Article:
    openings = (
        f"A magnitude {size} earthquake struck {place} in {province} province on {when}, killing {dead} people.",
        f"At least {dead} people died when an earthquake of magnitude {size} shook {place}, {province} province, on {when}.",
        f"Rescuers dug through rubble in {place} after a {size} quake hit {province} province on {when} and killed {dead}.",
    )
    return wrote(
        name,
        f"Quake kills {dead} in {place}",
        f"{openings[number]} Governor {official} said that soldiers had been sent with tents and blankets. Many of "
        f"the houses are "
        f"built of mud brick. The roads to {place} were blocked by rocks, {official} said, and power was out. The "
        f"province lies "
        "on a fault where two plates meet, and tremors are frequent there.",
    )


QUAKE_SPRING = [_quake(f"spring{n}", n, "Monday", "6.1", "Darvaneh", "43", "Karim Sohrabi") for n in range(3)]
QUAKE_AUTUMN = [_quake(f"autumn{n}", n, "Friday", "5.4", "Kuhpayeh", "12", "Leila Moradian") for n in range(3)]
BORDER = [CRACKDOWN, TRUCE_ONE, TRUCE_TWO, SERIES]


def together(stories: tuple[Story, ...]) -> set[frozenset[str]]:
    """The stories as sets of article ids."""
    return {frozenset(story.article_ids) for story in stories}


def test_crackdown_border_and_series() -> None:
    """Two reports of the truce are a story; the sweep and the drama are each their own."""
    assert together(find_stories(BORDER, None)) == {
        frozenset({"crackdown"}),
        frozenset({"truce-one", "truce-two"}),
        frozenset({"series"}),
    }


def test_sweep_is_background_of_the_border_story() -> None:
    """Its passage on the dispute joins the border story's statements; nothing is background the other way."""
    background = {story.article_ids: story.background_article_ids for story in find_stories(BORDER, None)}
    assert background == {("crackdown",): (), ("truce-one", "truce-two"): ("crackdown",), ("series",): ()}


def test_background_needs_the_event_beside_its_participants() -> None:
    """The same article without the passage on the dispute names both countries, and is no background."""
    text = CRACKDOWN.text.split("Vietnam's sweep comes")[0] + "Suspects from Laos and Vietnam were taken to Hanoi by bus."
    articles = [CRACKDOWN.model_copy(update={"text": text}), *BORDER[1:]]
    assert all(not story.background_article_ids for story in find_stories(articles, None))


def test_background_does_not_merge() -> None:
    """With a second report of the sweep there are two stories of two, not one of four."""
    second = CRACKDOWN.model_copy(update={"id": "crackdown-two", "text": CRACKDOWN.text.replace("HANOI: ", "")})
    stories = together(find_stories([*BORDER, second], None))
    assert frozenset({"crackdown", "crackdown-two"}) in stories
    assert frozenset({"truce-one", "truce-two"}) in stories


def test_two_quakes_in_one_province() -> None:
    """Another district, magnitude, toll and governor: another quake, and neither is the other's background."""
    stories = find_stories([*QUAKE_SPRING, *QUAKE_AUTUMN], None)
    assert together(stories) == {frozenset({"spring0", "spring1", "spring2"}), frozenset({"autumn0", "autumn1", "autumn2"})}
    assert all(not story.background_article_ids for story in stories)


@pytest.mark.parametrize(
    "pair",
    [
        pytest.param((QUAKE_SPRING[0], QUAKE_SPRING[1]), id="one-quake"),
        pytest.param((TRUCE_ONE, TRUCE_TWO), id="one-truce"),
    ],
)
def test_a_folder_of_two_reports_of_one_event(pair: tuple[Article, Article]) -> None:
    """Nothing else in the run is needed to see that two reports are of one event."""
    assert len(find_stories(pair, None)) == 1


@pytest.mark.parametrize(
    "pair",
    [
        pytest.param((QUAKE_SPRING[0], QUAKE_AUTUMN[0]), id="two-quakes"),
        pytest.param((CRACKDOWN, TRUCE_ONE), id="two-events-of-one-prime-minister"),
        pytest.param((CRACKDOWN, SERIES), id="nothing-in-common"),
    ],
)
def test_a_folder_of_two_events(pair: tuple[Article, Article]) -> None:
    """Nor is anything else needed to see that two articles are of two events."""
    assert len(find_stories(pair, None)) == 2


def test_same_words_years_apart() -> None:
    """A yearly event told in the same words is another event when the articles are a year apart."""
    text = (
        "Thousands of runners filled the streets of Lindholm for the harbour marathon, which was won by a local teacher. "
        "The mayor fired the starting gun in light rain, and bands played along the quay until the last walkers came home."
    )
    winners = ("Anneli Storberg won in 2:38. ", "Petra Wikander won in 2:41. ")
    near = [wrote(str(n), "Marathon in Lindholm", winners[0] + text, f"2024-05-1{n}") for n in range(2)]
    far = [wrote(str(n), "Marathon in Lindholm", winners[n] + text, f"202{n + 3}-05-11") for n in range(2)]
    assert len(find_stories(near, None)) == 1
    assert len(find_stories(far, None)) == 2


def test_title_is_that_of_the_most_central_article() -> None:
    """The nearest to the story's mean vector gives the title, or its first sentence where it has none."""
    vectors = np.eye(3, dtype=np.float32)
    vectors[1] = (0.6, 0.6, 0.53)
    (story,) = find_stories(QUAKE_SPRING, vectors)
    assert story.title == QUAKE_SPRING[1].title
    (story,) = find_stories([article.model_copy(update={"title": ""}) for article in QUAKE_SPRING], vectors)
    assert story.title == QUAKE_SPRING[1].text.split(". ")[0] + "."


@pytest.mark.parametrize(
    ("articles", "count"),
    [
        pytest.param([], 0, id="none"),
        pytest.param([wrote("a", "", "")], 1, id="empty-text"),
        pytest.param([wrote("a", "", ""), wrote("b", "", "")], 2, id="two-empty"),
        pytest.param([SERIES, SERIES], 1, id="same-article-twice"),
        pytest.param([SERIES.model_copy(update={"published": Published(value="2025-06-31")})], 1, id="no-such-day"),
        pytest.param([wrote("a", "!!!", "\u200b\n\n12 34"), SERIES], 2, id="no-words"),
    ],
)
def test_odd_input(articles: list[Article], count: int) -> None:
    """Every article is in exactly one story, whatever it holds."""
    stories = find_stories(articles, None)
    assert len(stories) == count
    assert sorted(key for story in stories for key in story.article_ids) == sorted({article.id for article in articles})


@given(st.permutations([*BORDER, *QUAKE_SPRING, *QUAKE_AUTUMN]))
@settings(deadline=None, max_examples=12)
def test_order_of_input_changes_only_the_order(articles: list[Article]) -> None:
    """The same stories with the same ids, in the order of their first articles."""
    stories = find_stories(articles, None)
    usual = find_stories([*BORDER, *QUAKE_SPRING, *QUAKE_AUTUMN], None)
    assert {(story.id, frozenset(story.article_ids), story.title) for story in stories} == {
        (story.id, frozenset(story.article_ids), story.title) for story in usual
    }
    firsts = [min(articles.index(article) for article in articles if article.id in story.article_ids) for story in stories]
    assert firsts == sorted(firsts)


def test_many_articles_keep_their_stories() -> None:
    """Past the size up to which every pair is looked at, candidates by shared terms still find each story."""
    rng = random.Random(5)
    syllables = ("ba", "ke", "li", "mo", "ru", "sa", "te", "vi", "no", "pa")
    articles = []
    for event in range(60):
        place, official, province = ("".join(rng.choices(syllables, k=4)).title() for _ in range(3))
        size, dead = f"{rng.randint(40, 79) / 10}", str(rng.randint(10, 99))
        articles += [_quake(f"{event}-{n}", n, "Monday", size, place, dead, official, province) for n in range(3)]
    rng.shuffle(articles)
    stories = together(find_stories(articles, None))
    assert all(len({key.split("-")[0] for key in keys}) == 1 for keys in stories)
    assert len(stories) <= 66


def test_an_article_that_ends_with_its_lead_tells_no_background() -> None:
    """A brief that names both countries and their fighting has no passage after its lead."""
    brief = wrote("brief", "Bridges shut", "Vietnam has shut two bridges to Laos after fighting, Tran Quoc Bao said.")
    assert sum(len(story.article_ids) for story in find_stories([*BORDER, brief], None)) == 5


def _from_two_ends(first_day: str, second_day: str) -> list[Article]:
    rescue = wrote(
        "rescue",
        "Eleven drown as packed boat overturns in squall",
        "At least eleven people drowned when a wooden boat overturned in rough water off Caldenby on Saturday, the coast guard "
        "said. Fishermen picked up sixty others before dark. Passengers had crowded to one side to keep out of the spray when "
        "the squall came, survivors told local radio, and an outrigger broke. The search was called off at nine because of the "
        "swell and will begin again at first light.",
        first_day,
    )
    skipper = wrote(
        "skipper",
        "Skipper of Caldenby boat spends night in cell",
        "The man at the helm gave himself up before noon and faces a complaint of recklessness, a police captain said. Rudo "
        "Ancelin, of Caldenby, told this newspaper through the bars that he had turned back as soon as he saw the clouds. "
        "Mayor Teresa Okamba promised to bury those whose relatives cannot pay. The owner's licence is suspended for a month.",
        second_day,
    )
    return [rescue, skipper]


def test_one_event_told_from_two_ends_within_days() -> None:
    """A rescue and the arrest of the skipper share few words, but one rare name within the week: one story."""
    assert len(find_stories(_from_two_ends("2023-08-12", "2023-08-16"), None)) == 1


def test_a_rare_name_weeks_apart_is_no_bond() -> None:
    """The same two texts a month apart may be two boats: nothing but a village joins them."""
    assert len(find_stories(_from_two_ends("2023-08-12", "2023-09-18"), None)) == 2


_FERRY = (
    "The ferry Anselm Rauch sank off Caldenby on Saturday with the loss of eleven lives, the coast guard said. Mayor Teresa "
    "Okamba asked for blankets. The skipper, Rudo Ancelin, was picked up by a trawler from Port Merrow before dark."
)
_FEATURE = (
    "She had bought oranges for the crossing and they were still in the bag. Lidia Pavese, who sells lottery tickets, held "
    "on to a door for three hours and sang, as her mother did when the oven smoked. She will not say what. The bag is on a "
    "nail in the hall of her sister's house above Caldenby, where the neighbours come and look at it and go again. In Port "
    "Merrow they have hung her coat to dry beside those of the men, and Rudo Ancelin's cap. Nobody has come for the cap."
)


def _feature_beside(wire: str, *, feature_day: str | None, feature: str = _FEATURE) -> int:
    articles = [wrote("wire", "Ferry sinks", wire, "2023-08-13"), wrote("feature", "The oranges", feature, feature_day)]
    times = {article.id: find_times(article.text) for article in articles}
    return len(find_stories(articles, None, times))


def test_a_feature_joins_by_the_rare_names_it_shares() -> None:
    """It has another protagonist and hardly a word of the wire's, but its village, its port and its skipper."""
    assert _feature_beside(_FERRY, feature_day="2023-08-15") == 1


def test_one_shared_name_is_no_bond() -> None:
    """The port alone is in other news of the week."""
    other = _FEATURE.replace("Caldenby", "Trevalle").replace("Rudo Ancelin", "Nils Corvander")
    assert _feature_beside(_FERRY, feature_day="2023-08-15", feature=other) == 2


def test_an_undated_page_joins_by_a_day_with_its_weekday() -> None:
    """It is of the week that the weekday and the date fit, and apart from the same names of another year."""
    dated = "On Saturday, August 12, it was. " + _FEATURE
    assert _feature_beside(_FERRY, feature_day=None, feature=dated) == 1
    assert _feature_beside(_FERRY, feature_day=None, feature=dated.replace("Saturday", "Monday")) == 2


_BRIEF = (
    "Firefighters put out a blaze in a furniture store in Trevannick late on Friday, a spokesman for the county brigade said. "
    "One woman was taken to hospital with burns. The cause is being looked into. Trevannick lies an hour north of the coast."
)
_LOCAL = (
    "Rhoswen Tallack had wound the clock at half past ten, as her father did, when the glass came down over the pavement. By "
    "midnight there was nothing left of the three floors that he built on Lantern Hill. The sofas had been paid for on "
    "Thursday. Neighbours carried out what they could, and a dog. Her niece, burned on both hands, is in the infirmary and "
    "will keep them, Dr Meriasek Opie said. All of Trevannick has eaten at those tables, said the baker across the road."
)


def test_a_brief_and_a_feature_share_one_name_of_few() -> None:
    """The brief has no other rare name than the town: that one is all of them, of a dozen it would be little."""
    pair = [wrote("brief", "Store burns", _BRIEF, "2024-03-09"), wrote("local", "The clock", _LOCAL, "2024-03-10")]
    assert len(find_stories(pair, None)) == 1
    other = _LOCAL.replace("Trevannick", "Carnmoor")
    assert len(find_stories([pair[0], wrote("local", "The clock", other, "2024-03-10")], None)) == 2


def test_two_short_items_that_name_nobody() -> None:
    """A town that only opens sentences is no name there, and that no name is shared says nothing."""
    texts = (
        "Vellory had its wettest day on Monday with 212 mm. The old record, 198 mm, was of 1987.",
        "Vellory's heaviest rain, 212 millimetres, was measured on Monday. It was a record for the month as well.",
    )
    pair = [wrote(str(number), "Rain record falls in Vellory", text, "2025-03-18") for number, text in enumerate(texts)]
    assert len(find_stories(pair, None)) == 1
