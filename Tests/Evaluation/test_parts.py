"""Names, numbers, slips and coordinate systems, without the city."""

import pathlib
import string
import tempfile
import unittest
from unittest import mock

from evaluationset import tables, writing
from evaluationset.dice import Dice, half
from evaluationset.folding import Names, edits, fold
from evaluationset.geometry import Area, clusters, dense, distance
from evaluationset.languages import in_full, other_spelling, renumbered, unpunctuated
from evaluationset.mistakes import hasty, mishear, slip
from evaluationset.numerals import digits, name_number, pairs, roman, spelled
from evaluationset.phrases import elided, landmark_fields, lowered, with_article
from evaluationset.places import Spot
from evaluationset.projections import gauss_boaga_east, plus_code, plus_code_centre, utm
from evaluationset.tables import ANEW, FOLDER, table


class DiceTests(unittest.TestCase):
    def test_the_same_words_give_the_same_draws_on_every_machine(self):
        dice = Dice("dev", 1, "exact")
        self.assertEqual([dice.below(100) for _ in range(8)], GOLDEN_DRAWS)
        self.assertEqual("".join(Dice("a").shuffled("abcdefgh")), GOLDEN_SHUFFLE)

    def test_a_weight_of_nothing_is_never_drawn(self):
        dice = Dice("weights")
        self.assertEqual({dice.weighted([("a", 1), ("b", 0), ("c", 3)]) for _ in range(300)}, {"a", "c"})

    def test_each_name_belongs_to_one_half_and_the_halves_are_about_even(self):
        halves = [half("street", f"VIA {n}") for n in range(1000)]
        self.assertEqual(halves, [half("street", f"VIA {n}") for n in range(1000)])
        self.assertTrue(430 < halves.count("dev") < 570)


GOLDEN_DRAWS = [7, 76, 84, 44, 18, 38, 40, 33]
GOLDEN_SHUFFLE = "ehbgfdac"


class NameTests(unittest.TestCase):
    def test_names_in_capitals_are_written_as_people_do(self):
        for official, name in [
                ("CALLE DE L'OGIO O DE LA RUGHETA", "Calle de l'Ogio o de la Rugheta"),
                ("VIA NICOLO' TRON", "Via Nicolò Tron"), ("CA' D'ORO", "Ca' d'Oro"),
                ("VIA MARTIRI DELLA LIBERTA'", "Via Martiri della Libertà"), ("FRA' MAURO", "Fra' Mauro"),
                ("VIA DELL'ARCO", "Via dell'Arco"), ("SANT'ELENA", "Sant'Elena"),
                ("VIA ERMANNO WOLF-FERRARI", "Via Ermanno Wolf-Ferrari"), ("Via dei Mille", "Via dei Mille")]:
            self.assertEqual(writing.spoken(official), name)

    def test_the_kind_of_street_is_told_from_the_name(self):
        for name, parts in [("Rio Terà San Leonardo", ("Rio Terà", "San Leonardo")), ("VIA PIAVE", ("VIA", "PIAVE")),
                            ("Calle Larga Mazzini", ("Calle Larga", "Mazzini")), ("Frezzaria", ("", "Frezzaria"))]:
            self.assertEqual(writing.split_dug(name), parts)

    def test_folding_takes_case_accents_and_marks_away(self):
        for text, folded in [("Ca' d'Oro", "CA D ORO"), ("  via  Nicolò-Tron,", "VIA NICOLO TRON"), ("", ""),
                             ("n° 5", "N 5")]:
            self.assertEqual(fold(text), folded)

    def test_edits_count_swaps_of_neighbours_as_one(self):
        for a, b, count in [("PIAVE", "PIAVE", 0), ("PIAVE", "PAIVE", 1), ("PIAVE", "PIVE", 1), ("PIAVE", "PIAAVE", 1),
                            ("PIAVE", "BIAVE", 1), ("PIAVE", "PAIV", 2), ("PIAVE", "MESTRE", 4)]:
            self.assertEqual(edits(a, b), count, (a, b))

    def test_the_index_of_names_finds_what_comparing_all_finds(self):
        dice = Dice("names")
        names = ["".join(dice.pick("ABCD") for _ in range(dice.between(3, 9))) for _ in range(300)]
        index = Names(names)
        for text in names[:40]:
            for most in (1, 2):
                near = sorted(n for n in set(names) if edits(n, text, most) <= most)
                self.assertEqual(sorted(index.within(text, most)), near)


