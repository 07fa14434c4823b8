"""The set that the script makes: the same at every run, with answers that are true and single."""

import functools
import pathlib
import re
import tempfile
import unittest

import make_queries
from evaluationset import question
from evaluationset.check import faults
from evaluationset.city import City
from evaluationset.draw import Pool
from evaluationset.folding import edits, fold
from evaluationset.geometry import distance
from evaluationset.question import Question
from evaluationset.tables import ANEW

SAMPLE = pathlib.Path(__file__).parent / "sample"
COUNT = 40
SETS = ("dev", "held", *ANEW)


@functools.cache
def city():
    return City()


@functools.cache
def made(split, report):
    return make_queries.make(city(), split, make_queries.REPORT if report else make_queries.FORWARD, COUNT, "1")


def everything():
    return [q for split in SETS for report in (False, True)
            for q in made(split, report)]


class SetTests(unittest.TestCase):
    def test_the_sample_is_what_the_script_writes(self):
        for suffix, kinds in (("", make_queries.FORWARD), ("-report", make_queries.REPORT)):
            questions = make_queries.make(city(), "sample", kinds, make_queries.SAMPLE[suffix], "1")
            with tempfile.TemporaryDirectory() as folder:
                path = pathlib.Path(folder, "sample.csv")
                question.write(path, questions, "sample")
                recorded = (SAMPLE / f"sample{suffix}.csv").read_text(encoding="utf-8")
                self.assertEqual(path.read_text(encoding="utf-8"), recorded,
                                 "record it anew with make_queries.py --set sample")

    def test_the_sample_is_small(self):
        self.assertLess(sum(p.stat().st_size for p in SAMPLE.glob("*.csv")), 300_000)

    def test_the_sample_is_the_beginning_of_the_dev_set(self):
        sample = {q.query for q in question.read(SAMPLE / "sample.csv").values()}
        self.assertTrue(sample <= {q.query for q in made("dev", False)})

    def test_every_kind_has_its_count_in_every_set(self):
        for split in SETS:
            for report, kinds in ((False, make_queries.FORWARD), (True, make_queries.REPORT)):
                counts = {}
                for q in made(split, report):
                    counts[q.kind] = counts.get(q.kind, 0) + 1
                self.assertEqual(set(counts.values()), {COUNT}, counts)
                self.assertEqual(len(counts), len(kinds))

    def test_no_question_of_the_held_set_is_in_the_dev_set(self):
        dev = {(q.kind, q.query) for report in (False, True) for q in made("dev", report)}
        held = {(q.kind, q.query) for report in (False, True) for q in made("held", report)}
        # The few places of these kinds, and texts without one, may be asked for in both.
        small = {"duplicate", "duplicate_located", "giudecca", "locality", "nonsense", "beyond_range", "report_nowhere"}
        self.assertEqual(sorted(p for p in dev & held if p[0] not in small), [])

    def test_addresses_of_the_held_set_are_not_those_of_the_dev_set(self):
        dev, held = (Pool(city(), split) for split in ("dev", "held"))
        for name in ("insular", "stradario"):
            self.assertFalse({a.id for a in getattr(dev, name)} & {a.id for a in getattr(held, name)})
        self.assertFalse({s.key for s in dev.streets} & {s.key for s in held.streets})

    def test_no_report_of_a_set_worded_anew_is_in_another(self):
        for split in ANEW:
            others = {fold(q.query) for other in SETS if other != split for q in made(other, True)}
            self.assertFalse([q.query for q in made(split, True) if fold(q.query) in others], split)

    def test_distractors_of_the_unseen_set_are_about_doors_and_other_places(self):
        distractors = [q for q in made("unseen", True) if q.kind == "report_distractor"]
        self.assertEqual({q.ask for q in distractors}, {"may"})
        self.assertGreater(len({q.tolerance for q in distractors}), 3)

    def test_another_seed_gives_another_set(self):
        other = make_queries.make(city(), "dev", make_queries.FORWARD[:3], COUNT, "2")
        self.assertNotEqual([q.query for q in other], [q.query for q in made("dev", False)[:3 * COUNT]])


