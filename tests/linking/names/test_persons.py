from __future__ import annotations

import pytest

from rashomon.linking import match_names
from rashomon.linking.names.parts import parts_of

ONE_PERSON = {
    "a hyphened family name alone": [("Annett Varan-Haskelbauer", "Varan-Haskelbauer")],
    "an office in several words": [
        ("Secretary of State Marko Haskel", "Marko Haskel"),
        ("Президентом Украины Павлом Ванышкиным", "Павел Ванышкин"),
    ],
    "j and y": [("Kaja Haskel", "Кая Хаскель"), ("Katja Haskel", "Катя Хаскель")],
    "an article without a space": [("Mohamed ElTariqi", "محمد الطارقي")],
    "German, French and Polish transliterations": [
        ("Jewgeni Vanyschkin", "Yevgeny Vanyshkin"),
        ("Sergueï Vanychkine", "Sergei Vanyshkin"),
        ("Siergiej Wanyszkin", "Сергей Ванышкин"),
        ("Walerij Choruschenko", "Валерий Хорущенко"),
    ],
    "national forms of one name": [
        ("Volodymyr Halchenko", "Владимир Гальченко"),
        ("Mykola Halchenko", "Николай Гальченко"),
        ("Аляксандр Варанецкі", "Alexander Voronetsky"),
        ("Қасым Жоламанов", "Kassym Zholamanov"),
    ],
    "Uzbek in both scripts, and through Russian": [
        ("Xayriddin Qarshiboyev", "Хайриддин Қаршибоев"),
        ("Xayriddin Qarshiboyev", "Хайриддин Каршибоев"),
        ("O‘ktam G‘aniyev", "Ўктам Ғаниев"),
        ("Islom Abdug‘ani o‘g‘li Qarshiyev", "Islom Qarshiyev"),
    ],
    "scripts that leave vowels out": [
        ("فلاديمير هاسكل", "Vladimir Haskel"),
        ("عبد السلام الطارقي", "Abdulsalam al-Tariqi"),
        ("عبدالسلام الطارقي", "عبد السلام الطارقي"),
        ("يفغيني فانيشكين", "Евгений Ванышкин"),
        ("عباس پورقاسم", "عباس بورقاسم"),
    ],
    "initials": [
        ("Sh. Qarshiyev", "Shavkat Qarshiyev"),
        ("Каршиев Ш. М.", "Shavkat Mirzo o‘g‘li Qarshiyev"),
        ("Ю. Ванышкин", "Yuri Vanyshkin"),
        ("T. V. Haskel", "Haskel, T."),
        ("TV Haskel", "T.V. Haskel"),
    ],
    "titles and office before the name": [
        ("H.E. Teodor Haskel", "Teodor Haskel"),
        ("Министр иностранных дел С. В. Ванышкин", "Sergei Vanyshkin"),
        ("الرئيس شوكت كريموف", "Shavkat Karimov"),
        ("г-н Теодор Хаскель", "Teodor Haskel"),
        ("Frau Ilena Marovic", "Илена Марович"),
    ],
    "particles, and the article of Arabic names": [
        ("Bashir al-Tariqi", "Башир ат-Тарики"),
        ("Salah ad-Din Tariqi", "Salahuddin Tariqi"),
        ("Mohammed bin Tariq", "Мухаммед бен Тарик"),
        ("Jan van der Maren", "Ян ван дер Марен"),
    ],
    "order and capitals": [
        ("VANYSHKIN Sergei", "Сергей Ванышкин"),
        ("Park Min-seo", "Min-seo Park"),
        ("هاسكل، فلاديمير", "فلاديمير هاسكل"),
    ],
    "Chinese names in pinyin, in characters and by Palladius": [
        ("Zhang Xiaoping", "Чжан Сяопин"),
        ("Li Jianguo", "Ли Цзяньго"),
    ],
    "short forms": [("Mike Haskel", "Michael Haskel"), ("Дима Ванышкин", "Dmitry Vanyshkin")],
    "a nickname in quotation marks": [("Teodor “Fox” Haskel", "Teodor Haskel")],
}
TWO_PEOPLE = {
    "family names made of two given names": [
        ("Soleimani", "Salmani"),
        ("Rustam Hasanov", "Rustam Huseynov"),
        ("Karim Ismailov", "Karim Islamov"),
    ],
    "a family name like one half of another": [
        ("John Smith", "John Smythe-Jones"),
        ("Smith", "Smythe-Jones"),
        ("Mahmoud Tariq", "Tariq Mahmoud al-Qasimi"),
    ],
    "given names that Arabic writes with one letter more": [
        ("محمد الطارقي", "محمود الطارقي"),
        ("حسن الطارقي", "حسین الطارقي"),
        ("راشد الطارقي", "رشيد الطارقي"),
    ],
    "Chinese given names of one and of two syllables": [("李强", "李克强"), ("Li Qiang", "李克强")],
    "fathers and sons": [
        ("Rustam Anvarovich Tarimov", "Anvar Rustamovich Tarimov"),
        ("Salman bin Tariq", "Mohammed bin Salman bin Tariq"),
        ("Faris bin Tariq", "Tariq bin Faris"),
        ("Teodor Haskel-старший", "Teodor W. Haskel"),
        ("Charles II", "Charles III"),
    ],
    "brothers, told apart by the given name in any script": [
        ("Николай Ванышкин", "Dmitry Vanyshkin"),
        ("محمد الطارقي", "Khalid al-Tariqi"),
        ("Pope Leo", "Pope Pius"),
    ],
    "conflicting patronymics": [
        ("Сергей Борисович Ванышкин", "Sergei Yevgenyevich Vanyshkin"),
        ("Anvar Rustam o‘g‘li Tarimov", "Anvar Sherzod o‘g‘li Tarimov"),
    ],
    "feminine forms": [
        ("Tarimov", "Tarimova"),
        ("A. Tarimov", "А. Таримова"),
        ("Zelinski", "Zelinska"),
        ("Voronetsky", "Воронецкая"),
        ("تاريموف", "تاريموفا"),
    ],
    "initials in another order": [
        ("Таримов А. Р.", "Таримов Р. А."),
        ("Таримов А. И.", "Таримов И. А."),
        ("George W. Haskel", "George H. W. Haskel"),
        ("Ван И", "Ван Ян"),
    ],
    "names of the neighbourhood": [
        ("Ivan Petrov", "Ivan Petrovsky"),
        ("Ilena Marovic", "Milena Marović"),
        ("Islam Tarimov", "Ilham Tarimov"),
        ("Abdulrahman Tariqi", "Abdulrahim Tariqi"),
        ("Li Qiang", "Li Keqiang"),
    ],
    "a given name alone": [("Vladimir", "Vladimir Haskel"), ("Abu Faris Tariqi", "Faris Tariqi")],
}