class NumberTests(unittest.TestCase):
    def test_numbers_in_words(self):
        for number, words in [(0, "zero"), (8, "otto"), (21, "ventuno"), (28, "ventotto"), (33, "trentatre"), (100, "cento"),
                              (1000, "mille"), (2345, "duemilatrecentoquarantacinque"),
                              (6419, "seimilaquattrocentodiciannove")]:
            self.assertEqual(spelled(number), words)
        self.assertEqual(spelled(3998, " "), "tremila novecento novantotto")
        self.assertEqual(digits(3998), "tre nove nove otto")
        self.assertEqual(pairs(2345), "ventitre quarantacinque")
        self.assertIsNone(pairs(2305))
        self.assertEqual([roman(n) for n in (4, 9, 22, 25, 40, 99)], ["IV", "IX", "XXII", "XXV", "XL", "XCIX"])

    def test_a_cardinal_in_a_name_counts_before_a_month_only(self):
        self.assertEqual(name_number("Via Venticinque Aprile".split()), (1, 25, False))
        self.assertEqual(name_number("Via Giovanni Ventitreesimo".split()), (2, 23, True))
        self.assertIsNone(name_number("Fondamenta de le Case Nove".split()))

    def test_the_number_in_a_name_is_written_otherwise_and_still_there(self):
        for split in ("dev", "held"):
            dice = Dice("numbers")
            dice.split = split
            forms = {renumbered(dice, "Viale Quattro Novembre") for _ in range(80)}
            self.assertTrue({"Viale IV Novembre", "Viale 4 Novembre"} <= forms)
            self.assertNotIn("Viale Quattro Novembre", forms)

    def test_articles_are_elided_before_numbers_that_begin_with_a_vowel(self):
        for text, right in [("al 8 di", "all'8 di"), ("del 81", "dell'81"), ("il 11", "l'11"), ("al 18", "al 18"),
                            ("al 110", "al 110"), ("al otto", "all'otto")]:
            self.assertEqual(elided(text), right)


class MistakeTests(unittest.TestCase):
    def test_a_slip_is_one_edit_past_the_fixed_part(self):
        dice = Dice("slips")
        made = [s for s in (slip(dice, "Via Piave Vecchia", 4) for _ in range(600)) if s]
        self.assertGreater(len(made), 300)
        for text in made:
            self.assertTrue(text.startswith("Via "), text)
            self.assertEqual(edits(fold(text), "VIA PIAVE VECCHIA"), 1, text)

    def test_what_is_misheard_stays_near_the_sound(self):
        dice = Dice("ears")
        made = {mishear(dice, split, "Via Giuseppe Garibaldi", 4) for split in ("dev", "held") for _ in range(200)} - {None}
        self.assertGreater(len(made), 15)
        for text in made:
            self.assertTrue(1 <= edits(fold(text), "VIA GIUSEPPE GARIBALDI") <= 2, text)

    def test_a_hasty_hand_changes_case_and_accents_and_no_word(self):
        dice = Dice("haste")
        self.assertEqual({hasty(dice, "C'è una buca in via Nicolò Tron.") for _ in range(200)},
                         {"C'è una buca in via Nicolò Tron.", "c'è una buca in via nicolò tron",
                          "C'È UNA BUCA IN VIA NICOLÒ TRON.", "C'e' una buca in via Nicolo' Tron.",
                          "C'e una buca in via Nicolo Tron."})

    def test_accents_and_apostrophes_are_written_in_other_ways_that_fold_alike_or_joined(self):
        dice = Dice("accents")
        made = {writing.bare(dice, "Ca' d'Oro") for _ in range(60)}
        self.assertTrue({"Ca dOro", "Ca’ d’Oro", "Ca d Oro"} <= made, made)
        self.assertIsNone(writing.bare(dice, "Via Piave"))


class TongueTests(unittest.TestCase):
    def test_venetian_words_get_their_italian_ones(self):
        dice = Dice("tongue")
        dice.split = "dev"
        self.assertEqual({other_spelling(dice, "CALLE DE L'OGIO") for _ in range(30)},
                         {"CALLE DELL'OGIO", "CALLE DE L'OLIO", "CALLE DELL'OLIO"})
        self.assertEqual(other_spelling(dice, "CALLE DE LA TESTA"), "CALLE DELLA TESTA")
        self.assertIsNone(other_spelling(dice, "CALLE DEI PRETI"))
        self.assertEqual(other_spelling(dice, "CALLE DEI ORTI"), "CALLE DEGLI ORTI")

    def test_dictation_has_no_marks_but_inside_words(self):
        self.assertEqual(unpunctuated("C'è, in Via Piave: (23)!"), "c'è in via piave 23")

    def test_small_letters_leave_abbreviations_in_capitals(self):
        self.assertEqual([lowered(t) for t in ("Via Piave", "NCT fg. 3", "L736_01")], ["via Piave", "NCT fg. 3", "L736_01"])