class TruthTests(unittest.TestCase):
    def test_answers_are_single_and_in_the_comune(self):
        self.assertEqual(faults(everything(), city().comuni["L736"][1]), [])

    def test_two_answers_to_one_text_and_places_outside_are_faults(self):
        comune = city().comuni["L736"][1]
        here, there = (12.33, 45.44), (12.2400, 45.4900)
        for questions, message in [
                ([Question("a", "via X 1", here, 15), Question("b", "VIA X, 1", there, 15)], "two answers to one text"),
                ([Question("a", "via X 1", (11.88, 45.41), 15)], "outside the comune"),
                ([Question("a", " ", here, 15)], "empty"), ([Question("a", "x", here, 0)], "tolerance")]:
            self.assertTrue(any(message in line for line in faults(questions, comune)), message)

    def test_exact_queries_are_the_words_of_the_data(self):
        labels = {fold(a.label): a for a in city().civici.all}
        for q in made("dev", False):
            if q.kind == "exact" and fold(q.query) in labels:
                self.assertEqual(labels[fold(q.query)].point, q.point)

    def test_withheld_numbers_are_not_in_the_data_and_their_neighbours_are_near(self):
        civici = city().civici
        for q in everything():
            if q.kind.startswith("withheld"):
                name, number, letter = re.fullmatch(r"(.+?),? (?:n\. )?(\d+)(?:/([A-Z]))?", q.query).groups()
                area = civici.numbers(name.upper()) or civici.numbers(fold(name))
                self.assertTrue(area, q.query)
                if q.kind == "withheld_exponent":
                    self.assertNotIn(letter, area[int(number)])
                else:
                    self.assertNotIn(int(number), area)
                self.assertTrue(any(distance(a.point, q.point) < 1 for held in area.values() for a in held.values()), q.query)

    def test_numbers_beyond_the_range_are_beyond_it(self):
        for q in everything():
            if q.kind == "beyond_range":
                name, number = re.match(r"(?:sestiere )?(.+?),? (?:n\. )?(\d+)", q.query).groups()
                self.assertGreater(int(number), 1.1 * city().civici.last(name.upper()))

    def test_one_slip_in_the_name_of_a_street_leaves_no_other_name_as_near(self):
        checked = 0
        for q in everything():
            if q.kind == "typo_one" and not re.search(r"\d", q.query):
                checked += 1
                names = city().names.within(fold(q.query), 1)
                self.assertEqual(len(names), 1, q.query)
                self.assertEqual(edits(names[0], fold(q.query)), 1)
        self.assertGreater(checked, 5)

    def test_crossings_lie_on_both_streets(self):
        for c in Pool(city(), "dev").crossings[::25]:
            for street in (c.first, c.second):
                self.assertLess(min(distance(c.point, p) for p in street.place.points), 26, (c.first.name, c.second.name))

    def test_points_of_doubt_are_not_asked_for(self):
        doubts = city().civici.doubts
        self.assertIn("the address occurs twice", doubts.values())
        # Streets whose doors occur twice are asked for by name, with both places as answers.
        points = ({a.point for a in city().civici.all if "twice" not in doubts.get(a.id, "twice")}
                  - {a.point for a in city().civici.sound})
        self.assertFalse([q.query for q in everything() if q.point in points])

    def test_where_a_name_recurs_a_question_is_due(self):
        for q in everything():
            if q.kind in ("ambiguous", "report_ambiguous"):
                self.assertEqual(q.ask, "must")
                self.assertGreaterEqual(len(q.answers), 2)

    def test_the_27_odonyms_that_occur_twice_are_known(self):
        self.assertEqual(len(city().duplicates), 27)

    def test_no_personal_data_is_in_the_questions(self):
        for q in everything():
            mail, fiscal = r"[\w.]+@(?!example\.org)\w", r"\b[A-Z]{6}\d\d[A-Z]\d\d[A-Z]\d{3}[A-Z]\b"
            self.assertIsNone(re.search(f"{mail}|{fiscal}", q.query), q.query)


if __name__ == "__main__":
    unittest.main()