@pytest.mark.parametrize(
    ("trap", "name1", "name2"), [(trap, *pair) for trap, pairs in ONE_PERSON.items() for pair in pairs]
)
def test_one_person_is_known_under(trap: str, name1: str, name2: str) -> None:
    match = match_names(name1, name2, "person")
    assert match.same, f"{trap}: {match}"


@pytest.mark.parametrize(
    ("trap", "name1", "name2"), [(trap, *pair) for trap, pairs in TWO_PEOPLE.items() for pair in pairs]
)
def test_two_people_stay_two(trap: str, name1: str, name2: str) -> None:
    match = match_names(name1, name2, "person")
    assert not match.same, f"{trap}: {match}"


def test_a_doubt_scores_in_the_middle_and_is_not_the_same() -> None:
    match = match_names("Sergei Petrov", "Ivan Sergei Petrov", "person")
    assert 0.5 <= match.score < 0.7
    assert not match.same
    assert "only one begins with 'ivan'" in match.why


@pytest.mark.parametrize(
    ("name1", "name2", "why"),
    [
        ("Tarimov", "Tarimova", "feminine and a masculine"),
        ("Сергей Борисович Петров", "Сергей Ильич Петров", "patronymics differ"),
        ("A. Petrov", "B. Petrov", "initials"),
        ("Haskel Jr.", "Haskel Sr.", "generations differ: jr, sr"),
    ],
)
def test_what_parts_two_people_is_said(name1: str, name2: str, why: str) -> None:
    assert why in match_names(name1, name2, "person").why


def test_a_name_is_taken_apart() -> None:
    parts = parts_of("Президент Теодор Викторович Хаскель, мл.")
    assert (parts.family, parts.patronymic, parts.generation) == ("haskel", "viktorovič", "jr")
    assert parts.words == ("teodor", "viktorovič", "haskel")


def test_a_family_before_a_comma_stands_last_in_the_order() -> None:
    parts = parts_of("Haskel, T. V.")
    assert (parts.family, parts.order) == ("haskel", ("t", "v", "haskel"))


def test_two_names_that_may_each_be_the_fathers_stay_a_doubt_in_another_order() -> None:
    match = match_names("Ahmed Hassan", "Hassan Ahmed", "person")
    assert not match.same
    assert match.score >= 0.5