class PhraseTests(unittest.TestCase):
    def test_the_giudecca_has_its_article(self):
        self.assertEqual(with_article("in calle X a Giudecca, numero 5"), "in calle X alla Giudecca, numero 5")
        self.assertEqual(with_article("al 5 di Giudecca"), "al 5 della Giudecca")
        self.assertEqual(with_article("a Castello 5"), "a Castello 5")

    def test_marks_before_a_number_are_dictated_in_full(self):
        self.assertEqual(in_full("al n.ro 5, in via X n° 3"), "al numero 5, in via X numero 3")
        self.assertEqual(in_full("dal civ. 5 a Castello nr. 7"), "dal civico 5 a Castello numero 7")

    def test_a_landmark_contracts_with_its_article(self):
        dice = Dice("landmarks")
        for name, behind in [("Hotel Rialto", ("all'Hotel Rialto", "dell'Hotel Rialto")),
                             ("Chiesa di San Polo", ("alla Chiesa di San Polo", "della Chiesa di San Polo")),
                             ("Teatro Goldoni", ("al Teatro Goldoni", "del Teatro Goldoni")),
                             ("Gam Gam", ("a Gam Gam", "di Gam Gam"))]:
            fields = landmark_fields(dice, Spot(name, (12.3, 45.4), 0), "it")
            self.assertEqual((fields["a_poi"], fields["di_poi"]), behind)


class PlaneTests(unittest.TestCase):
    """Reference values: gdaltransform of GDAL 3 with PROJ 9 (EPSG:32633, 32632, 3004)."""

    def test_coordinate_systems_agree_with_PROJ(self):
        for point, in33, in32, boaga in [
                ((12.3388, 45.4340), (291847.225, 5034609.326), (761152.272, 5036588.229), (2311852.332, 5034626.982)),
                ((12.2430, 45.4900), (284567.601, 5041083.219), (753407.900, 5042502.510), (2304572.594, 5041101.018)),
                ((12.4163, 45.4843), (298088.760, 5039999.578), (766976.254, 5042431.098), (2318094.001, 5040017.314))]:
            for made, right in ((utm(point), in33), (utm(point, 32), in32), (gauss_boaga_east(point), boaga)):
                for a, b in zip(made, right):
                    self.assertAlmostEqual(a, b, delta=0.002)

    def test_plus_codes(self):
        self.assertEqual(plus_code((12.3388, 45.4340)), "8FQJC8MQ+JG")
        self.assertLess(distance(plus_code_centre((12.3388, 45.4340)), (12.3388, 45.4340)), 9)

    def test_lengths_and_clusters(self):
        self.assertAlmostEqual(distance((12.33, 45.44), (12.33, 45.45)), 1111.95, delta=0.1)
        line = dense([(12.33, 45.44), (12.33, 45.445)], 20)
        self.assertTrue(all(distance(a, b) <= 20 for a, b in zip(line, line[1:])))
        self.assertEqual([len(g) for g in clusters(line + [(12.34, 45.46)], 30)], [len(line), 1])

    def test_an_area_has_holes_and_a_point_inside(self):
        area = Area({"type": "Polygon", "coordinates": [[[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]],
                                                        [[1, 1], [3, 1], [3, 3], [1, 3], [1, 1]]]})
        self.assertTrue(area.holds((0.5, 0.5)))
        self.assertFalse(area.holds((2, 2)))
        self.assertTrue(area.holds(area.inner))


def texts(name, columns, wanted):
    return [tuple(row[c] for c in columns) for row in table(name) if wanted(row["split"])]


class TableTests(unittest.TestCase):
    def test_every_table_can_be_read(self):
        for path in sorted(FOLDER.glob("*.csv")):
            self.assertGreater(len(table(path.stem)), 3, path.name)

    def test_templates_hold_known_fields_and_each_set_has_its_own(self):
        known = set("what door Door in_door In_door al_door del_door dal_door il_door n m line a b c town poi bridge canal "
                    "locality point ref home in_home In_home a_poi di_poi".split())
        pairs = {}
        for row in table("templates"):
            fields = {f for _, f, _, _ in string.Formatter().parse(row["text"]) if f}
            self.assertTrue(fields <= known and "what" in fields, row["text"])
            pairs.setdefault((row["relation"], row["language"]), set()).add(row["split"])
        for (relation, language), splits in pairs.items():
            if relation.startswith("distractor_"):
                self.assertEqual(splits, {"unseen"})
                continue
            self.assertIn("held", splits, f"{relation} in {language} has no template of the held set alone")
            self.assertTrue(splits & {"dev", "both"}, f"{relation} in {language} has no template of the dev set")
            for split in ANEW:
                self.assertIn(split, splits, f"{relation} in {language} has no template of the {split} set")

    def test_sets_worded_anew_share_no_words_with_another(self):
        for name, columns in [("templates", ("relation", "language", "text")), ("fillers", ("position", "language", "text")),
                              ("problems", ("language", "text")), ("nonsense", ("text",)), ("outside", ("town",)),
                              ("outside_streets", ("street",))]:
            for split in ANEW:
                mine = texts(name, columns, lambda other: other == split)
                self.assertEqual(len(set(mine)), len(mine), name)
                self.assertFalse(set(mine) & set(texts(name, columns, lambda other: other != split)), name)
        for name in ("templates", "fillers", "problems", "forms", "dug", "titles", "nonsense"):
            for split in ANEW:
                self.assertEqual({row["split"] for row in tables.usable(name, split)}, {split})

    def test_what_habit_shortens_and_the_tongue_changes_is_told_once_in_each_set(self):
        """Two writers who do not know of each other shorten a word alike: `unseen` may have what another set has."""
        for name, columns in [("dug", ("dug", "variant")), ("titles", ("word", "variant")),
                              ("sestieri", ("sestiere", "variant")), ("mishearings", ("said", "heard")),
                              ("dialect", ("venetian", "italian"))]:
            fresh = texts(name, columns, lambda split: split == "fresh")
            self.assertEqual(len(set(fresh)), len(fresh), name)
            self.assertFalse(set(fresh) & set(texts(name, columns, lambda split: split not in ANEW)), name)
            unseen = texts(name, columns, lambda split: split == "unseen")
            self.assertEqual(len(set(unseen)), len(unseen), name)
            if name in tables.LANGUAGE:
                self.assertFalse(set(unseen) & set(texts(name, columns, lambda split: split == "both")), name)
        for split in ANEW:
            self.assertEqual({row["split"] for row in tables.usable("dialect", split)}, {split, "both"})

    def test_sets_worded_anew_put_the_same_fields_into_the_same_forms(self):
        fresh, unseen = ({}, {})
        for split, found in (("fresh", fresh), ("unseen", unseen)):
            for row in tables.usable("forms", split):
                fields = {f for _, f, _, _ in string.Formatter().parse(row["text"]) if f}
                found.setdefault(row["kind"], set()).update(fields)
        self.assertEqual({kind for kind in unseen if not kind.startswith("problem_")}, set(fresh))
        for kind, fields in fresh.items():
            self.assertTrue(unseen[kind] <= fields, kind)

    def test_dev_and_held_use_their_own_rows_and_those_of_both(self):
        for split in ("dev", "held"):
            self.assertEqual({row["split"] for row in tables.usable("templates", split)}, {split, "both"})

    def test_abbreviations_of_sets_worded_anew_are_there_for_all_that_the_others_abbreviate(self):
        for split in ANEW:
            for name in ("sestieri", "titles"):
                known = {list(row.values())[0] for row in table(name)}
                missing = known - set(tables.variants(name, split))
                self.assertEqual(missing, set(), name)

    def test_forms_are_of_the_set_that_has_its_own_and_otherwise_those_given(self):
        self.assertEqual(tables.forms("crossing", "dev", ["{a} x"], a="A", b="B"), ["{a} x"])
        for split in ANEW:
            anew = tables.forms("crossing", split, None, a="A", b="B")
            self.assertGreater(len(anew), 7)
            self.assertTrue(all("A" in text and "B" in text and "{" not in text for text in anew))

    def test_a_table_with_a_mistake_is_refused_with_its_line(self):
        with tempfile.TemporaryDirectory() as folder, mock.patch.object(tables, "FOLDER", pathlib.Path(folder)):
            pathlib.Path(folder, "broken.csv").write_text("a,split\nx,dev\ny,nowhere\n")
            with self.assertRaisesRegex(ValueError, r"broken\.csv:3"):
                table("broken")


if __name__ == "__main__":
    unittest.main()
